package org.ringround.demo;

import java.time.Duration;
import org.ringround.simulator.PhoneCall;
import org.ringround.simulator.StoryBroken;

/** What a newcomer's fingers and voice do on a call. */
final class Keys {

    private static final Duration A_SENTENCE = Duration.ofSeconds(5);
    private static final int LONGEST_SPEECH = 60;

    private Keys() {}

    static void press(PhoneCall call, String keys, Terminal terminal) {
        String pressed = keys.replaceAll("\\s", "");
        if (!pressed.matches("[0-9*#]+")) {
            terminal.line("Keys are 0 to 9, * and #. Write it like: press 2");
            return;
        }
        if (!call.isListenedTo()) {
            terminal.line("(nobody listens for keys at this moment)");
        }
        call.pressesBlindly(pressed);
    }

    static void speak(PhoneCall call, String seconds, Terminal terminal) {
        Duration length = seconds.matches("[0-9]{1,2}")
                ? Duration.ofSeconds(Math.min(LONGEST_SPEECH, Integer.parseInt(seconds)))
                : A_SENTENCE;
        terminal.line("(talking for " + length.toSeconds() + " seconds)");
        try {
            call.speaks(length);
        } catch (StoryBroken e) {
            terminal.line("Nobody listens at this moment: wait for the tone, or until you are connected.");
        }
    }
}
