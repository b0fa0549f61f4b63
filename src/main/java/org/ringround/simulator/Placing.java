package org.ringround.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Places calls: those that the server orders at its pace, and those that humans dial. */
final class Placing {

    private final Exchange exchange;
    private long nextNanos = System.nanoTime();

    Placing(Exchange exchange) {
        this.exchange = exchange;
    }

    /** A call ordered by REST: queued, then rung, then sent to its first document. */
    Leg order(LegIdentity identity, CallPlan plan, Source first) {
        var leg = new Leg(identity, plan, CallStatus.QUEUED, exchange);
        exchange.legs().add(leg);
        exchange.pulse().laterReal(untilItsTurn(), () -> {
            try {
                leg.mindTheCut();
                if (new Ringing(exchange).ring(leg)) {
                    new CallThread(exchange, leg).run(first);
                }
            } catch (Cut cut) {
                leg.end(CallStatus.CANCELED);
            }
        });
        return leg;
    }

    /** How long a call ordered now would stay queued, in real time. */
    Duration backlog() {
        return Duration.ofNanos(Math.max(0, exchange.pulse().locked(() -> nextNanos) - System.nanoTime()));
    }

    private Duration untilItsTurn() {
        var pace = exchange.options().callsPerSecond();
        if (pace == 0) {
            return Duration.ZERO;
        }
        return exchange.pulse().locked(() -> {
            var now = System.nanoTime();
            var turn = Math.max(0, nextNanos - now);
            nextNanos = now + turn + Duration.ofSeconds(1).dividedBy(pace).toNanos();
            return Duration.ofNanos(turn);
        });
    }

    /** A call that a human makes; one to a number that nobody owns fails. */
    Leg dialled(String from, String to, String person) {
        var number = exchange.numbers().find(to);
        var plan = number.map(CallPlan::ofNumber).orElse(new CallPlan("", "", "POST", Set.of(), Duration.ZERO));
        var identity = LegIdentity.inbound(from, to, person);
        var leg = new Leg(identity, plan, CallStatus.RINGING, exchange);
        exchange.legs().add(leg);
        if (number.isEmpty() || number.get().voiceUrl().isEmpty()) {
            leg.end(CallStatus.FAILED);
            return leg;
        }
        var first = new Source.At(number.get().voiceUrl(), "POST", Map.of());
        exchange.pulse().beside(() -> new CallThread(exchange, leg).run(first));
        return leg;
    }
}
