package org.ringround.demo;

import java.time.Duration;
import org.ringround.simulator.PhoneCall;

/** What people on a phone do in more than one story; times are natural ones. */
final class Behaviour {

    private static final Duration REACHING_FOR_IT = Duration.ofSeconds(3);
    private static final Duration LISTENING = Duration.ofSeconds(6);
    private static final Duration TALK = Duration.ofSeconds(20);

    private Behaviour() {}

    /** Picks up, takes the call, and afterwards says that it is sorted. */
    static void takes(PhoneCall call) {
        call.waits(REACHING_FOR_IT).answers().presses("1").pressesWhenAsked("1");
    }

    /** Hears what is asked before answering, as people do; on the next question, if there is none now. */
    static void listensThenPresses(PhoneCall call, String key) {
        String nothingYet = "";
        call.pressesWhenAsked(nothingYet).waits(LISTENING).pressesBlindly(key);
    }

    /** A caller who is being talked with. */
    static void talksAndHangsUp(PhoneCall caller) {
        caller.waits(TALK).hangsUp();
    }
}
