package org.ringround.telephony.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.TwiML;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Leave;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Queue;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Reject;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlProsody;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Writes TwiML; nothing else does. All addresses in it are absolute. */
public final class TwimlWriter {

    /** A little slower than the voices speak by themselves: many who ring are old, ill, or on a bad line. */
    private static final String RATE = "85%";

    /** What no XML document may hold, escaped or not; one such character in a name would silence the whole document. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Links links;
    private final PhoneNumber central;
    private final List<Instruction> afterQueue;

    /** @param central the caller ID of every number that is dialled */
    public TwimlWriter(Links links, PhoneNumber central, EmergencyWords words) {
        this.links = links;
        this.central = central;
        this.afterQueue = words.afterQueue();
    }

    /** What a leg hears. */
    String call(Heard heard) {
        var response = new VoiceResponse.Builder();
        for (Instruction instruction : heard.instructions()) {
            add(response, heard, instruction);
        }
        return response.build().toXml();
    }

    private void add(VoiceResponse.Builder response, Heard heard, Instruction instruction) {
        String kind = heard.kind();
        UUID leg = heard.leg();
        if (instruction instanceof Instruction.Ask ask) {
            URI keys = links.turn(kind, leg, heard.turn(), "keys");
            response.gather(gather(ask, keys).actionOnEmptyResult(true).build()).redirect(redirect(keys));
        } else if (instruction instanceof Instruction.WaitInQueue wait) {
            response.enqueue(enqueue(kind, leg, wait));
            afterQueue.forEach(spoken -> speak(response, spoken));
            response.redirect(redirect(links.leg(kind, leg, "again")));
        } else if (instruction instanceof Instruction.BridgeToQueue bridge) {
            var dial = dial(links.turn(kind, leg, heard.turn(), "bridged"), bridge.patience(), bridge.limit());
            response.dial(dial.queue(new Queue.Builder(bridge.queue()).build()).build());
        } else if (instruction instanceof Instruction.Dial dial) {
            URI introduction = dial.introduced() ? links.turn(kind, leg, heard.turn(), "introduction") : null;
            response.dial(dial(dial, links.turn(kind, leg, heard.turn(), "bridged"), introduction));
        } else if (instruction instanceof Instruction.TakeMessage take) {
            URI recorded = links.turn(kind, leg, heard.turn(), "recorded");
            record(response, take, recorded, links.leg(kind, leg, "recording"));
        } else {
            addPlain(response, instruction);
        }
    }

    /** What a leg hears in its queue. Twilio asks again by itself when it has run out. */
    String waiting(Heard heard) {
        var response = new VoiceResponse.Builder();
        for (Instruction instruction : heard.instructions()) {
            if (instruction instanceof Instruction.Ask ask) {
                URI keys = links.turn(heard.kind(), heard.leg(), heard.turn(), "wait-keys");
                response.gather(gather(ask, keys).build());
            } else if (instruction instanceof Instruction.LeaveQueue) {
                response.leave(new Leave.Builder().build());
            } else {
                addPlain(response, instruction);
            }
        }
        return response.build().toXml();
    }

    /** A pause in the queue after a failure, and then another request. */
    String waitingAgain(String kind, UUID leg, Duration pause) {
        return new VoiceResponse.Builder()
                .pause(pause(pause))
                .redirect(redirect(links.leg(kind, leg, "wait-again")))
                .build()
                .toXml();
    }

    /** Out of the queue; the leg then asks what is next. */
    static String leaving() {
        return new VoiceResponse.Builder()
                .leave(new Leave.Builder().build())
                .build()
                .toXml();
    }

    /** What is heard without a leg of ours: answers go to doors that need no database. */
    String emergency(List<Instruction> instructions) {
        var response = new VoiceResponse.Builder();
        for (Instruction instruction : instructions) {
            if (instruction instanceof Instruction.Dial dial) {
                response.dial(dial(dial, links.inbound("emergency-dialled"), null));
            } else if (instruction instanceof Instruction.TakeMessage take) {
                record(response, take, links.inbound("emergency-recorded"), null);
            } else {
                addPlain(response, instruction);
            }
        }
        return response.build().toXml();
    }

    /** What somebody hears who was dialled. Where the document ends, they are connected; it may not hold a pause. */
    String introduction(List<Instruction> spoken) {
        var response = new VoiceResponse.Builder();
        for (Instruction sound : spoken) {
            if (sound instanceof Instruction.Pause) {
                throw notHeardHere(sound);
            }
            speak(response, sound);
        }
        return response.build().toXml();
    }

    /** Connects somebody who was dialled at once. */
    static String noIntroduction() {
        return new VoiceResponse.Builder().build().toXml();
    }

    /** The answer to a text: none. */
    static String silence() {
        return new MessagingResponse.Builder().build().toXml();
    }

