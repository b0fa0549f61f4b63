package org.ringround.offer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ringround.offer.OfferState.AskingOutcome;
import org.ringround.offer.OfferState.AskingWhen;
import org.ringround.offer.OfferState.CallerGone;
import org.ringround.offer.OfferState.Knowing;
import org.ringround.offer.OfferState.RingingBack;
import org.ringround.offer.OfferState.Screening;
import org.ringround.offer.OfferState.Taken;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Instruction.Ask;
import org.ringround.telephony.Instruction.Keys;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Phrase;
import org.ringround.words.Words;

/**
 * What a volunteer hears in each situation, in their language, and what those hear in theirs whom the volunteer rings. Before
 * the key {@code 1} nothing is said of who rings, and to the others nothing of who they are: a voicemail may be listening.
 */
final class OfferSpeech {

    /** Twice the sentence and both silences are to stay within the 15 s of a screening. */
    private static final Duration TO_DECIDE = Duration.ofSeconds(2);

    /** Product: the outcome is asked twice, 10 s each. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    /** How long a bridge waits for a caller who is just hearing something. */
    private static final Duration BRIDGE_PATIENCE = Duration.ofSeconds(10);

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(2);

    private static final Duration RING_BACK = Duration.ofSeconds(40);

    /** Product: a talk may last two hours. */
    private static final Duration LONGEST_TALK = Duration.ofHours(2);

    private final Words words;
    private final String helpline;
    private final Language language;

    OfferSpeech(Words words, String helpline, Language language) {
        this.words = words;
        this.helpline = helpline;
        this.language = language;
    }

    List<Instruction> screening(Screening at) {
        Briefing briefing = at.briefing();
        var spoken = new ArrayList<Instruction>();
        if (at.said() == 1) {
            spoken.add(brief(briefing));
            if (briefing.today() > 1) {
                spoken.add(new Instruction.Say(language, words.callToday(language, briefing.today())));
            }
            if (briefing.shared()) {
                spoken.add(say(Phrase.SHARED_NUMBER));
            }
        } else {
            spoken.add(say(again(briefing.mission())));
        }
        return List.of(new Ask(spoken, Keys.ONE, TO_DECIDE));
    }

    List<Instruction> connecting(Taken at) {
        var bridge = new Instruction.BridgeToQueue(at.queue(), BRIDGE_PATIENCE, LONGEST_TALK);
        return at.again() ? List.of(new Instruction.Pause(BEFORE_ANOTHER_TRY), bridge) : List.of(bridge);
    }

    List<Instruction> callerGone(CallerGone at) {
        return ask(at.canBeRung() ? Phrase.CALLER_GONE : Phrase.CALLER_GONE_WITHHELD);
    }

    List<Instruction> knowing(Knowing at) {
        var spoken = news(at.news());
        spoken.add(say(at.canBeRung() ? Phrase.URGENT_TAKEN : Phrase.URGENT_TAKEN_NO_NUMBER));
        return List.of(new Ask(spoken, Keys.ONE, TO_ANSWER));
    }

    List<Instruction> ringingBack(RingingBack at) {
        var spoken = at.news() == null ? new ArrayList<Instruction>() : news(at.news());
        spoken.add(say(Phrase.RINGING_BACK));
        spoken.add(new Instruction.Dial(new PhoneNumber(at.number()), RING_BACK, LONGEST_TALK, true));
        return spoken;
    }

    /** To whoever is rung back, before they are connected. */
    List<Instruction> introduction() {
        return List.of(say(Phrase.INTRODUCTION, Map.of("helpline", helpline)));
    }

