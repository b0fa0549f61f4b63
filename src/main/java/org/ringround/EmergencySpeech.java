package org.ringround;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.twilio.EmergencyWords;
import org.ringround.words.Phrase;
import org.ringround.words.Words;

/** What is said, in every language of the helpline, when the database or we ourselves are in trouble. */
final class EmergencySpeech implements EmergencyWords {

    private static final Duration RING = Duration.ofSeconds(30);
    private static final Duration TALK = Duration.ofHours(2);
    private static final Duration MESSAGE = Duration.ofSeconds(180);
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Words words;
    private final List<Language> languages;
    private final @Nullable PhoneNumber fallback;

    /** @param fallback where calls go then, null: a message is taken */
    EmergencySpeech(Words words, List<Language> languages, @Nullable PhoneNumber fallback) {
        this.words = words;
        this.languages = languages;
        this.fallback = fallback;
    }

    @Override
    public List<Instruction> toCaller() {
        if (fallback == null) {
            return then(say(Phrase.EMERGENCY_SORRY, Phrase.EMERGENCY_MESSAGE), message());
        }
        return then(say(Phrase.EMERGENCY_SORRY), new Instruction.Dial(fallback, RING, TALK));
    }

    @Override
    public List<Instruction> toUnansweredCaller() {
        return then(say(Phrase.EMERGENCY_MESSAGE), message());
    }

    @Override
    public List<Instruction> afterMessage() {
        return then(say(Phrase.EMERGENCY_THANKS), new Instruction.HangUp());
    }

    @Override
    public List<Instruction> toCalled() {
        return then(say(Phrase.CALL_GONE), new Instruction.HangUp());
    }

    @Override
    public List<Instruction> toUnknownLeg() {
        return then(say(Phrase.GOODBYE), new Instruction.HangUp());
    }

    @Override
    public List<Instruction> afterQueue() {
        return say(Phrase.QUEUE_TROUBLE);
    }

    private static Instruction message() {
        return new Instruction.TakeMessage(MESSAGE, SILENCE);
    }

    private List<Instruction> say(Phrase... phrases) {
        return languages.stream()
                .flatMap(language -> Stream.of(phrases)
                        .map(phrase -> (Instruction) new Instruction.Say(language, words.in(language, phrase))))
                .toList();
    }

    private static List<Instruction> then(List<Instruction> spoken, Instruction last) {
        var all = new ArrayList<>(spoken);
        all.add(last);
        return List.copyOf(all);
    }
}
