package org.ringround.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the server how calls go on, beside the documents, in order unless a fault says otherwise. */
final class StatusCallbacks {

    private static final Logger log = LoggerFactory.getLogger(StatusCallbacks.class);

    private final Exchange exchange;
    private final Map<String, CompletableFuture<Void>> chains = new HashMap<>();
    private final Map<String, Source.At> held = new HashMap<>();

    StatusCallbacks(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Called under the network's lock, so that the order of calls is the order of events. */
    void report(Leg leg, CallStatus status, int sequence) {
        var plan = leg.plan();
        if (plan.statusUrl().isEmpty() || !plan.events().contains(status.event())) {
            return;
        }
        var callback = new Source.At(plan.statusUrl(), plan.statusMethod(), parameters(leg, status, sequence));
        if (exchange.faults().losesStatusCallback(status.event())) {
            log.debug("lost on purpose: {} of {}", status.event(), leg.sid());
            return;
        }
        if (!exchange.faults().reordersStatusCallbacks()) {
            send(leg.sid(), callback);
            return;
        }
        var earlier = held.remove(leg.sid());
        if (earlier == null && !status.ended()) {
            held.put(leg.sid(), callback);
            return;
        }
        send(leg.sid(), callback);
        if (earlier != null) {
            send(leg.sid(), earlier);
        }
    }

    /** After everything that was to be said about this call before. */
    void send(String callSid, Source.At callback) {
        exchange.pulse().locked(() -> {
            var before = chains.getOrDefault(callSid, CompletableFuture.completedFuture(null));
            chains.put(
                    callSid,
                    before.handleAsync(
                            (done, broken) -> {
                                deliver(callSid, callback);
                                return null;
                            },
                            exchange.pulse().threads()));
        });
    }

    private void deliver(String callSid, Source.At callback) {
        var times = exchange.faults().repeatsWebhooks() ? 2 : 1;
        for (var time = 0; time < times; time++) {
            try {
                exchange.webhooks().voice(callSid, callback);
            } catch (WebhookFailed e) {
                exchange.log().complain(callSid, callback.url(), 15003, "status callback: " + e.getMessage());
            }
        }
    }

    private Map<String, String> parameters(Leg leg, CallStatus status, int sequence) {
        var all = CallParameters.of(leg, exchange.options().accountSid());
        all.put("CallStatus", status.wire());
        all.put("Timestamp", TwilioDate.written(exchange.clock().instant()));
        all.put("CallbackSource", "call-progress-events");
        all.put("SequenceNumber", Integer.toString(sequence));
        if (status.ended()) {
            all.put("CallDuration", Long.toString(leg.talked().toSeconds()));
            all.put("Duration", Long.toString((leg.talked().toSeconds() + 59) / 60));
        }
        return all;
    }
}
