package org.ringround.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.call.CallState.AskingOtherLanguage;
import org.ringround.call.CallState.AskingPlace;
import org.ringround.call.CallState.Choosing;
import org.ringround.call.CallState.ChoosingPlace;
import org.ringround.call.CallState.ConfirmingNumber;
import org.ringround.call.CallState.DutyMenu;
import org.ringround.call.CallState.DutyTold;
import org.ringround.call.CallState.InMenu;
import org.ringround.call.CallState.KeyingNumber;
import org.ringround.call.CallState.Promised;
import org.ringround.call.CallState.RingingTold;
import org.ringround.call.CallState.ScriptEnd;
import org.ringround.script.Script;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Instruction.Ask;
import org.ringround.telephony.Instruction.HangUp;
import org.ringround.telephony.Instruction.Keys;
import org.ringround.telephony.Instruction.Say;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Phrase;

/** What a caller hears in each situation. Pure: the same situation always sounds the same. */
final class CallSpeech {

    /** A quiet sound below the public address, for the time of waiting. */
    static final String QUIET_SOUND = "/audio/waiting.wav";

    /** Contract: ten seconds to answer. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    /** After one key of several: how long until the entry counts as ended. */
    private static final Duration TO_KEY_IN = Duration.ofSeconds(6);

    /** With three or four seconds of sound a wait document stays within five. */
    private static final Duration WHILE_WAITING = Duration.ofSeconds(1);

    static final List<Instruction> REFUSAL = List.of(new Instruction.Refuse());

    private static final int SPEAKS_EVERY = 4;
    private static final Duration LONGEST_MESSAGE = Duration.ofSeconds(180);
    private static final Duration MESSAGE_SILENCE = Duration.ofSeconds(10);

    private final Voice voice;
    private final CallRules rules;
    private final Call call;
    private final @Nullable Script script;

    CallSpeech(Voice voice, CallRules rules, Call call, @Nullable Script script) {
        this.voice = voice;
        this.rules = rules;
        this.call = call;
        this.script = script;
    }

    List<Instruction> dutyMenu(DutyMenu at) {
        return ask(sorry(at.said() > 1), say(Phrase.DUTY_MENU));
    }

    List<Instruction> dutyTold(DutyTold at) {
        Instant until = at.until();
        Instruction told = until == null
                ? say(Phrase.DUTY_OFF)
                : say(Phrase.DUTY_ON, Map.of("time", voice.timeOfDay(language(), until)));
        return List.of(told, new HangUp());
    }

    List<Instruction> ringingTold(RingingTold at) {
        Phrase phrase = switch (at.answer()) {
            case RINGING, ALREADY -> Phrase.DUTY_RINGING;
            case HOLDS_NOTHING -> Phrase.DUTY_HOLDS_NOTHING;
            case OUT_OF_HOURS, CANNOT_BE -> Phrase.DUTY_NOT_TO_BE_RUNG;
        };
        return List.of(say(phrase), new HangUp());
    }

    List<Instruction> menu(InMenu at) {
        var spoken = scriptVoice();
        return one(spoken.menu(at));
    }

    List<Instruction> askingPlace(AskingPlace at) {
        var spoken = scriptVoice();
        return List.of(new Ask(spoken.place(at), Keys.UNTIL_HASH, TO_KEY_IN));
    }

    List<Instruction> choosingPlace(ChoosingPlace at) {
        var spoken = new ArrayList<>(sorry(at.wrong() > 0));
        for (int choice = 0; choice < at.choices().size(); choice++) {
            String district =
                    String.join(" ", at.choices().get(choice).district().split(""));
            spoken.add(
                    say(Phrase.PLACE_CHOICE_OPTION, Map.of("district", district, "key", String.valueOf(choice + 1))));
        }
        spoken.add(say(Phrase.PERSON_OPTION));
        return one(spoken);
    }

    /** Straight into the queue, where a volunteer may meet them at once: what is to be said is said there. */
    List<Instruction> connecting() {
        var heard = pending();
        heard.add(new Instruction.WaitInQueue(call.queue()));
        return heard;
    }

    /** The leg asks for its document although it should be with a volunteer: it waits there until they meet. */
    List<Instruction> inQueueAgain() {
        return List.of(say(Phrase.TAKEN_SOON), new Instruction.WaitInQueue(call.queue()));
    }

    /**
     * What is heard in the queue.
     *
     * @param waits how often was asked before, since the search began
     */
    List<Instruction> whileWaiting(int waits) {
        CallState state = call.state();
        if (state instanceof CallState.Connected) {
            return List.of(new Instruction.Pause(Duration.ofSeconds(2)));
        }
        return state instanceof CallState.Waiting waiting
                ? List.of(new Ask(List.of(sound(waiting, waits)), Keys.ONE, WHILE_WAITING))
                : List.of(new Instruction.LeaveQueue());
    }

    private Instruction sound(CallState.Waiting at, int waits) {
        if (waits == 0) {
            return say(at.cutOff() ? Phrase.CUT_OFF : Phrase.CONNECTING);
        }
        return waits % SPEAKS_EVERY == SPEAKS_EVERY - 1 ? say(Phrase.STILL_RINGING) : new Instruction.Play(QUIET_SOUND);
    }

