package org.ringround.telephony.twilio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ringround.http.Access;
import org.ringround.http.Discreet;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Reception;
import org.ringround.telephony.TextReception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All doors for Twilio: those of the helpline's numbers, and those of each kind of legs. */
public final class TwilioDoors {

    /** The kind of the legs on which people ring us. */
    public static final String INBOUND = "calls";

    private static final Logger log = LoggerFactory.getLogger(TwilioDoors.class);

    private final Reception reception;
    private final TextReception texts;
    private final Map<String, Conversation> conversations;
    private final TwimlWriter writer;
    private final EmergencyWords words;
    private final Speech speech;

    /** @param conversations by kind, as their doors name it; {@link #INBOUND} among them */
    public TwilioDoors(
            Reception reception,
            TextReception texts,
            Map<String, Conversation> conversations,
            TwimlWriter writer,
            EmergencyWords words) {
        this.reception = reception;
        this.texts = texts;
        this.conversations = new TreeMap<>(conversations);
        this.writer = writer;
        this.words = words;
        this.speech = new Speech(writer, words);
    }

    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        routes.add(route("voice", request -> spoken(request, this::ring)));
        routes.add(route("voice/fallback", request -> spoken(request, this::again)));
        routes.add(route("voice/status", this::status));
        routes.add(route("voice/emergency-dialled", this::emergencyDialled));
        routes.add(route("voice/emergency-recorded", this::emergencyRecorded));
        routes.add(route("sms", this::text));
        conversations.forEach((kind, conversation) -> {
            var anew = kind.equals(INBOUND) ? reception : null;
            routes.addAll(new LegDoors(kind, conversation, writer, speech, anew).routes());
        });
        return routes;
    }

    private Heard ring(Webhook hook) {
        return reception.ring(hook.callSid(), hook.incoming());
    }

    private Heard again(Webhook hook) {
        log.warn("Twilio could not use our answer to an inbound call, its error is {}", hook.error());
        return reception.again(hook.callSid()).orElseGet(() -> ring(hook));
    }

    private Response status(Request request) {
        var hook = new Webhook(request);
        try {
            String sid = hook.callSid();
            hook.status().ifPresent(status -> reception.progress(sid, status));
            return Response.nothing();
        } catch (Garbled e) {
            return Response.text(400, e.getMessage() + "\n");
        }
    }

    private Response text(Request request) {
        var hook = new Webhook(request);
        try {
            texts.text(hook.incomingText());
            return Response.xml(TwimlWriter.silence());
        } catch (Garbled e) {
            return Response.text(400, e.getMessage() + "\n");
        }
    }

    private Response emergencyDialled(Request request) {
        boolean helped = new Webhook(request).isBridged();
        return emergency(request, helped ? List.of(new Instruction.HangUp()) : words.toUnansweredCaller());
    }

    /** With the database still away the message stays at Twilio, and the reconciler finds it. */
    private Response emergencyRecorded(Request request) {
        var hook = new Webhook(request);
        try {
            reception.leftMessage(hook.callSid(), hook.incoming(), hook.recorded());
        } catch (Garbled e) {
            log.warn("a message cannot be assigned: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("a message waits at Twilio until the reconciler finds it", Discreet.of(e));
        }
        return emergency(request, words.afterMessage());
    }

    private Response emergency(Request request, List<Instruction> instructions) {
        return speech.answer(request, () -> speech.emergency(instructions), true);
    }

    private Response spoken(Request request, Function<Webhook, Heard> reply) {
        return speech.answer(request, () -> writer.call(reply.apply(new Webhook(request))), true);
    }

    private static Route route(String door, Function<Request, Response> answer) {
        return new Route(Method.POST, "/twilio/" + door, Access.TWILIO, answer::apply);
    }
}
