package org.ringround.telephony.twilio;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringround.http.Access;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.NoSuchLeg;
import org.ringround.telephony.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The doors of one kind of legs: each turns a request into an event of its conversation, and what is heard into TwiML. */
final class LegDoors {

    private static final Logger log = LoggerFactory.getLogger(LegDoors.class);

    /** How long a caller in the queue hears nothing before we look whether a failure was a short one. */
    private static final Duration SECOND_LOOK = Duration.ofSeconds(3);

    private final String kind;
    private final Conversation conversation;
    private final TwimlWriter writer;
    private final Speech speech;
    private final @Nullable Reception reception;

    /** @param reception where a caller whose leg is not known is received anew; null for legs that we ring */
    LegDoors(String kind, Conversation conversation, TwimlWriter writer, Speech speech, @Nullable Reception reception) {
        this.kind = kind;
        this.conversation = conversation;
        this.writer = writer;
        this.speech = speech;
        this.reception = reception;
    }

    List<Route> routes() {
        return List.of(
                spoken("answered", hook -> on(hook, new CallEvent.Answered())),
                spoken("{turn}/keys", hook -> onTurn(hook, hook.keys())),
                spoken("{turn}/recorded", hook -> onTurn(hook, hook.recorded())),
                spoken("{turn}/bridged", hook -> onTurn(hook, hook.bridgeEnded())),
                spoken("left", hook -> on(hook, hook.leftQueue())),
                spoken("again", hook -> on(hook, new CallEvent.Lost())),
                spoken("fallback", this::fallback),
                route("wait", request -> waiting(request, () -> pause(request))),
                route("wait-again", request -> waiting(request, TwimlWriter::leaving)),
                route("{turn}/wait-keys", this::waitKeys),
                route("{turn}/introduction", this::introduction),
                told("status", this::status),
                told("recording", this::recording));
    }

    private Heard on(Webhook hook, CallEvent event) {
        return conversation.on(hook.leg(), Conversation.NO_TURN, hook.callSid(), event);
    }

    private Heard onTurn(Webhook hook, CallEvent event) {
        return conversation.on(hook.leg(), hook.turn(), hook.callSid(), event);
    }

    private Heard fallback(Webhook hook) {
        log.warn("Twilio could not use our answer to a leg of {}, its error is {}", kind, hook.error());
        return on(hook, new CallEvent.Lost());
    }

    private void status(Webhook hook) {
        hook.status().ifPresent(status -> on(hook, new CallEvent.Progress(status)));
    }

    private void recording(Webhook hook) {
        if (hook.isRecordingReady()) {
            on(hook, hook.recorded());
        }
    }

    private Response waiting(Request request, Supplier<String> emergency) {
        var hook = new Webhook(request);
        return speech.answer(
                request,
                () -> waiting(() -> conversation.whileWaiting(
                        hook.leg(), hook.callSid(), hook.queueSid().orElse(null))),
                emergency);
    }

    private Response waitKeys(Request request) {
        var hook = new Webhook(request);
        return speech.answer(
                request,
                () -> waiting(() -> conversation.onWhileWaiting(hook.leg(), hook.turn(), hook.callSid(), hook.keys())),
                () -> pause(request));
    }

    /** Out of the queue of a call that is not known any more: the leg then asks what is next, and is received anew. */
    private String waiting(Supplier<Heard> heard) {
        try {
            return writer.waiting(heard.get());
        } catch (NoSuchLeg e) {
            if (reception == null) {
                throw e;
            }
            return TwimlWriter.leaving();
        }
    }

    /** A caller does not lose the place in the queue by one failure; by two in a row, they do. */
    private String pause(Request request) {
        try {
            return writer.waitingAgain(kind, new Webhook(request).leg(), SECOND_LOOK);
        } catch (Garbled e) {
            return TwimlWriter.leaving();
        }
    }

    /** Whatever is wrong, whoever has picked up is connected all the same: then without a word. */
    private Response introduction(Request request) {
        return speech.answer(request, () -> introduction(new Webhook(request)), TwimlWriter::noIntroduction);
    }

    private String introduction(Webhook hook) {
        try {
            return writer.introduction(conversation.introduction(hook.leg(), hook.turn()));
        } catch (NoSuchLeg e) {
            log.warn("somebody was dialled from a leg of {} that is not known", kind);
            return TwimlWriter.noIntroduction();
        }
    }

    /** A door whose answer is heard on the leg. */
    private Route spoken(String door, Function<Webhook, Heard> reply) {
        return route(
                door,
                request -> speech.answer(
                        request, () -> writer.call(heard(new Webhook(request), reply)), reception != null));
    }

    /** Somebody rings whose call the database does not know, a restored one maybe: they are not sent away. */
    private Heard heard(Webhook hook, Function<Webhook, Heard> reply) {
        try {
            return reply.apply(hook);
        } catch (NoSuchLeg e) {
            if (reception == null || hook.isOver()) {
                throw e;
            }
            log.warn("A live call is not known, and is received anew");
            return reception.ring(hook.callSid(), hook.incoming());
        }
    }

    /** A door whose answer nobody hears. */
    private Route told(String door, Consumer<Webhook> news) {
        return route(door, request -> {
            try {
                news.accept(new Webhook(request));
            } catch (Garbled e) {
                return Response.text(400, e.getMessage() + "\n");
            } catch (NoSuchLeg e) {
                log.warn("news of a leg that is not known, at {}", request.path());
            }
            return Response.nothing();
        });
    }

    private Route route(String door, Function<Request, Response> answer) {
        return new Route(Method.POST, "/twilio/" + kind + "/{leg}/" + door, Access.TWILIO, answer::apply);
    }
}
