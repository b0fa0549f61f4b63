package org.ringround.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ringround.simulator.NetworkEvent.Kind;

/** Carries out a Record: beeps, listens until silence, a key, the full length or the hang-up, and keeps the tape. */
final class Recording {

    private final Interpreter on;
    private final Twiml twiml;
    private final Twiml.Verb verb;
    private final Leg leg;
    private final Pulse pulse;
    private final Ear ear;
    private final long startNanos = System.nanoTime();

    Recording(Interpreter on, Twiml twiml, Twiml.Verb verb) {
        this.on = on;
        this.twiml = twiml;
        this.verb = verb;
        this.leg = on.leg();
        this.pulse = on.exchange().pulse();
        this.ear = new Ear(verb.attribute("finishOnKey", "1234567890*#"), Integer.MAX_VALUE);
    }

    Flow run() {
        if (!verb.attribute("playBeep", "true").equals("false")) {
            leg.hears(Kind.PLAYED, "(beep)", "");
        }
        leg.hearing().recorded(true);
        leg.listens(ear);
        try {
            listen();
        } catch (Cut cut) {
            if (leg.status().ended()) {
                on.notice(kept("hangup"));
            }
            throw cut;
        } finally {
            leg.hearing().recorded(false);
            leg.listensNoMore();
        }
        var empty = !leg.hearing().soundSince(startNanos);
        if (empty && on.exchange().options().habits().emptyRecordingGoesOn()) {
            return Flow.NEXT;
        }
        return new Flow.Go(kept(ear.finishedBy()));
    }

    private void listen() {
        var most = pulse.scaled(verb.seconds("maxLength", 3600));
        var silence = pulse.scaled(verb.seconds("timeout", 5));
        while (!ear.finished()) {
            var now = System.nanoTime();
            var quietAt =
                    silence.isZero() ? Long.MAX_VALUE : leg.hearing().soundUntil(startNanos) - now + silence.toNanos();
            var left = Math.min(quietAt, startNanos + most.toNanos() - now);
            if (left <= 0) {
                return;
            }
            var until = leg.hearing().soundUntil(startNanos);
            leg.await(pulse.natural(left), () -> ear.finished() || leg.hearing().soundUntil(startNanos) != until);
        }
    }

    private Source.At kept(String digits) {
        var trims = verb.attribute("trim", "trim-silence").equals("trim-silence");
        var now = System.nanoTime();
        var sound = Math.min(leg.hearing().soundUntil(startNanos), now);
        var length = pulse.natural((trims ? sound : now) - startNanos);
        var callback = verb.attribute("recordingStatusCallback", "");
        var told = callback.isEmpty()
                ? new Source.At("", "POST", Map.of())
                : on.target(twiml, callback, verb.attribute("recordingStatusCallbackMethod", "POST"), Map.of());
        return action(on.exchange().tapes().keep(leg, rounded(length), told), digits);
    }

    /** Upwards, so that the shortest word has a length. */
    private static Duration rounded(Duration length) {
        return Duration.ofSeconds((length.toMillis() + 999) / 1000);
    }

    private Source.At action(Tape tape, String digits) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("RecordingUrl", on.exchange().tapes().url(tape));
        all.put("RecordingSid", tape.sid());
        all.put("RecordingDuration", Long.toString(tape.length().toSeconds()));
        if (!digits.isEmpty()) {
            all.put("Digits", digits);
        }
        return on.action(twiml, verb, all);
    }
}
