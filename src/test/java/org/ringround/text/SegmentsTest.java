package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.telephony.Language.ENGLISH;
import static org.ringround.telephony.Language.WELSH;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringround.words.PeopleLabel;
import org.ringround.words.Phrase;
import org.ringround.words.RotaLabel;
import org.ringround.words.Words;

/** With the longest values that are likely, a text is one segment in English and two at most in Welsh. */
class SegmentsTest {

    /** The basic letters of GSM 03.38 that are one septet each, as far as we use any. */
    private static final Pattern GSM =
            Pattern.compile("[A-Za-z0-9 @£$¥èéùìòÇØøÅåÆæßÉÄÖÑÜ§äöñüà!\"#%&'()*+,./:;<=>?_-]*");

    private static final String HELPLINE = "Llanrwst Neighbours";
    private static final String TIME = "Maw 29 Gorff 22:00";
    private static final String SHIFT = "Maw 29 Gorff 22:00-06:00";
    private static final String REFERENCE = "12345";
    private static final String NAME = "Christopher";

    /** The longest that a private link is likely to be. */
    private static final int LINK = 80;

    private static final Words WORDS = Words.load();

    @ParameterizedTest
    @MethodSource({"texts", "later", "lookIns"})
    void aTextIsShort(Answer text) {
        String english = WORDS.in(ENGLISH, text.phrase(), text.values());
        String welsh = WORDS.in(WELSH, text.phrase(), text.values());

        assertThat(english).matches(GSM).hasSizeLessThanOrEqualTo(160);
        assertThat(welsh).hasSizeLessThanOrEqualTo(GSM.matcher(welsh).matches() ? 2 * 153 : 2 * 67);
    }

    @Test
    void theLinkToAnUrgentRequestFitsIntoItsText() {
        String english = WORDS.in(ENGLISH, Phrase.TEXT_ALARM_YOURS, Map.of("reference", REFERENCE));
        String welsh = WORDS.in(WELSH, Phrase.TEXT_ALARM_YOURS, Map.of("reference", REFERENCE));

        assertThat(english).matches(GSM).hasSizeLessThanOrEqualTo(160 - 1 - LINK);
        assertThat(welsh).matches(GSM).hasSizeLessThanOrEqualTo(2 * 153 - 1 - LINK);
    }

    @ParameterizedTest
    @EnumSource(
            value = PeopleLabel.class,
            names = {"TEXT_WELCOME", "TEXT_NEW_LINK"})
    void aVolunteersPageFitsIntoTheTextThatBringsIt(PeopleLabel phrase) {
        String english = WORDS.in(ENGLISH, phrase, Map.of("helpline", HELPLINE));
        String welsh = WORDS.in(WELSH, phrase, Map.of("helpline", HELPLINE));

        assertThat(english).matches(GSM).hasSizeLessThanOrEqualTo(160 - 1 - LINK);
        assertThat(welsh).matches(GSM).hasSizeLessThanOrEqualTo(2 * 153 - 1 - LINK);
    }

    @ParameterizedTest
    @EnumSource(
            value = RotaLabel.class,
            names = {"TEXT_ON", "TEXT_OFF", "TEXT_SWAPPED"})
    void aTextOfACoordinatorIsShort(RotaLabel text) {
        var values = text == RotaLabel.TEXT_SWAPPED
                ? Map.of("helpline", HELPLINE, "before", SHIFT, "shift", SHIFT)
                : Map.of("helpline", HELPLINE, "shift", SHIFT);
        String welsh = WORDS.in(WELSH, text, values);

        assertThat(WORDS.in(ENGLISH, text, values)).matches(GSM).hasSizeLessThanOrEqualTo(160);
        assertThat(welsh).hasSizeLessThanOrEqualTo(GSM.matcher(welsh).matches() ? 2 * 153 : 2 * 67);
    }

