package org.ringround.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Reads the order of a call, and refuses what Twilio refuses. */
final class CallOrder {

    /** An order that can be carried out. */
    record Order(LegIdentity identity, CallPlan plan, Source first) {}

    private static final int MOST_INLINE = 4000;
    private static final Set<String> EVENTS = Set.of("initiated", "ringing", "answered", "completed");

    /** Numbers of Twilio's test credentials that cannot be called. */
    private static final Map<String, Integer> MAGIC = Map.of(
            "+15005550001", 21217,
            "+15005550002", 21214,
            "+15005550003", 21215,
            "+15005550004", 21216);

    private final Exchange exchange;

    CallOrder(Exchange exchange) {
        this.exchange = exchange;
    }

    Order read(Form fields) {
        var to = fields.first("To");
        var from = fields.first("From");
        needed(fields, "To", 21201);
        needed(fields, "From", 21213);
        if (MAGIC.containsKey(to)) {
            throw Refusal.invalid(MAGIC.get(to), "The number " + to + " cannot be called");
        }
        if (!to.matches("\\+[1-9]\\d{6,14}")) {
            throw Refusal.invalid(21211, "The 'To' number " + to + " is not a valid phone number.");
        }
        if (from.equals("+15005550001")) {
            throw Refusal.invalid(21212, "The 'From' number " + from + " is not a valid phone number.");
        }
        if (!exchange.numbers().owned(from)) {
            throw Refusal.invalid(21210, "'From' phone number not verified or owned: " + from);
        }
        checkDocument(fields);
        var first = fields.has("Url")
                ? new Source.At(fields.first("Url"), method(fields, "Method"), Map.of())
                : new Source.Inline(fields.first("Twiml"));
        return new Order(LegIdentity.ordered(from, to), plan(fields), first);
    }

    /** Exactly one of Url and Twiml, and good ones. */
    static void checkDocument(Form fields) {
        if (fields.has("Url") && fields.has("Twiml")) {
            throw Refusal.invalid(21218, "Url and Twiml exclude each other");
        }
        if (fields.first("Url").isEmpty() && fields.first("Twiml").isEmpty()) {
            throw Refusal.invalid(21205, "Url parameter is required.");
        }
        if (fields.has("Url")) {
            absolute(fields, "Url");
        }
        if (fields.first("Twiml").length() > MOST_INLINE) {
            throw Refusal.invalid(32018, "Twiml is longer than 4000 characters");
        }
    }

    private static CallPlan plan(Form fields) {
        var timeout = fields.first("Timeout", "60");
        if (!timeout.matches("\\d{1,4}") || Integer.parseInt(timeout) < 1 || Integer.parseInt(timeout) > 600) {
            throw Refusal.invalid(21206, "Timeout is not between 1 and 600: " + timeout);
        }
        for (var name : new String[] {"FallbackUrl", "StatusCallback"}) {
            if (fields.has(name)) {
                absolute(fields, name);
            }
        }
        var events = fields.all("StatusCallbackEvent");
        if (!EVENTS.containsAll(events)) {
            throw Refusal.invalid(21626, "Invalid StatusCallbackEvent: " + events);
        }
        return new CallPlan(
                fields.first("FallbackUrl"),
                fields.first("StatusCallback"),
                method(fields, "StatusCallbackMethod"),
                events.isEmpty() ? Set.of("completed") : Set.copyOf(events),
                Duration.ofSeconds(Integer.parseInt(timeout)));
    }

    private static String method(Form fields, String name) {
        var method = fields.first(name, "POST");
        if (!Set.of("GET", "POST").contains(method)) {
            throw Refusal.invalid(20001, name + " is neither GET nor POST: " + method);
        }
        return method;
    }

    private static void needed(Form fields, String name, int code) {
        if (fields.first(name).isEmpty()) {
            throw Refusal.invalid(code, "No '" + name + "' number is specified");
        }
    }

    /** Hosts with an underscore are refused, too. */
    static void absolute(Form fields, String name) {
        var url = fields.first(name);
        if (!url.matches("https?://[^/?#_\\s]+([/?#]\\S*)?")) {
            throw Refusal.invalid(name.equals("Url") ? 21205 : 21609, name + " is not a valid URL: " + url);
        }
    }
}
