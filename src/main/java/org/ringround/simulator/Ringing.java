package org.ringround.simulator;

import java.time.Duration;
import org.ringround.simulator.NetworkEvent.Kind;

/** Rings a human's phone on behalf of an outbound call. */
final class Ringing {

    /** From dialling until the phone at the other end rings. */
    private static final Duration SETTING_UP = Duration.ofSeconds(1);

    private final Exchange exchange;

    Ringing(Exchange exchange) {
        this.exchange = exchange;
    }

    /** True when it was picked up; false when the call has ended otherwise. */
    boolean ring(Leg leg) {
        leg.proceeds(CallStatus.INITIATED);
        leg.pass(SETTING_UP);
        var phone = exchange.phone(leg.person());
        var engaged = phone.engaged();
        if (engaged.isPresent()) {
            leg.end(engaged.get());
            return false;
        }
        if (!leg.proceeds(CallStatus.RINGING)) {
            return false;
        }
        exchange.log().add(Kind.RANG, leg, leg.identity().from(), "");
        phone.rings(leg);
        leg.await(leg.plan().timeout().plus(Dial.BUFFER), () -> leg.status() == CallStatus.IN_PROGRESS);
        return exchange.pulse().locked(() -> {
            if (leg.status() == CallStatus.RINGING) {
                leg.end(CallStatus.NO_ANSWER);
            }
            return leg.status() == CallStatus.IN_PROGRESS;
        });
    }
}
