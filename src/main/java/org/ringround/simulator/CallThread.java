package org.ringround.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call's whole life from its first document to its end, on the thread that runs it. */
final class CallThread {

    private static final Logger log = LoggerFactory.getLogger(CallThread.class);

    private final Exchange exchange;
    private final Leg leg;
    private final Interpreter interpreter;
    private boolean fallenBack;

    CallThread(Exchange exchange, Leg leg) {
        this.exchange = exchange;
        this.leg = leg;
        this.interpreter = new Interpreter(exchange, leg, Setting.CALL, Map::of);
    }

    void run(Source first) {
        try {
            Source next = first;
            while (next != null) {
                next = follow(next);
            }
            leg.end(CallStatus.COMPLETED);
        } catch (Cut e) {
            log.debug("{} is over", leg.sid());
        } catch (RuntimeException e) {
            log.error("the network broke down in call {}", leg.sid(), e);
            exchange.log().complain(leg.sid(), "", 0, "the simulated network itself broke down: " + e);
            leg.end(CallStatus.FAILED);
        }
    }

    private @Nullable Source follow(Source source) {
        try {
            interpreter.carryOut(interpreter.load(source));
            return null;
        } catch (Cut e) {
            return leg.takeRedirection();
        } catch (WebhookFailed e) {
            return fallback(e);
        }
    }

    private @Nullable Source fallback(WebhookFailed failed) {
        interpreter.complain(failed.code(), failed.url(), String.valueOf(failed.getMessage()));
        var url = leg.plan().fallbackUrl();
        if (url.isEmpty() || fallenBack) {
            interpreter.apologise();
            return null;
        }
        fallenBack = true;
        return new Source.At(
                url, "POST", Map.of("ErrorCode", Integer.toString(failed.code()), "ErrorUrl", failed.url()));
    }
}