    static Stream<Answer> texts() {
        return Stream.of(
                new Answer(Phrase.TEXT_STATE_ON, Map.of("time", TIME)),
                Answer.of(Phrase.TEXT_STATE_OFF),
                new Answer(Phrase.TEXT_STATE_OFF_NEXT, Map.of("time", TIME)),
                new Answer(Phrase.TEXT_STATE_PAUSED, Map.of("time", TIME)),
                Answer.of(Phrase.TEXT_COMMANDS),
                Answer.of(Phrase.TEXT_STRANGER),
                Answer.of(Phrase.TEXT_HINT_ON),
                Answer.of(Phrase.TEXT_HINT_PAUSE),
                Answer.of(Phrase.TEXT_HINT_NUMBER),
                Answer.of(Phrase.TEXT_HINT_OUTCOME),
                new Answer(Phrase.TEXT_LATE, Map.of("time", TIME)),
                Answer.of(Phrase.TEXT_TOO_LATE),
                new Answer(Phrase.TEXT_REMINDER, Map.of("helpline", HELPLINE, "shift", SHIFT)),
                new Answer(Phrase.TEXT_SHIFT_OK, Map.of("shift", SHIFT)),
                new Answer(Phrase.TEXT_SHIFT_GIVEN_UP, Map.of("shift", SHIFT, "reference", REFERENCE)),
                Answer.of(Phrase.TEXT_NO_SHIFT_NEAR),
                new Answer(
                        Phrase.TEXT_SHIFT_OFFER, Map.of("helpline", HELPLINE, "shift", SHIFT, "reference", REFERENCE)),
                new Answer(Phrase.TEXT_SHIFT_YOURS, Map.of("shift", SHIFT)),
                new Answer(Phrase.TEXT_SHIFT_TAKEN, Map.of("name", NAME, "reference", REFERENCE)),
                new Answer(Phrase.TEXT_SHIFT_ALREADY, Map.of("shift", SHIFT)),
                new Answer(PeopleLabel.TEXT_PROVE_PHONE, Map.of("helpline", HELPLINE, "code", "4821")),
                Answer.of(PeopleLabel.TEXT_PHONE_PROVED),
                Answer.of(PeopleLabel.TEXT_NOT_THE_CODE),
                new Answer(Phrase.TEXT_SHIFT_GONE, Map.of("reference", REFERENCE)),
                new Answer(Phrase.TEXT_SHIFT_COVERED, Map.of("helpline", HELPLINE, "name", NAME, "shift", SHIFT)),
                new Answer(Phrase.TEXT_SHIFTS, Map.of("shifts", String.join(", ", SHIFT, SHIFT, SHIFT, SHIFT))),
                Answer.of(Phrase.TEXT_NO_SHIFTS),
                Answer.of(Phrase.TEXT_NOTHING_ASKED));
    }

    /** Befriending, and alarms. */
    static Stream<Answer> later() {
        return Stream.of(
                new Answer(
                        Phrase.TEXT_BEFRIENDING_REMINDER,
                        Map.of("helpline", HELPLINE, "date", "Maw 29 Gorff", "time", "22:00")),
                new Answer(Phrase.TEXT_ALARM_ANOTHERS, Map.of("number", REFERENCE, "name", NAME)),
                new Answer(Phrase.TEXT_ALARM_DESK, Map.of("number", REFERENCE)),
                new Answer(Phrase.TEXT_ALARM_OVER, Map.of("number", REFERENCE)),
                new Answer(Phrase.TEXT_ALARM_REVIEWED, Map.of("number", REFERENCE)),
                Answer.of(Phrase.TEXT_HINT_ONE));
    }

    static Stream<Answer> lookIns() {
        return Stream.of(
                new Answer(Phrase.TEXT_LOOK_IN, Map.of("helpline", HELPLINE, "reference", REFERENCE)),
                new Answer(Phrase.TEXT_LOOK_IN_CONTACT, Map.of("helpline", HELPLINE)),
                Answer.of(Phrase.TEXT_LOOK_IN_POLICE),
                new Answer(Phrase.TEXT_LOOK_IN_NO_ANSWER, Map.of("helpline", HELPLINE, "reference", REFERENCE)),
                new Answer(Phrase.TEXT_STAND_DOWN_CONTACT, Map.of("helpline", HELPLINE)),
                new Answer(Phrase.TEXT_STAND_DOWN_SEEN, Map.of("helpline", HELPLINE, "reference", REFERENCE)),
                new Answer(Phrase.TEXT_STAND_DOWN_SPOKEN, Map.of("helpline", HELPLINE, "reference", REFERENCE)),
                new Answer(Phrase.TEXT_STAND_DOWN_CLOSED, Map.of("helpline", HELPLINE, "reference", REFERENCE)));
    }
}
