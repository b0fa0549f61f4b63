package org.ringround.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A call as the REST API shows it. */
final class CallJson {

    private final Exchange exchange;
    private final String root;

    CallJson(Exchange exchange, String root) {
        this.exchange = exchange;
        this.root = root;
    }

    /** Just ordered: queued, whatever has happened to it in the meantime. */
    Map<String, Object> ofNew(Leg leg, Duration backlog) {
        var all = of(leg);
        all.put("status", CallStatus.QUEUED.wire());
        all.put("queue_time", Long.toString(backlog.toMillis()));
        return all;
    }

    Map<String, Object> of(Leg leg) {
        var identity = leg.identity();
        var uri = root + "/Calls/" + leg.sid();
        var number =
                exchange.numbers().find(identity.direction() == Direction.INBOUND ? identity.to() : identity.from());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sid", leg.sid());
        all.put("date_created", TwilioDate.written(leg.created()));
        all.put(
                "date_updated",
                TwilioDate.written(Optional.ofNullable(leg.ended()).orElse(leg.created())));
        all.put("parent_call_sid", identity.parentSid());
        all.put("account_sid", exchange.options().accountSid());
        all.put("to", identity.to());
        all.put("to_formatted", identity.to());
        all.put("from", identity.from());
        all.put("from_formatted", identity.from());
        all.put("phone_number_sid", number.map(AccountNumber::sid).orElse(null));
        all.put("status", leg.status().rest());
        all.put("start_time", TwilioDate.writtenOrNull(leg.answered()));
        all.put("end_time", TwilioDate.writtenOrNull(leg.ended()));
        all.put(
                "duration",
                leg.ended() == null ? null : Long.toString(leg.talked().toSeconds()));
        all.put("price", null);
        all.put("price_unit", "USD");
        all.put("direction", identity.direction().wire());
        all.put("answered_by", null);
        all.put("api_version", "2010-04-01");
        all.put("forwarded_from", null);
        all.put("group_sid", null);
        all.put("caller_name", null);
        all.put("queue_time", "0");
        all.put("trunk_sid", null);
        all.put("uri", uri + ".json");
        all.put("subresource_uris", Map.of("recordings", uri + "/Recordings.json"));
        return all;
    }
}
