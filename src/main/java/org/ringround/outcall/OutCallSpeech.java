package org.ringround.outcall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ringround.outcall.OutCallState.Asking;
import org.ringround.outcall.OutCallState.Dialling;
import org.ringround.outcall.OutCallState.Telling;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Instruction.Ask;
import org.ringround.telephony.Instruction.Keys;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Phrase;
import org.ringround.words.Words;

/** What somebody whom we rang hears in each situation, in their language. */
final class OutCallSpeech {

    /** Product: ten seconds to answer. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    /** Product: a talk may last two hours. */
    private static final Duration LONGEST_TALK = Duration.ofHours(2);

    private final Words words;
    private final Language language;

    OutCallSpeech(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    List<Instruction> asking(Asking at) {
        var spoken = new ArrayList<Instruction>();
        if (at.said() == 1) {
            at.question().first().forEach(saying -> spoken.add(say(saying)));
        } else if (at.wrong() > 0) {
            spoken.add(say(Saying.of(Phrase.SORRY_NOT_CAUGHT)));
        }
        spoken.add(say(at.question().asked()));
        return List.of(new Ask(spoken, Keys.ONE, TO_ANSWER));
    }

    List<Instruction> dialling(Dialling at) {
        var dial = new Instruction.Dial(
                new PhoneNumber(at.to().number()), Duration.ofSeconds(at.to().ringSeconds()), LONGEST_TALK, true);
        return List.of(say(at.to().before()), dial);
    }

    /** To whoever is rung from this leg, when they pick up. */
    List<Instruction> introduction(String helpline) {
        return List.of(say(new Saying(Phrase.INTRODUCTION, Map.of("helpline", helpline))));
    }

    List<Instruction> telling(Telling at) {
        return List.of(say(at.last()), new Instruction.HangUp());
    }

    /** The phone should not have rung. */
    List<Instruction> sorry() {
        return List.of(say(Saying.of(Phrase.APOLOGY_SECOND_CALL)), new Instruction.HangUp());
    }

    /** The phone has rung in the moment in which it was settled otherwise. */
    List<Instruction> notWanted() {
        return List.of(say(Saying.of(Phrase.BEFRIENDING_NOT_WANTED)), new Instruction.HangUp());
    }

    List<Instruction> goodbye() {
        return List.of(say(Saying.of(Phrase.GOODBYE)), new Instruction.HangUp());
    }

    private Instruction say(Saying saying) {
        return new Instruction.Say(language, words.in(language, saying.phrase(), saying.values()));
    }
}
