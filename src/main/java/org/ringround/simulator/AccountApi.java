package org.ringround.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account itself, its numbers and its queues, by REST; and its messages by way of {@link MessagesApi}. */
final class AccountApi {

    private final Exchange exchange;
    private final String root;

    AccountApi(Exchange exchange, String root) {
        this.exchange = exchange;
        this.root = root;
    }

    List<RestApi.Route> routes() {
        var messages = new MessagesApi(exchange, root);
        return List.of(
                RestApi.Route.of("GET", "\\.json", "FetchAccount", this::account),
                RestApi.Route.of("POST", "/Messages\\.json", "CreateMessage", messages::create),
                RestApi.Route.of("GET", "/Messages\\.json", "ListMessage", messages::list),
                RestApi.Route.of("GET", "/Messages/(SM[0-9a-f]{32})\\.json", "FetchMessage", messages::fetch),
                RestApi.Route.of("GET", "/Queues\\.json", "ListQueue", this::queues),
                RestApi.Route.of("GET", "/Queues/(QU[0-9a-f]{32})\\.json", "FetchQueue", this::queue),
                RestApi.Route.of("DELETE", "/Queues/(QU[0-9a-f]{32})\\.json", "DeleteQueue", this::deleteQueue),
                RestApi.Route.of("GET", "/IncomingPhoneNumbers\\.json", "ListIncomingPhoneNumber", this::numbers),
                RestApi.Route.of("POST", "/IncomingPhoneNumbers\\.json", "CreateIncomingPhoneNumber", this::buy),
                RestApi.Route.of(
                        "GET",
                        "/IncomingPhoneNumbers/(PN[0-9a-f]{32})\\.json",
                        "FetchIncomingPhoneNumber",
                        request -> Reply.json(200, json(number(request)))),
                RestApi.Route.of(
                        "POST",
                        "/IncomingPhoneNumbers/(PN[0-9a-f]{32})\\.json",
                        "UpdateIncomingPhoneNumber",
                        this::change));
    }

    private Reply account(RestRequest request) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sid", exchange.options().accountSid());
        all.put("owner_account_sid", exchange.options().accountSid());
        all.put("friendly_name", "Simulated account");
        all.put("status", "active");
        all.put("type", "Full");
        all.put("auth_token", "");
        all.put("uri", request.path());
        return Reply.json(200, all);
    }

    private Reply queues(RestRequest request) {
        return Page.of("queues", exchange.lines().list(), request, this::json);
    }

    private Reply queue(RestRequest request) {
        return Reply.json(200, json(line(request)));
    }

    private Reply deleteQueue(RestRequest request) {
        if (!exchange.lines().delete(line(request))) {
            throw Refusal.invalid(22007, "The queue is not empty");
        }
        return Reply.nothing();
    }

    private WaitingLine line(RestRequest request) {
        return exchange.lines().findBySid(request.sid()).orElseThrow(() -> Refusal.notFound(request.path()));
    }

    private Map<String, Object> json(WaitingLine line) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sid", line.sid());
        all.put("account_sid", exchange.options().accountSid());
        all.put("friendly_name", line.name());
        all.put("current_size", line.size());
        all.put("max_size", WaitingLine.MOST);
        all.put("average_wait_time", 0);
        all.put("date_created", TwilioDate.written(line.created()));
        all.put("date_updated", TwilioDate.written(line.created()));
        all.put("uri", root + "/Queues/" + line.sid() + ".json");
        return all;
    }

    private Reply numbers(RestRequest request) {
        var wanted = request.fields().first("PhoneNumber");
        var numbers = exchange.numbers().list().stream()
                .filter(number -> wanted.isEmpty() || number.number().contains(wanted))
                .toList();
        return Page.of("incoming_phone_numbers", numbers, request, this::json);
    }

    private Reply buy(RestRequest request) {
        var number = request.fields().first("PhoneNumber");
        if (!number.matches("\\+[1-9]\\d{6,14}") || exchange.numbers().owned(number)) {
            throw Refusal.invalid(21421, "PhoneNumber is invalid: " + number);
        }
        var bought = changed(
                new AccountNumber(Sids.next("PN"), number, exchange.clock().instant(), "", "", "", ""),
                request.fields());
        exchange.numbers().put(bought);
        return Reply.json(201, json(bought));
    }

    private Reply change(RestRequest request) {
        var changed = changed(number(request), request.fields());
        exchange.numbers().put(changed);
        return Reply.json(200, json(changed));
    }

    private static AccountNumber changed(AccountNumber number, Form fields) {
        return new AccountNumber(
                number.sid(),
                number.number(),
                number.created(),
                url(fields, "VoiceUrl", number.voiceUrl()),
                url(fields, "StatusCallback", number.statusUrl()),
                url(fields, "VoiceFallbackUrl", number.fallbackUrl()),
                url(fields, "SmsUrl", number.smsUrl()));
    }

    /** An empty one clears it. */
    private static String url(Form fields, String name, String otherwise) {
        if (!fields.first(name).isEmpty()) {
            CallOrder.absolute(fields, name);
        }
        return fields.has(name) ? fields.first(name) : otherwise;
    }

    private AccountNumber number(RestRequest request) {
        return exchange.numbers().list().stream()
                .filter(number -> number.sid().equals(request.sid()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(request.path()));
    }

    private Map<String, Object> json(AccountNumber number) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sid", number.sid());
        all.put("account_sid", exchange.options().accountSid());
        all.put("friendly_name", number.number());
        all.put("phone_number", number.number());
        all.put("api_version", "2010-04-01");
        all.put("beta", false);
        all.put("capabilities", Map.of("voice", true, "sms", true, "mms", false, "fax", false));
        all.put("date_created", TwilioDate.written(number.created()));
        all.put("date_updated", TwilioDate.written(number.created()));
        all.put("voice_url", number.voiceUrl());
        all.put("voice_method", "POST");
        all.put("voice_fallback_url", number.fallbackUrl());
        all.put("voice_fallback_method", "POST");
        all.put("status_callback", number.statusUrl());
        all.put("status_callback_method", "POST");
        all.put("sms_url", number.smsUrl());
        all.put("sms_method", "POST");
        all.put("sms_fallback_url", "");
        all.put("sms_fallback_method", "POST");
        all.put("status", "in-use");
        all.put("uri", root + "/IncomingPhoneNumbers/" + number.sid() + ".json");
        return all;
    }
}
