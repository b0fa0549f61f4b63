package org.ringround.demo;

import java.time.Duration;
import org.ringround.simulator.PhoneCall;

/** What people on a phone do in more than one story; times are natural ones. */
final class Behaviour {

    static final Duration REACHING_FOR_IT = Duration.ofSeconds(6);
    private static final Duration LISTENING = Duration.ofSeconds(6);
    private static final Duration TALK = Duration.ofSeconds(20);

    private Behaviour() {}

    /** Picks up, takes the call, and afterwards says that it is sorted. */
    static void takes(PhoneCall call) {
        call.waits(REACHING_FOR_IT).answers();
        listensThenPresses(call, "1");
        listensThenPresses(call, "1");
    }

    /** Answers the question that is asked, or the next one, after hearing what it is. */
    static void listensThenPresses(PhoneCall call, String key) {
        String nothingYet = "";
        call.pressesWhenAsked(nothingYet).waits(LISTENING);
        if (!call.status().ended()) {
            call.pressesBlindly(key);
        }
    }

    /** A caller who is being talked with. */
    static void talksAndHangsUp(PhoneCall caller) {
        caller.waits(TALK).hangsUp();
    }
}
