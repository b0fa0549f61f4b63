package org.ringround.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Text messages, by REST. */
final class MessagesApi {

    private static final int MOST_LETTERS = 1600;

    /** Numbers of Twilio's test credentials that cannot be written to. */
    private static final Map<String, Integer> MAGIC = Map.of(
            "+15005550001", 21211,
            "+15005550002", 21612,
            "+15005550003", 21408,
            "+15005550004", 21610,
            "+15005550009", 21614);

    private final Exchange exchange;
    private final String root;

    MessagesApi(Exchange exchange, String root) {
        this.exchange = exchange;
        this.root = root;
    }

    Reply create(RestRequest request) {
        var fields = request.fields();
        var to = fields.first("To");
        var from = fields.first("From");
        check(fields, to, from);
        if (fields.has("StatusCallback")) {
            CallOrder.absolute(fields, "StatusCallback");
        }
        var text =
                exchange.texts().send(from, to, fields.first("Body"), "outbound-api", fields.first("StatusCallback"));
        return Reply.json(201, json(text));
    }

    private void check(Form fields, String to, String from) {
        if (to.isEmpty()) {
            throw Refusal.invalid(21604, "A 'To' phone number is required.");
        }
        if (MAGIC.containsKey(to)) {
            throw Refusal.invalid(MAGIC.get(to), "The number " + to + " cannot be written to");
        }
        if (!to.matches("\\+[1-9]\\d{6,14}")) {
            throw Refusal.invalid(21211, "Invalid 'To' Phone Number: " + to);
        }
        if (from.isEmpty()) {
            throw Refusal.invalid(21603, "A 'From' phone number is required.");
        }
        if (!exchange.numbers().owned(from)) {
            throw Refusal.invalid(21606, "The 'From' phone number is not one of the account: " + from);
        }
        if (fields.first("Body").isEmpty()) {
            throw Refusal.invalid(21602, "Message body is required.");
        }
        if (fields.first("Body").length() > MOST_LETTERS) {
            throw Refusal.invalid(21617, "The message body exceeds the 1600 character limit.");
        }
        if (exchange.texts().optedOut(to)) {
            throw Refusal.invalid(21610, "Attempt to send to unsubscribed recipient");
        }
    }

    Reply list(RestRequest request) {
        var to = request.fields().first("To");
        var from = request.fields().first("From");
        var within = new DateRange(request.fields(), "DateSent");
        var newestFirst = new ArrayList<>(exchange.texts().list().stream()
                .filter(text -> to.isEmpty() || text.to().equals(to))
                .filter(text -> from.isEmpty() || text.from().equals(from))
                .filter(text -> within.holds(text.at()))
                .toList());
        Collections.reverse(newestFirst);
        return Page.of("messages", newestFirst, request, this::json);
    }

    Reply fetch(RestRequest request) {
        return exchange.texts().list().stream()
                .filter(text -> text.sid().equals(request.sid()))
                .findFirst()
                .map(text -> Reply.json(200, json(text)))
                .orElseThrow(() -> Refusal.notFound(request.path()));
    }

    private Map<String, Object> json(Text text) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sid", text.sid());
        all.put("account_sid", exchange.options().accountSid());
        all.put("api_version", "2010-04-01");
        all.put("from", text.from());
        all.put("to", text.to());
        all.put("body", text.body());
        all.put("direction", text.direction());
        all.put("status", text.status());
        all.put("num_segments", Integer.toString(text.segments()));
        all.put("num_media", "0");
        all.put("messaging_service_sid", null);
        all.put("date_created", TwilioDate.written(text.at()));
        all.put("date_updated", TwilioDate.written(text.at()));
        all.put("date_sent", TwilioDate.written(text.at()));
        all.put("error_code", null);
        all.put("error_message", null);
        all.put("price", null);
        all.put("price_unit", "USD");
        all.put("uri", root + "/Messages/" + text.sid() + ".json");
        all.put("subresource_uris", Map.of());
        return all;
    }
}
