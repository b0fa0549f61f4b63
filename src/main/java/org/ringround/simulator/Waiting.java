package org.ringround.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ringround.simulator.NetworkEvent.Kind;

/** Carries out an Enqueue: the call waits, hearing its wait documents over and over, until it leaves or is taken. */
final class Waiting {

    /** A wait document that takes no time at all is not asked for more often than this. */
    private static final Duration LEAST_ROUND = Duration.ofSeconds(1);

    private final Interpreter on;
    private final Twiml twiml;
    private final Twiml.Verb verb;
    private final Leg leg;
    private final Place place;

    Waiting(Interpreter on, Twiml twiml, Twiml.Verb verb) {
        this.on = on;
        this.twiml = twiml;
        this.verb = verb;
        this.leg = on.leg();
        this.place = new Place(on.exchange().lines().named(verb.text()), leg);
    }

    Flow run() {
        if (place.line().size() >= Math.min(verb.number("maxQueueSize", WaitingLine.MOST), WaitingLine.MOST)) {
            return left("queue-full");
        }
        on.exchange().pulse().locked(() -> {
            place.line().join(place);
            leg.waitsIn(place);
        });
        on.exchange().log().add(Kind.QUEUED, leg, place.line().name(), "");
        try {
            return left(waits());
        } catch (Cut cut) {
            if (leg.status().ended()) {
                notice(place.bridged() ? "bridged" : "hangup");
            } else if (leg.redirected()) {
                notice(place.bridged() ? "redirected-from-bridged" : "redirected");
            }
            throw cut;
        } finally {
            on.exchange().pulse().locked(() -> {
                place.line().leave(place);
                leg.waitsIn(null);
                var taker = place.taker();
                if (taker != null) {
                    taker.wake();
                }
            });
        }
    }

    private String waits() {
        try {
            hearsWaitDocuments();
            return "leave";
        } catch (Cut cut) {
            var taker = on.exchange().pulse().locked(place::taker);
            leg.waitsIn(null);
            if (taker == null || leg.status().ended() || leg.redirected()) {
                throw cut;
            }
            return bridged(taker);
        }
    }

    /** Returns when a document says Leave. */
    private void hearsWaitDocuments() {
        var waitUrl = verb.attribute("waitUrl", "");
        if (waitUrl.isEmpty()) {
            leg.hears(Kind.PLAYED, "(music)", "");
            leg.pass(Pulse.FOREVER);
        }
        var source = on.target(twiml, waitUrl, verb.attribute("waitUrlMethod", "POST"), Map.of());
        var listener = on.on(Setting.WAIT, this::queueParameters);
        while (true) {
            var began = System.nanoTime();
            var flow = listener.carryOut(listener.load(source));
            if (flow instanceof Flow.Leave) {
                return;
            }
            if (flow instanceof Flow.HangUp) {
                leg.end(CallStatus.COMPLETED);
                throw new Cut();
            }
            var took = on.exchange().pulse().natural(System.nanoTime() - began);
            if (took.compareTo(LEAST_ROUND) < 0) {
                leg.pass(LEAST_ROUND.minus(took));
            }
        }
    }

    private String bridged(Leg taker) {
        if (!place.whisperUrl().isEmpty()) {
            var whisper = on.on(Setting.WHISPER, () -> dequeued(taker));
            whisper.carryOut(whisper.load(new Source.At(place.whisperUrl(), "POST", Map.of())));
        }
        on.exchange().pulse().locked(() -> {
            place.isReady();
            taker.wake();
        });
        leg.await(Pulse.FOREVER, () -> place.bridged() || taker.status().ended() || taker.redirected());
        if (!place.bridged()) {
            return "error";
        }
        leg.await(Pulse.FOREVER, () -> leg.partner() == null);
        return "bridged";
    }

    private Map<String, String> dequeued(Leg taker) {
        return Map.of(
                "QueueSid", place.line().sid(),
                "QueueTime", queueTime(),
                "DequeingCallSid", taker.sid());
    }

    private Flow left(String result) {
        return verb.has("action") ? new Flow.Go(on.action(twiml, verb, result(result))) : Flow.NEXT;
    }

    private void notice(String result) {
        if (verb.has("action")) {
            on.notice(on.action(twiml, verb, result(result)));
        }
    }

    private Map<String, String> result(String result) {
        return Map.of("QueueResult", result, "QueueSid", place.line().sid(), "QueueTime", queueTime());
    }

    private Map<String, String> queueParameters() {
        return on.exchange().pulse().locked(() -> {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("QueueSid", place.line().sid());
            all.put("QueueTime", queueTime());
            all.put("QueuePosition", Integer.toString(place.line().position(place)));
            all.put("CurrentQueueSize", Integer.toString(place.line().size()));
            all.put("MaxQueueSize", Integer.toString(WaitingLine.MOST));
            all.put("AvgQueueTime", queueTime());
            return all;
        });
    }

    private String queueTime() {
        var waited = on.exchange().pulse().natural(System.nanoTime() - place.sinceNanos());
        return Long.toString(waited.toSeconds());
    }
}
