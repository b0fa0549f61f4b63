package org.ringround.telephony.twilio;

import java.util.List;
import java.util.function.Supplier;
import org.ringround.http.Discreet;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.NoSuchLeg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sure that a voice request is always answered with something to hear: whatever fails, somebody holds a phone. */
final class Speech {

    private static final Logger log = LoggerFactory.getLogger(Speech.class);

    private final TwimlWriter writer;
    private final EmergencyWords words;

    Speech(TwimlWriter writer, EmergencyWords words) {
        this.writer = writer;
        this.words = words;
    }

    /** The document, or the emergency's words to an inbound caller or to somebody whom we rang. */
    Response answer(Request request, Supplier<String> document, boolean inbound) {
        return answer(request, document, () -> emergency(inbound ? words.toCaller() : words.toCalled()));
    }

    /** The document, or that for an emergency, which must need nothing that can fail. */
    Response answer(Request request, Supplier<String> document, Supplier<String> emergency) {
        try {
            return Response.xml(document.get());
        } catch (NoSuchLeg e) {
            log.warn("a leg that is not known asks what to hear, at {}", request.path());
            return Response.xml(emergency(words.toUnknownLeg()));
        } catch (Garbled e) {
            log.warn("a voice request is garbled, emergency words are spoken: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            log.error("a voice request failed, emergency words are spoken, at {}", request.path(), Discreet.of(e));
        }
        return Response.xml(emergency.get());
    }

    String emergency(List<Instruction> instructions) {
        return writer.emergency(instructions);
    }
}