    List<Instruction> askingOtherLanguage(AskingOtherLanguage at) {
        Map<String, String> names = Map.of(
                "language", voice.languageName(language(), language()),
                "other", voice.languageName(language(), at.other()));
        return ask(pending(), say(Phrase.NOBODY_SPEAKS, names));
    }

    List<Instruction> choosing(Choosing at) {
        return ask(pending(), say(Phrase.NOBODY_FREE));
    }

    List<Instruction> keyingNumber(KeyingNumber at) {
        var spoken = pending();
        if (at.wrong()) {
            spoken.add(say(Phrase.NUMBER_NOT_RIGHT));
        }
        spoken.add(say(Phrase.KEY_YOUR_NUMBER));
        return List.of(new Ask(spoken, Keys.UNTIL_HASH, TO_KEY_IN));
    }

    /** Read back as people key it in: the number that begins with 44 is not the one they know. */
    List<Instruction> confirmingNumber(ConfirmingNumber at) {
        String dialled = new PhoneNumber(at.number()).dialledIn(rules.region());
        return ask(pending(), say(Phrase.CONFIRM_NUMBER, Map.of("digits", voice.digits(dialled))));
    }

    List<Instruction> promised(Promised at) {
        String when = voice.promise(language(), at.due(), at.now());
        return ask(pending(), say(Phrase.CALLBACK_PROMISED, Map.of("when", when)));
    }

    List<Instruction> takingMessage() {
        var heard = pending();
        boolean only = call.particulars().standing().isMessageOnly();
        if (only) {
            scriptVoice().inOrder().forEach(tongue -> heard.add(say(tongue, Phrase.DANGER)));
        }
        for (Language tongue : tongues()) {
            if (only) {
                heard.add(say(tongue, Phrase.MESSAGE_ONLY));
            }
            heard.add(say(tongue, Phrase.LEAVE_MESSAGE));
        }
        heard.add(new Instruction.TakeMessage(LONGEST_MESSAGE, MESSAGE_SILENCE));
        return heard;
    }

    List<Instruction> messageTaken() {
        return one(everySaying(Phrase.MESSAGE_THANKS));
    }

    List<Instruction> scriptEnd(ScriptEnd at) {
        var spoken = scriptVoice();
        var heard = new ArrayList<>(spoken.last(at.prompt()));
        heard.add(new HangUp());
        return heard;
    }

    List<Instruction> askingIfWell(CallState.AskingIfWell at) {
        return one(List.of(say(at.said() == 1 ? Phrase.CHECKIN_RINGING_IN : Phrase.CHECKIN_RINGING_IN_AGAIN)));
    }

    List<Instruction> wellNoted() {
        return List.of(say(Phrase.CHECKIN_WELL), new Instruction.HangUp());
    }

    List<Instruction> farewell(Closing closing) {
        Phrase phrase = switch (closing) {
            case GOODBYE -> Phrase.GOODBYE;
            case RING_AGAIN -> Phrase.GOODBYE_RING_AGAIN;
            case NOT_SAFE_NOTED -> Phrase.NOT_SAFE_NOTED;
            case MESSAGE_EMPTY -> Phrase.MESSAGE_EMPTY;
        };
        var heard = new ArrayList<>(everySaying(phrase));
        heard.add(new HangUp());
        return heard;
    }

    private ArrayList<Instruction> pending() {
        return new ArrayList<>(scriptVoice().pending());
    }

    private ScriptVoice scriptVoice() {
        return new ScriptVoice(voice, rules, call.particulars(), script);
    }

    private List<Instruction> everySaying(Phrase phrase) {
        return tongues().stream().map(tongue -> say(tongue, phrase)).toList();
    }

    /** Who may only leave a message was never asked for a language: then it is every one. */
    private List<Language> tongues() {
        boolean unasked = call.particulars().standing().isMessageOnly()
                && !call.particulars().tongue().known();
        return unasked ? scriptVoice().inOrder() : List.of(language());
    }

    private List<Instruction> sorry(boolean needed) {
        return needed ? List.of(say(Phrase.SORRY_NOT_CAUGHT)) : List.of();
    }

    private static List<Instruction> ask(List<Instruction> before, Instruction question) {
        var spoken = new ArrayList<>(before);
        spoken.add(question);
        return one(spoken);
    }

    private static List<Instruction> one(List<Instruction> spoken) {
        return List.of(new Ask(List.copyOf(spoken), Keys.ONE, TO_ANSWER));
    }

    private Language language() {
        return call.particulars().language();
    }

    private Instruction say(Phrase phrase) {
        return say(language(), phrase);
    }

    private Instruction say(Language tongue, Phrase phrase) {
        return new Say(tongue, voice.in(tongue, phrase, Map.of()));
    }

    private Instruction say(Phrase phrase, Map<String, ?> values) {
        return new Say(language(), voice.in(language(), phrase, values));
    }
}
