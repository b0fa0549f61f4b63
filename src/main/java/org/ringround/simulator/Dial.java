package org.ringround.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries out a Dial: connects the call with a queue's first or with numbers, then goes to its action, or on. */
final class Dial {

    /** Twilio always rings this much longer than it was told. */
    static final Duration BUFFER = Duration.ofSeconds(5);

    private final Interpreter on;
    private final Twiml twiml;
    private final Twiml.Verb verb;
    private final Leg leg;

    Dial(Interpreter on, Twiml twiml, Twiml.Verb verb) {
        this.on = on;
        this.twiml = twiml;
        this.verb = verb;
        this.leg = on.leg();
    }

    Flow run() {
        leg.hangsUpOnStar(verb.flag("hangupOnStar"));
        DialResult result;
        try {
            result = connects();
        } finally {
            leg.hangsUpOnStar(false);
        }
        if (leg.status().ended()) {
            if (verb.has("action")) {
                on.notice(action(result));
            }
            throw new Cut();
        }
        leg.mindTheCut();
        return verb.has("action") ? new Flow.Go(action(result)) : Flow.NEXT;
    }

    private DialResult connects() {
        var queue = verb.children().stream()
                .filter(noun -> noun.name().equals("Queue"))
                .findFirst();
        if (queue.isPresent()) {
            return takes(queue.get());
        }
        var numbers = verb.children().stream()
                .filter(noun -> noun.name().equals("Number"))
                .toList();
        if (!numbers.isEmpty() || verb.text().startsWith("+")) {
            return new DialNumbers(on, twiml, verb).run(numbers);
        }
        on.complain(13200, twiml.url(), "the simulated network dials Numbers and Queues only: " + verb.text());
        return DialResult.none("failed");
    }

    private DialResult takes(Twiml.Verb queue) {
        var line = on.exchange().lines().find(queue.text());
        if (line.isEmpty()) {
            on.complain(13999, twiml.url(), "there is no queue " + queue.text());
            return DialResult.none("failed");
        }
        var whisper = queue.has("url")
                ? on.target(twiml, queue.attribute("url", ""), "POST", Map.of()).url()
                : "";
        try {
            var place = first(line.get(), whisper);
            return place == null ? DialResult.none("no-answer") : speaks(place);
        } catch (Cut cut) {
            return DialResult.none("no-answer");
        }
    }

    private @Nullable Place first(WaitingLine line, String whisper) {
        var pulse = on.exchange().pulse();
        var taken = new Place[1];
        pulse.locked(() -> line.awaits(leg));
        try {
            leg.await(verb.seconds("timeout", 30).plus(BUFFER), () -> {
                taken[0] = taken[0] == null ? line.takeFirst(leg, whisper) : taken[0];
                return taken[0] != null;
            });
            return taken[0];
        } finally {
            pulse.locked(() -> line.awaitsNoMore(leg));
        }
    }

    private DialResult speaks(Place place) {
        var other = place.leg();
        try {
            leg.await(Pulse.FOREVER, () -> place.ready() || other.status().ended() || other.redirected());
        } finally {
            other.wake();
        }
        var bridged = on.exchange().pulse().locked(() -> {
            if (!place.ready() || other.status().ended() || leg.status().ended()) {
                return false;
            }
            leg.bridge(other);
            place.isBridged();
            other.wake();
            return true;
        });
        if (!bridged) {
            return DialResult.none("no-answer");
        }
        return talk(leg, other, verb, on.exchange().pulse());
    }

    /** Until either has gone; a hang-up of this side is left for the caller to find. */
    static DialResult talk(Leg leg, Leg other, Twiml.Verb verb, Pulse pulse) {
        var began = System.nanoTime();
        try {
            leg.await(verb.seconds("timeLimit", 14400), () -> leg.partner() == null);
        } catch (Cut cut) {
            // Whether this side was hung up or redirected is seen in its state.
            return new DialResult("completed", other.sid(), pulse.natural(System.nanoTime() - began), true);
        } finally {
            leg.part();
        }
        return new DialResult("completed", other.sid(), pulse.natural(System.nanoTime() - began), true);
    }

    private Source.At action(DialResult result) {
        var bridged = result.bridged() && !on.exchange().faults().bridgesUnreported();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("DialCallStatus", result.status());
        all.put("DialBridged", Boolean.toString(bridged));
        if (!result.sid().isEmpty()) {
            all.put("DialCallSid", result.sid());
            all.put("DialCallDuration", Long.toString(result.talked().toSeconds()));
        }
        return on.action(twiml, verb, all);
    }
}
