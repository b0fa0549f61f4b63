package org.ringround.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recordings, by REST. */
final class RecordingsApi {

    private final Exchange exchange;
    private final String root;

    RecordingsApi(Exchange exchange, String root) {
        this.exchange = exchange;
        this.root = root;
    }

    List<RestApi.Route> routes() {
        return List.of(
                RestApi.Route.of("GET", "/Recordings\\.json", "ListRecording", this::list),
                RestApi.Route.of("GET", "/Calls/(CA[0-9a-f]{32})/Recordings\\.json", "ListCallRecording", this::ofCall),
                RestApi.Route.of("GET", "/Recordings/(RE[0-9a-f]{32})\\.json", "FetchRecording", this::fetch),
                RestApi.Route.of("GET", "/Recordings/(RE[0-9a-f]{32})\\.mp3", "FetchMedia", this::sound),
                RestApi.Route.of("DELETE", "/Recordings/(RE[0-9a-f]{32})\\.json", "DeleteRecording", this::delete));
    }

    private Reply list(RestRequest request) {
        return shown(request, request.fields().first("CallSid"));
    }

    private Reply ofCall(RestRequest request) {
        return shown(request, request.sid());
    }

    private Reply shown(RestRequest request, String callSid) {
        var within = new DateRange(request.fields(), "DateCreated");
        var newestFirst = new ArrayList<>(exchange.tapes().list().stream()
                .filter(tape -> callSid.isEmpty() || tape.callSid().equals(callSid))
                .filter(tape -> within.holds(tape.created()))
                .toList());
        Collections.reverse(newestFirst);
        return Page.of("recordings", newestFirst, request, this::json);
    }

    private Reply fetch(RestRequest request) {
        return Reply.json(200, json(tape(request)));
    }

    private Reply sound(RestRequest request) {
        var tape = tape(request);
        if (!tape.ready()) {
            throw Refusal.notFound(request.path());
        }
        return new Reply(200, "audio/mpeg", tape.mp3());
    }

    private Reply delete(RestRequest request) {
        if (!exchange.tapes().delete(request.sid())) {
            throw Refusal.notFound(request.path());
        }
        return Reply.nothing();
    }

    private Tape tape(RestRequest request) {
        return exchange.tapes().find(request.sid()).orElseThrow(() -> Refusal.notFound(request.path()));
    }

    private Map<String, Object> json(Tape tape) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("account_sid", exchange.options().accountSid());
        all.put("api_version", "2010-04-01");
        all.put("call_sid", tape.callSid());
        all.put("conference_sid", null);
        all.put("date_created", TwilioDate.written(tape.created()));
        all.put("date_updated", TwilioDate.written(tape.created()));
        all.put("start_time", TwilioDate.written(tape.created()));
        all.put("duration", tape.ready() ? Long.toString(tape.length().toSeconds()) : null);
        all.put("sid", tape.sid());
        all.put("price", null);
        all.put("price_unit", "USD");
        all.put("status", tape.ready() ? "completed" : "processing");
        all.put("channels", 1);
        all.put("source", tape.source());
        all.put("error_code", null);
        all.put("uri", root + "/Recordings/" + tape.sid() + ".json");
        all.put("encryption_details", null);
        all.put("subresource_uris", Map.of());
        all.put("media_url", exchange.tapes().url(tape));
        return all;
    }
}
