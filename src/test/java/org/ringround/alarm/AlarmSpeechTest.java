package org.ringround.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.AlarmPhrase;
import org.ringround.words.Words;

class AlarmSpeechTest {

    /** The letters of one segment of 160 that English and Welsh sentences need: no circumflex is among them. */
    private static final Pattern GSM = Pattern.compile("[A-Za-z0-9 .,:;'?!()+/-]{1,160}");

    private static final Map<String, String> PARTICULARS = Map.of(
            "reference", "12345",
            "shift", "312",
            "time", "14:00",
            "count", "1234",
            "oldest", "22/11 14:05",
            "date", "24/11/2026",
            "since", "02/11/2026");

    private static final String PLAIN_ENGLISH = "something needs a coordinator";
    private static final String PLAIN_WELSH = "mae angen cydlynydd ar rywbeth";

    private final AlarmSpeech speech = speech("Conwy Neighbours Line");

    private static AlarmSpeech speech(String helpline) {
        return new AlarmSpeech(
                Words.load(),
                new AlarmRules(
                        helpline,
                        Language.ENGLISH,
                        ZoneId.of("Europe/London"),
                        new PhoneNumber("+441632960000"),
                        true));
    }

    @ParameterizedTest
    @EnumSource
    void anAlarmIsATextOfOneSegmentInEitherLanguage(AlarmKind kind) {
        var alarm = new Alarm(4711, kind, null, PARTICULARS, 0);

        assertThat(Stream.of(Language.ENGLISH, Language.WELSH).map(language -> speech.text(alarm, language)))
                .allMatch(text -> GSM.matcher(text).matches(), "is one segment of the plain alphabet")
                .allMatch(text -> text.contains("4711"))
                .noneMatch(text -> text.contains(PLAIN_ENGLISH) || text.contains(PLAIN_WELSH));
    }

    @Test
    void everySentenceIsThatOfAKind() {
        assertThat(AlarmPhrase.values())
                .extracting(AlarmPhrase::name)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(AlarmKind.values()).map(AlarmKind::name), Stream.of("PLAIN"))
                                .toList());
    }

    @Test
    void itSaysItsNumberAndHowToSayThatOneHasItInHand() {
        var alarm = new Alarm(7, AlarmKind.PROMISE_OVERDUE, null, Map.of("reference", "214"), 0);

        assertThat(speech.text(alarm, Language.ENGLISH))
                .isEqualTo("Conwy Neighbours Line 7: we promised to ring back about 214, and it is overdue."
                        + " When you have it in hand, text OK 7.");
        assertThat(speech.text(alarm, Language.WELSH)).endsWith("tecstiwch IAWN 7.");
    }

    @Test
    void anAlarmWhoseParticularsAreMissingIsToldAllTheSame() {
        var alarm = new Alarm(7, AlarmKind.GAP, null, Map.of("shift", "31"), 0);

        assertThat(speech.text(alarm, Language.ENGLISH)).contains(PLAIN_ENGLISH);
    }

    @Test
    void particularsThatNoSentenceNeedsAreLeftOut() {
        var alarm = new Alarm(7, AlarmKind.FLOOD, null, Map.of("reference", "214"), 0);

        assertThat(speech.text(alarm, Language.ENGLISH)).contains("one number rings again and again");
    }

    @Test
    void aMailSaysTheSameAndWhereToAnswer() {
        var alarm = new Alarm(7, AlarmKind.URGENT, null, Map.of("reference", "214"), 0);

        var mail = speech.mail(alarm, Language.ENGLISH, "jo@example.org", new UUID(0, 1));

        assertThat(mail.subject()).isEqualTo("Conwy Neighbours Line: alarm 7");
        assertThat(mail.body()).contains("Please look at 214 at once", "text OK 7 to +441632960000");
    }

    @Test
    void whoeverSpeaksNoLanguageOfOursIsToldInTheFirstOfTheHelpline() {
        var jo = new Coordinator(
                1, new PhoneNumber("+447700900301"), List.of(new Language("pl")), List.of(), null, false);

        assertThat(speech.language(jo)).isEqualTo(Language.ENGLISH);
    }
}
