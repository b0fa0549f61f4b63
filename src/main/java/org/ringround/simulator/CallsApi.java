package org.ringround.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls, by REST. */
final class CallsApi {

    private final Exchange exchange;
    private final CallJson json;

    CallsApi(Exchange exchange, String root) {
        this.exchange = exchange;
        this.json = new CallJson(exchange, root);
    }

    List<RestApi.Route> routes() {
        return List.of(
                RestApi.Route.of("POST", "/Calls\\.json", "CreateCall", this::create),
                RestApi.Route.of("GET", "/Calls\\.json", "ListCall", this::list),
                RestApi.Route.of("GET", "/Calls/(CA[0-9a-f]{32})\\.json", "FetchCall", this::fetch),
                RestApi.Route.of("POST", "/Calls/(CA[0-9a-f]{32})\\.json", "UpdateCall", this::update));
    }

    private Reply create(RestRequest request) {
        var order = new CallOrder(exchange).read(request.fields());
        var backlog = exchange.placing().backlog();
        var leg = exchange.placing().order(order.identity(), order.plan(), order.first());
        if (exchange.faults().webhooksBeforeTheAnswer()) {
            leg.watch(Pulse.PATIENCE, () -> leg.fetched() || leg.status().ended());
        }
        return Reply.json(201, json.ofNew(leg, backlog));
    }

    private Reply fetch(RestRequest request) {
        return Reply.json(200, json.of(leg(request)));
    }

    private Leg leg(RestRequest request) {
        return exchange.legs().find(request.sid()).orElseThrow(() -> Refusal.notFound(request.path()));
    }

    private Reply list(RestRequest request) {
        var fields = request.fields();
        Stream<Leg> legs = exchange.legs().list().stream()
                .filter(leg -> leg.age().compareTo(exchange.faults().lag()) >= 0)
                .filter(leg -> matches(fields, "To", leg.identity().to()))
                .filter(leg -> matches(fields, "From", leg.identity().from()))
                .filter(leg -> matches(fields, "Status", leg.status().rest()))
                .filter(leg -> matches(
                        fields,
                        "ParentCallSid",
                        Optional.ofNullable(leg.identity().parentSid()).orElse("")));
        var within = new DateRange(fields, "StartTime");
        var newestFirst =
                new ArrayList<>(legs.filter(leg -> within.holds(started(leg))).toList());
        Collections.reverse(newestFirst);
        return Page.of("calls", newestFirst, request, json::of);
    }

    private static Instant started(Leg leg) {
        return Optional.ofNullable(leg.answered()).orElse(leg.created());
    }

    private static boolean matches(Form fields, String name, String value) {
        return !fields.has(name) || fields.first(name).equals(value);
    }

    private Reply update(RestRequest request) {
        var leg = leg(request);
        var fields = request.fields();
        var status = fields.first("Status");
        if (status.isEmpty()) {
            redirect(leg, fields);
        } else if (status.equals("canceled")) {
            end(leg, CallStatus.CANCELED, leg.status().ordinal() <= CallStatus.RINGING.ordinal());
        } else if (status.equals("completed")) {
            var answered = leg.status() == CallStatus.IN_PROGRESS;
            end(leg, answered ? CallStatus.COMPLETED : CallStatus.CANCELED, true);
        } else {
            throw Refusal.invalid(20001, "Invalid Status: " + status);
        }
        return Reply.json(200, json.of(leg));
    }

    private static void end(Leg leg, CallStatus last, boolean possible) {
        var ended = leg.changing(() -> {
            var stillPossible = possible
                    && (last == CallStatus.COMPLETED || leg.status().ordinal() <= CallStatus.RINGING.ordinal());
            return stillPossible && leg.end(last);
        });
        if (!ended) {
            throw Refusal.invalid(21220, "Call is not in-progress. Cannot redirect, cancel or complete it.");
        }
    }

    private static void redirect(Leg leg, Form fields) {
        if (!fields.has("Url") && !fields.has("Twiml")) {
            throw Refusal.invalid(21205, "One of Url, Twiml or Status is needed");
        }
        CallOrder.checkDocument(fields);
        var to = fields.has("Url")
                ? new Source.At(fields.first("Url"), fields.first("Method", "POST"), Map.of())
                : new Source.Inline(fields.first("Twiml"));
        if (!leg.redirect(to)) {
            throw Refusal.invalid(21220, "Call is not in-progress. Cannot redirect.");
        }
    }
}
