package org.ringround.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ringround.simulator.NetworkEvent.Kind;

/** Text messages, both ways, and who has opted out. */
final class Texts {

    private static final Set<String> STOP =
            Set.of("stop", "unsubscribe", "end", "quit", "stopall", "revoke", "optout", "cancel");
    private static final Set<String> START = Set.of("start", "unstop", "yes");

    private final Exchange exchange;
    private final Map<String, Text> bySid = new LinkedHashMap<>();
    private final Set<String> optedOut = ConcurrentHashMap.newKeySet();

    Texts(Exchange exchange) {
        this.exchange = exchange;
    }

    boolean optedOut(String number) {
        return optedOut.contains(number);
    }

    /** From the account to a phone; the callback (empty = none) hears of its way. */
    Text send(String from, String to, String body, String direction, String callback) {
        var text = new Text(Sids.next("SM"), from, to, body, exchange.clock().instant(), direction, "queued");
        put(text);
        exchange.pulse().beside(() -> deliver(text, callback));
        return text;
    }

    private void deliver(Text text, String callback) {
        put(text.withStatus("delivered"));
        exchange.phone(text.to()).receives(text);
        exchange.log().add(Kind.TEXT, "", text.to(), text.body(), text.from());
        if (!callback.isEmpty()) {
            report(text.withStatus("sent"), callback);
            report(text.withStatus("delivered"), callback);
        }
    }

    private void report(Text text, String callback) {
        if (exchange.faults().losesStatusCallback(text.status())) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put("AccountSid", exchange.options().accountSid());
        all.put("ApiVersion", "2010-04-01");
        all.put("From", text.from());
        all.put("To", text.to());
        all.put("MessageSid", text.sid());
        all.put("MessageStatus", text.status());
        all.put("SmsSid", text.sid());
        all.put("SmsStatus", text.status());
        exchange.pulse().beside(() -> ask(new Source.At(callback, "POST", all), 15003));
    }

    /** From a phone to the account: asks the server, and sends what it answers; returns when it has. */
    void receive(String from, String to, String body) {
        var word = body.strip().toLowerCase(Locale.ROOT);
        if (STOP.contains(word)) {
            optedOut.add(from);
        } else if (START.contains(word)) {
            optedOut.remove(from);
        }
        var text = new Text(Sids.next("SM"), from, to, body, exchange.clock().instant(), "inbound", "received");
        put(text);
        exchange.phone(from).wrote(text);
        exchange.log().add(Kind.TEXT, "", to, body, from);
        var url = exchange.numbers().find(to).map(AccountNumber::smsUrl).orElse("");
        if (!url.isEmpty()) {
            ask(new Source.At(url, "POST", parameters(text)), 11200).ifPresent(answer -> reply(text, url, answer));
        }
    }

    private Optional<Answer> ask(Source.At to, int code) {
        try {
            var answer = exchange.webhooks().messaging(to);
            if (exchange.faults().repeatsWebhooks()) {
                answer = exchange.webhooks().messaging(to);
            }
            return Optional.of(answer);
        } catch (WebhookFailed e) {
            exchange.log().complain("", to.url(), code, "text message: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void reply(Text text, String url, Answer answer) {
        var reader = new TwimlReader(
                TwimlReader.Dialect.MESSAGING, (code, message) -> exchange.log().complain("", url, code, message));
        if (answer.body().length == 0) {
            return;
        }
        try {
            for (var verb : reader.read(answer, url).verbs()) {
                if (verb.name().equals("Message") && !optedOut(text.from())) {
                    send(text.to(), verb.attribute("to", text.from()), verb.bodyText(), "outbound-reply", "");
                }
            }
        } catch (WebhookFailed e) {
            exchange.log().complain("", url, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> parameters(Text text) {
        var all = CallParameters.withPlaces(text.from(), text.to());
        all.put("AccountSid", exchange.options().accountSid());
        all.put("MessageSid", text.sid());
        all.put("SmsSid", text.sid());
        all.put("SmsMessageSid", text.sid());
        all.put("SmsStatus", "received");
        all.put("Body", text.body());
        all.put("NumMedia", "0");
        all.put("NumSegments", Integer.toString(text.segments()));
        all.put("XSimulatedExtra", "the network adds parameters without notice");
        return all;
    }

    synchronized List<Text> list() {
        return new ArrayList<>(bySid.values());
    }

    private synchronized void put(Text text) {
        bySid.put(text.sid(), text);
    }
}