    private void addPlain(VoiceResponse.Builder response, Instruction instruction) {
        if (instruction instanceof Instruction.HangUp) {
            response.hangup(new Hangup.Builder().build());
        } else if (instruction instanceof Instruction.Refuse) {
            response.reject(new Reject.Builder().build());
        } else {
            speak(response, instruction);
        }
    }

    private void speak(VoiceResponse.Builder response, Instruction instruction) {
        TwiML sound = sound(instruction);
        if (sound instanceof Say say) {
            response.say(say);
        } else if (sound instanceof Play play) {
            response.play(play);
        } else if (sound instanceof Pause pause) {
            response.pause(pause);
        }
    }

    private Gather.Builder gather(Instruction.Ask ask, URI action) {
        var gather = new Gather.Builder()
                .inputs(Gather.Input.DTMF)
                .timeout(seconds(ask.patience()))
                .action(action)
                .method(HttpMethod.POST);
        if (ask.keys() == Instruction.Keys.ONE) {
            gather.numDigits(1).finishOnKey("");
        } else {
            gather.finishOnKey("#");
        }
        for (Instruction spoken : ask.spoken()) {
            TwiML sound = sound(spoken);
            if (sound instanceof Say say) {
                gather.say(say);
            } else if (sound instanceof Play play) {
                gather.play(play);
            } else if (sound instanceof Pause pause) {
                gather.pause(pause);
            }
        }
        return gather;
    }

    private TwiML sound(Instruction instruction) {
        if (instruction instanceof Instruction.Say say) {
            return say(say);
        } else if (instruction instanceof Instruction.Play play) {
            return new Play.Builder(links.of(play.path())).build();
        } else if (instruction instanceof Instruction.Pause pause) {
            return pause(pause.length());
        }
        throw notHeardHere(instruction);
    }

    private static IllegalStateException notHeardHere(Instruction instruction) {
        return new IllegalStateException(
                "cannot be heard here: " + instruction.getClass().getSimpleName());
    }

    private static Say say(Instruction.Say say) {
        boolean welsh = say.language().equals(Language.WELSH);
        String text = NO_XML.matcher(say.text()).replaceAll(" ");
        return new Say.Builder()
                .language(welsh ? Say.Language.CY_GB : Say.Language.EN_GB)
                .voice(welsh ? Say.Voice.POLLY_GWYNETH : Say.Voice.POLLY_AMY_NEURAL)
                .prosody(new SsmlProsody.Builder(text).rate(RATE).build())
                .build();
    }

    private static Pause pause(Duration length) {
        return new Pause.Builder().length(seconds(length)).build();
    }

    private Enqueue enqueue(String kind, UUID leg, Instruction.WaitInQueue wait) {
        return new Enqueue.Builder(wait.queue())
                .action(links.leg(kind, leg, "left"))
                .method(HttpMethod.POST)
                .waitUrl(links.leg(kind, leg, "wait"))
                .waitUrlMethod(HttpMethod.POST)
                .build();
    }

    /** While somebody is introduced, whoever dialled goes on hearing that it rings. */
    private com.twilio.twiml.voice.Dial dial(Instruction.Dial dial, URI action, @Nullable URI introduction) {
        var number = new com.twilio.twiml.voice.Number.Builder(dial.number().e164());
        var verb = dial(action, dial.ring(), dial.limit()).callerId(central.e164());
        if (introduction != null) {
            number.url(introduction).method(HttpMethod.POST);
            verb.answerOnBridge(true);
        }
        return verb.number(number.build()).build();
    }

    private static com.twilio.twiml.voice.Dial.Builder dial(URI action, Duration timeout, Duration limit) {
        return new com.twilio.twiml.voice.Dial.Builder()
                .action(action)
                .method(HttpMethod.POST)
                .timeout(seconds(timeout))
                .timeLimit(seconds(limit));
    }

    /** The redirect is for an empty recording, after which the document may go on. */
    private static void record(
            VoiceResponse.Builder response, Instruction.TakeMessage take, URI action, @Nullable URI ready) {
        var record = new Record.Builder()
                .maxLength(seconds(take.longest()))
                .timeout(seconds(take.silence()))
                .playBeep(true)
                .trim(Record.Trim.TRIM_SILENCE)
                .action(action)
                .method(HttpMethod.POST);
        if (ready != null) {
            record.recordingStatusCallback(ready)
                    .recordingStatusCallbackMethod(HttpMethod.POST)
                    .recordingStatusCallbackEvents(Record.RecordingEvent.COMPLETED);
        }
        response.record(record.build()).redirect(redirect(action));
    }

    private static Redirect redirect(URI address) {
        return new Redirect.Builder(address).method(HttpMethod.POST).build();
    }

    /** Twilio counts whole seconds, at least one; a part of one counts as one. */
    private static int seconds(Duration duration) {
        return (int) Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
