package org.ringround.simulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ringround.simulator.NetworkEvent.Kind;

/** Fetches documents for one call on one occasion, and carries them out. */
final class Interpreter {

    private final Exchange exchange;
    private final Leg leg;
    private final Setting setting;
    private final Supplier<Map<String, String>> extras;
    private final Speech speech;

    /** @param extras what every request on this occasion says besides the usual */
    Interpreter(Exchange exchange, Leg leg, Setting setting, Supplier<Map<String, String>> extras) {
        this.exchange = exchange;
        this.leg = leg;
        this.setting = setting;
        this.extras = extras;
        this.speech = new Speech(leg);
    }

    Interpreter on(Setting other, Supplier<Map<String, String>> withExtras) {
        return new Interpreter(exchange, leg, other, withExtras);
    }

    Exchange exchange() {
        return exchange;
    }

    Leg leg() {
        return leg;
    }

    Speech speech() {
        return speech;
    }

    /** A hang-up or a redirect does not wait for the answer. */
    Twiml load(Source source) {
        if (source instanceof Source.Inline inline) {
            return reader("").read(inline.twiml());
        }
        var to = withEverything((Source.At) source);
        var answer =
                CompletableFuture.supplyAsync(() -> ask(to), exchange.pulse().threads());
        answer.whenComplete((any, failed) -> leg.hasFetched());
        leg.await(Pulse.FOREVER, answer::isDone);
        try {
            return reader(to.url()).read(answer.join(), to.url());
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebhookFailed failed) {
                throw failed;
            }
            if (e.getCause() instanceof Cut closed) {
                throw closed;
            }
            throw e;
        }
    }

    private Answer ask(Source.At to) {
        var answer = exchange.webhooks().voice(leg.sid(), to);
        return exchange.faults().repeatsWebhooks() ? exchange.webhooks().again(leg.sid(), to) : answer;
    }

    /** Tells the server something that it can no longer answer. */
    void notice(Source.At to) {
        var full = withEverything(to);
        exchange.pulse().beside(() -> {
            try {
                ask(full);
            } catch (WebhookFailed e) {
                complain(e.code(), full.url(), String.valueOf(e.getMessage()));
            }
        });
    }

    private Source.At withEverything(Source.At to) {
        var all = new LinkedHashMap<>(CallParameters.of(leg, exchange.options().accountSid()));
        all.putAll(extras.get());
        all.putAll(to.parameters());
        return new Source.At(to.url(), to.method(), all);
    }

    private TwimlReader reader(String url) {
        return new TwimlReader(TwimlReader.Dialect.VOICE, (code, message) -> complain(code, url, message));
    }

    void complain(int code, String url, String message) {
        exchange.log().complain(leg.sid(), url, code, message);
    }

    /** Until no further document follows: Next when the last one ran to its end. */
    Flow carryOut(Twiml first) {
        var twiml = first;
        while (true) {
            var flow = once(twiml);
            if (!(flow instanceof Flow.Go go)) {
                return flow;
            }
            twiml = load(go.to());
        }
    }

    private Flow once(Twiml twiml) {
        var isFirst = true;
        for (var verb : twiml.verbs()) {
            leg.mindTheCut();
            if (!setting.allows(verb.name())) {
                complain(12200, twiml.url(), verb.name() + " does nothing in a document of this kind: " + setting);
                continue;
            }
            if (!quietly(verb, isFirst)) {
                leg.proceeds(CallStatus.IN_PROGRESS);
            }
            var flow = one(twiml, verb);
            if (!(flow instanceof Flow.Next)) {
                return flow;
            }
            isFirst = false;
        }
        if (twiml.verbs().isEmpty() && setting == Setting.CALL) {
            leg.proceeds(CallStatus.IN_PROGRESS);
        }
        return Flow.NEXT;
    }

    /** These do not pick an incoming call up. */
    private static boolean quietly(Twiml.Verb verb, boolean isFirst) {
        return switch (verb.name()) {
            case "Reject", "Redirect" -> true;
            case "Pause" -> isFirst;
            case "Dial" -> isFirst && verb.flag("answerOnBridge");
            default -> false;
        };
    }

    private Flow one(Twiml twiml, Twiml.Verb verb) {
        return switch (verb.name()) {
            case "Say", "Play", "Pause" -> {
                speech.perform(verb, () -> false);
                yield Flow.NEXT;
            }
            case "Gather" -> new Gather(this, twiml, verb).run();
            case "Record" -> new Recording(this, twiml, verb).run();
            case "Dial" -> new Dial(this, twiml, verb).run();
            case "Enqueue" -> new Waiting(this, twiml, verb).run();
            case "Redirect" -> new Flow.Go(target(twiml, verb.text(), verb.attribute("method", "POST"), Map.of()));
            case "Reject" -> {
                leg.end(verb.attribute("reason", "rejected").equals("busy") ? CallStatus.BUSY : CallStatus.NO_ANSWER);
                throw new Cut();
            }
            case "Leave" -> Flow.LEAVE;
            default -> Flow.HANG_UP;
        };
    }

    /** The URL that a verb names, seen from its document; an empty one is the document's own. */
    Source.At target(Twiml twiml, String url, String method, Map<String, String> parameters) {
        if (url.matches("https?://.*")) {
            return new Source.At(url, method, parameters);
        }
        if (twiml.url().isEmpty()) {
            throw new WebhookFailed(11100, url, "an inline document has a URL that is not absolute: '" + url + "'");
        }
        if (url.isEmpty()) {
            return new Source.At(twiml.url(), method, parameters);
        }
        try {
            return new Source.At(URI.create(twiml.url()).resolve(url).toString(), method, parameters);
        } catch (IllegalArgumentException e) {
            throw new WebhookFailed(11100, url, "not a URL: '" + url + "'");
        }
    }

    Source.At action(Twiml twiml, Twiml.Verb verb, Map<String, String> parameters) {
        return target(twiml, verb.attribute("action", ""), verb.attribute("method", "POST"), parameters);
    }

    void apologise() {
        leg.proceeds(CallStatus.IN_PROGRESS);
        var words = "We are sorry, an application error has occurred. Goodbye.";
        leg.hears(Kind.SAID, words, "en-US");
        leg.pass(Speech.spoken(words));
    }
}
