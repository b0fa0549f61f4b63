package org.ringround.simulator;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.ringround.simulator.NetworkEvent.Kind;

/** What a call says, plays and keeps silent, in the time that it takes. */
final class Speech {

    /** Unhurried speech, in letters a second. */
    private static final long LETTERS_PER_SECOND = 15;

    private static final Duration SOUND_FILE = Duration.ofSeconds(3);
    private static final int MOST_LOOPS = 1000;

    private final Leg leg;

    Speech(Leg leg) {
        this.leg = leg;
    }

    /** Stops as soon as the condition holds. */
    void perform(Twiml.Verb verb, BooleanSupplier enough) {
        switch (verb.name()) {
            case "Say" -> loop(verb, Kind.SAID, spoken(verb.text()), enough);
            case "Play" -> loop(verb, Kind.PLAYED, SOUND_FILE, enough);
            case "Pause" -> leg.await(verb.seconds("length", 1), enough);
            default -> throw new IllegalArgumentException(verb.name());
        }
    }

    private void loop(Twiml.Verb verb, Kind kind, Duration each, BooleanSupplier enough) {
        var loops = verb.number("loop", 1) == 0 ? MOST_LOOPS : verb.number("loop", 1);
        for (var time = 0; time < loops && !enough.getAsBoolean(); time++) {
            leg.hears(kind, verb.text(), verb.attribute("language", ""));
            leg.await(each, enough);
        }
    }

    static Duration spoken(String text) {
        return Duration.ofMillis(Math.max(500, text.length() * 1000L / LETTERS_PER_SECOND));
    }
}
