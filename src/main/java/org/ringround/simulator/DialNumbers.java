package org.ringround.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.simulator.Habits.Screening;

/** Dials one or several Numbers and connects the call with the one who takes it. */
final class DialNumbers {

    private final Interpreter on;
    private final Twiml twiml;
    private final Twiml.Verb dial;
    private final Leg leg;
    private final Exchange exchange;
    private final List<Leg> children = new ArrayList<>();
    private @Nullable Leg first;
    private @Nullable Leg winner;

    DialNumbers(Interpreter on, Twiml twiml, Twiml.Verb dial) {
        this.on = on;
        this.twiml = twiml;
        this.dial = dial;
        this.leg = on.leg();
        this.exchange = on.exchange();
    }

    DialResult run(List<Twiml.Verb> numbers) {
        var callerId = dial.attribute("callerId", leg.identity().from());
        if (!mayShow(callerId)) {
            on.complain(13214, twiml.url(), "the caller id is not ours to show: " + callerId);
            return DialResult.none("failed");
        }
        if (numbers.isEmpty()) {
            return attempt(List.of(dial), callerId);
        }
        if (!dial.flag("sequential")) {
            return attempt(numbers, callerId);
        }
        var result = DialResult.none("no-answer");
        for (var number : numbers) {
            result = attempt(List.of(number), callerId);
            if (result.bridged() || leg.status().ended() || leg.redirected()) {
                return result;
            }
        }
        return result;
    }

    private boolean mayShow(String callerId) {
        return callerId.equals(leg.identity().from())
                || callerId.equals(leg.identity().to())
                || exchange.numbers().owned(callerId);
    }

    private DialResult attempt(List<Twiml.Verb> numbers, String callerId) {
        exchange.pulse().locked(() -> {
            first = null;
            winner = null;
            children.clear();
        });
        for (var number : numbers) {
            var child = child(number, callerId);
            exchange.pulse().locked(() -> children.add(child));
        }
        for (var at = 0; at < numbers.size(); at++) {
            start(children.get(at), numbers.get(at));
        }
        try {
            leg.await(
                    Pulse.FOREVER,
                    () -> winner != null
                            || children.stream()
                                    .allMatch(child -> child.status().ended()));
            return winner == null ? nobody() : connect(winner);
        } catch (Cut cut) {
            return nobody();
        } finally {
            children.forEach(child ->
                    child.end(child.status() == CallStatus.IN_PROGRESS ? CallStatus.COMPLETED : CallStatus.CANCELED));
        }
    }

    private Leg child(Twiml.Verb number, String callerId) {
        var to = number.text();
        var identity = LegIdentity.dialled(callerId, to, leg.sid());
        var status = number.has("statusCallback")
                ? on.target(twiml, number.attribute("statusCallback", ""), "POST", Map.of())
                        .url()
                : "";
        var plan = new CallPlan(
                "",
                status,
                number.attribute("statusCallbackMethod", "POST"),
                Set.of(number.attribute("statusCallbackEvent", "completed").split("\\s+")),
                dial.seconds("timeout", 30));
        var child = new Leg(identity, plan, CallStatus.QUEUED, exchange);
        exchange.legs().add(child);
        return child;
    }

    private void start(Leg child, Twiml.Verb number) {
        exchange.pulse().beside(() -> {
            try {
                ringAndScreen(child, number);
            } catch (Cut cut) {
                child.end(CallStatus.COMPLETED);
            }
        });
    }

    private void ringAndScreen(Leg child, Twiml.Verb number) {
        if (!child.person().matches("\\+[1-9]\\d{6,14}")) {
            on.complain(13224, twiml.url(), "no number that can be dialled: " + child.person());
            child.end(CallStatus.FAILED);
            return;
        }
        if (!new Ringing(exchange).ring(child) || !picksUp(child)) {
            child.end(CallStatus.CANCELED);
            return;
        }
        if (number.has("url") && !screens(child, number)) {
            child.end(CallStatus.COMPLETED);
            return;
        }
        wins(child);
        child.await(Pulse.FOREVER, () -> winner != child);
        child.end(CallStatus.COMPLETED);
    }

    /**
     * False when whoever picked up is not to be connected. What Twilio does when the document cannot be had is not told
     * anywhere: in the cautious reading they hear of the error, and nobody is connected.
     */
    private boolean screens(Leg child, Twiml.Verb number) {
        var screen = new Interpreter(exchange, child, Setting.SCREEN, Map::of);
        try {
            var url = on.target(twiml, number.attribute("url", ""), number.attribute("method", "POST"), Map.of());
            return screen.carryOut(screen.load(url)) instanceof Flow.Next;
        } catch (WebhookFailed e) {
            screen.complain(e.code(), e.url(), String.valueOf(e.getMessage()));
            screen.apologise();
            return false;
        }
    }

    /** In the cautious reading the first to pick up ends the ringing of all others. */
    private boolean picksUp(Leg child) {
        return exchange.pulse().locked(() -> {
            if (exchange.options().habits().screening() == Screening.FIRST_TO_ACCEPT) {
                return winner == null;
            }
            if (first != null) {
                return false;
            }
            first = child;
            stopOthers(child);
            return true;
        });
    }

    private void wins(Leg child) {
        exchange.pulse().locked(() -> {
            if (winner == null) {
                winner = child;
                stopOthers(child);
                leg.wake();
            }
        });
    }

    private void stopOthers(Leg one) {
        children.stream()
                .filter(child -> child != one)
                .forEach(child -> child.end(
                        child.status() == CallStatus.IN_PROGRESS ? CallStatus.COMPLETED : CallStatus.CANCELED));
    }

    private DialResult connect(Leg child) {
        leg.proceeds(CallStatus.IN_PROGRESS);
        var bridged = exchange.pulse().locked(() -> {
            if (child.status().ended() || leg.status().ended()) {
                return false;
            }
            leg.bridge(child);
            return true;
        });
        return bridged ? Dial.talk(leg, child, dial, exchange.pulse()) : nobody();
    }

    /** Somebody who picked up and was not connected counts as nobody. */
    private DialResult nobody() {
        var last = children.get(children.size() - 1);
        var statuses = children.stream().map(Leg::status).distinct().toList();
        var told = statuses.size() == 1
                        && Set.of(CallStatus.BUSY, CallStatus.FAILED, CallStatus.CANCELED)
                                .contains(statuses.get(0))
                ? statuses.get(0).wire()
                : "no-answer";
        return new DialResult(told, last.sid(), Duration.ZERO, false);
    }
}
