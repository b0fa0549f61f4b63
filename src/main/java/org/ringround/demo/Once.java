package org.ringround.demo;

import java.util.List;
import org.ringround.demo.Terminal.Ink;
import org.ringround.simulator.StoryBroken;

/** Plays every story once and says of each promise whether it was held. */
public final class Once {

    private static final List<Story> STORIES = List.of(
            new VoicemailStory(),
            new WelshStory(),
            new MessageStory(),
            new TwoTakersStory(),
            new CallbackStory(),
            new UrgentStory(),
            new TaskStory(),
            new CheckinStory());

    private final Stage stage;
    private final Terminal terminal;

    public Once(Stage stage, Terminal terminal) {
        this.stage = stage;
        this.terminal = terminal;
    }

    /** True when all promises were held. */
    public boolean play() {
        var promises = new Promises(stage, terminal);
        stage.tellBrieflyTo(terminal);
        for (Story story : STORIES) {
            terminal.line(Ink.TITLE, (STORIES.indexOf(story) + 1) + ". " + story.title());
            play(story, promises);
            terminal.line("");
        }
        terminal.line(Ink.TITLE, "And over all of them:");
        new Ledger(stage).check(promises, stage.everOnDuty());
        terminal.line("");
        close(promises);
        return promises.broken() == 0;
    }

    private void play(Story story, Promises promises) {
        try {
            story.play(stage, promises);
        } catch (StoryStuck | StoryBroken e) {
            promises.broken("the story comes to its end", String.valueOf(e.getMessage()));
        }
    }

    private void close(Promises promises) {
        if (promises.broken() == 0) {
            terminal.line(Ink.GOOD, "All " + promises.held() + " promises were held.");
        } else {
            terminal.line(Ink.BAD, promises.broken() + " promises were broken, " + promises.held() + " held.");
        }
    }
}
