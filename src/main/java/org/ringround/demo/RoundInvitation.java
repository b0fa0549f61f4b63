package org.ringround.demo;

import java.time.LocalTime;
import org.ringround.demo.Terminal.Ink;

/** Puts somebody into the round who is rung while the newcomer watches. */
public final class RoundInvitation {

    private static final String OLWEN = "+441632960118";

    private final Stage stage;
    private final Terminal terminal;

    public RoundInvitation(Stage stage, Terminal terminal) {
        this.stage = stage;
        this.terminal = terminal;
    }

    /** At an hour at which nobody on the round is rung, it says so. */
    public void tell() {
        try {
            LocalTime time = stage.round().checkin(OLWEN);
            terminal.line(
                    Ink.TITLE,
                    "At " + time + " the round rings Olwen, who lives alone. Answer as her and press 1; or let it ring,"
                            + " and see who is asked to look.");
        } catch (StoryStuck e) {
            terminal.line("Nobody on the round is rung at this hour: calling hours are over where the town is.");
        }
        terminal.line("");
    }
}