    /** Who it is, as far as known, and what they said after the tone. */
    private ArrayList<Instruction> news(News news) {
        var spoken = new ArrayList<Instruction>();
        String reference = words.digits(String.valueOf(news.reference()));
        spoken.add(
                news.name() == null
                        ? say(Phrase.NEWS_UNKNOWN, Map.of("reference", reference))
                        : say(Phrase.NEWS, Map.of("name", news.name(), "reference", reference)));
        if (!news.sounds().isEmpty()) {
            spoken.add(say(Phrase.NEWS_MESSAGE));
            news.sounds().forEach(sound -> spoken.add(new Instruction.Play(sound)));
        }
        return spoken;
    }

    List<Instruction> askingOutcome(AskingOutcome at) {
        return at.unanswered() ? ask(Phrase.RINGING_BACK_NO_ANSWER, Phrase.OUTCOME) : ask(Phrase.OUTCOME);
    }

    List<Instruction> askingWhen(AskingWhen at) {
        return ask(Phrase.WHEN_CALL_BACK);
    }

    List<Instruction> partingWith(Parting parting) {
        Phrase phrase = switch (parting) {
            case TOO_LATE -> Phrase.SOMEBODY_TOOK_IT;
            case NOT_WAITING -> Phrase.CALL_GONE;
            case GONE -> Phrase.CALLER_GONE_WITHHELD;
            case PASSED -> Phrase.PASSED;
            case PASSED_OFF_DUTY -> Phrase.PASSED_OFF_DUTY;
            case NOT_TAKEN -> Phrase.NOT_TAKEN;
            case SECOND_CALL -> Phrase.APOLOGY_SECOND_CALL;
            case THANKS, GOODBYE -> Phrase.OUTCOME_THANKS;
        };
        return List.of(say(phrase), new Instruction.HangUp());
    }

    private List<Instruction> ask(Phrase... phrases) {
        return List.of(new Ask(Stream.of(phrases).map(this::say).toList(), Keys.ONE, TO_ANSWER));
    }

    private Instruction brief(Briefing briefing) {
        Map<String, Object> values = new HashMap<>();
        values.put("helpline", helpline);
        if (briefing.mission() == Mission.URGENT || briefing.mission() == Mission.ESCALATION) {
            values.put("reference", words.digits(String.valueOf(briefing.reference())));
            return say(briefing.mission() == Mission.URGENT ? Phrase.URGENT : Phrase.URGENT_ROUND, values);
        }
        if (briefing.mission() == Mission.REQUEST) {
            return say(Phrase.SCREEN_REQUEST, values);
        }
        values.put("language", words.languageName(language, briefing.language()));
        if (briefing.mission() == Mission.LOOK_IN) {
            return lookIn(briefing, values);
        }
        boolean promised = briefing.mission() == Mission.CALLBACK;
        values.put("need", words.need(language, briefing.need()));
        if (briefing.area() == null) {
            return say(promised ? Phrase.SCREEN_CALLBACK_ANYWHERE : Phrase.SCREEN_ANYWHERE, values);
        }
        values.put("area", briefing.area());
        return say(promised ? Phrase.SCREEN_CALLBACK : Phrase.SCREEN, values);
    }

    private Instruction lookIn(Briefing briefing, Map<String, Object> values) {
        if (briefing.area() == null) {
            return say(Phrase.SCREEN_LOOK_IN_ANYWHERE, values);
        }
        values.put("area", briefing.area());
        return say(Phrase.SCREEN_LOOK_IN, values);
    }

    private static Phrase again(Mission mission) {
        return switch (mission) {
            case CALL -> Phrase.SCREEN_AGAIN;
            case CALLBACK, REQUEST -> Phrase.SCREEN_CALLBACK_AGAIN;
            case LOOK_IN -> Phrase.SCREEN_LOOK_IN_AGAIN;
            case URGENT, ESCALATION -> Phrase.URGENT_AGAIN;
        };
    }

    private Instruction say(Phrase phrase, Map<String, ?> values) {
        return new Instruction.Say(language, words.in(language, phrase, values));
    }

    private Instruction say(Phrase phrase) {
        return new Instruction.Say(language, words.in(language, phrase));
    }
}
