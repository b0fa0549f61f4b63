package org.ringround.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.telephony.Language.ENGLISH;
import static org.ringround.telephony.Language.WELSH;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.ringround.people.Need;
import org.ringround.request.CallingHours;
import org.ringround.request.Matter;
import org.ringround.request.Reason;
import org.ringround.request.Request;
import org.ringround.request.Status;
import org.ringround.telephony.Language;
import org.ringround.words.Phrase;
import org.ringround.words.Words;

/** What volunteers read: short, whatever the names are, and nothing of whoever asks for help. */
class TaskTextsTest {

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final String LONGEST_HELPLINE = "Cymdogion Da Dyffryn Conwy ac Eryri Wyllt";
    private static final String LONG_AREA = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    private static final String LINK =
            "https://ringround.dyffryn-conwy.example.org/mine/AbCdEfGhIjKlMnOpQrStUvWxYz012345";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,:;?!'\"()/+-]*");

    private final TaskTexts texts = texts("Ringround");

    @Test
    void whatWhereAndByWhenIsSaid() {
        assertThat(texts.asks(ENGLISH, request(Need.SHOPPING, null), "Llanrwst", false, NOW))
                .isEqualTo("Ringround 214: shopping, Llanrwst, English, as soon as you can."
                        + " To take it, text TAKE 214.");
        assertThat(texts.asks(WELSH, request(Need.SHOPPING, null), "Llanrwst", false, NOW))
                .isEqualTo("Ringround 214: siopa, Llanrwst, Saesneg, cyn gynted ag y gallwch. I'w gymryd: CYMRYD 214");
    }

    @Test
    void aPromiseIsNamedByItsTimeAndDay() {
        assertThat(texts.asks(ENGLISH, request(Need.CHAT, "2026-11-23T14:30:00Z"), "Llanrwst", true, NOW))
                .isEqualTo("Ringround 214 still open: a chat, Llanrwst, English, by 14:30. To take it, text TAKE 214.");
        assertThat(texts.when(ENGLISH, Instant.parse("2026-11-24T09:30:00Z"), NOW))
                .isEqualTo("by 09:30 on Tue 24 Nov");
        assertThat(texts.when(WELSH, Instant.parse("2026-11-24T09:30:00Z"), NOW))
                .isEqualTo("erbyn 09:30, Maw 24 Tach");
        assertThat(texts.when(ENGLISH, Instant.parse("2026-11-23T09:59:00Z"), NOW))
                .isEqualTo("as soon as you can");
    }

    @ParameterizedTest
    @EnumSource
    void anOfferIsOneSegmentInEnglishAndTwoInWelshWhateverTheNames(Need need) {
        Request request = request(need, "2026-11-25T19:45:00Z");
        TaskTexts longest = texts(LONGEST_HELPLINE);
        for (boolean again : new boolean[] {false, true}) {
            assertThat(longest.asks(ENGLISH, request, LONG_AREA, again, NOW)).hasSizeLessThanOrEqualTo(160);
            assertThat(longest.asks(WELSH, request, LONG_AREA, again, NOW)).hasSizeLessThanOrEqualTo(134);
            assertThat(longest.asks(ENGLISH, request, LONG_AREA, again, NOW)).contains("TAKE 214");
            assertThat(longest.asks(WELSH, request, LONG_AREA, again, NOW)).contains("CYMRYD 214");
        }
    }

    @Test
    void ordinaryNamesAreNotCut() {
        TaskTexts usual = texts("Conwy Valley Neighbours");
        Request request = request(Need.MEDICINE, "2026-11-25T19:45:00Z");

        assertThat(usual.asks(ENGLISH, request, "Llansanffraid Glan Conwy", true, NOW))
                .contains("Conwy Valley Neighbours", "Llansanffraid Glan Conwy")
                .hasSizeLessThanOrEqualTo(160);
        assertThat(usual.asks(WELSH, request, "Betws-y-Coed", false, NOW))
                .contains("Conwy Valley Neighbours", "Betws-y-Coed")
                .hasSizeLessThanOrEqualTo(134);
    }

    @Test
    void aNameWithAccentsDoesNotMakeAnEnglishTextThreeSegments() {
        TaskTexts welshName = texts("Cymdogion Môn");

        assertThat(welshName.asks(ENGLISH, request(Need.CHAT, null), "Tŷ’n-y-Groes", false, NOW))
                .startsWith("Cymdogion Mon 214: a chat, Ty'n-y-Groes,")
                .matches(PLAIN);
        assertThat(welshName.asks(WELSH, request(Need.CHAT, null), "Tŷ'n-y-Groes", false, NOW))
                .contains("Cymdogion Môn", "Tŷ'n-y-Groes");
    }

    @Test
    void theDigestNamesAsManyReferencesAsThereIsRoomFor() {
        assertThat(texts.digest(ENGLISH, List.of(214L, 215L)))
                .isEqualTo("Ringround, open tasks: 2 (214, 215). To take one, text TAKE and its number.");
        List<Long> many = LongStream.range(1000, 1100).boxed().toList();

        assertThat(texts(LONGEST_HELPLINE).digest(ENGLISH, many))
                .contains("100 (1000, 1001", "...). To take one")
                .hasSizeLessThanOrEqualTo(160);
        assertThat(texts(LONGEST_HELPLINE).digest(WELSH, many))
                .contains("100 (1000")
                .hasSizeLessThanOrEqualTo(134);
    }

    @Test
    void theOthersLearnTheFirstNameOfWhoeverHasIt() {
        assertThat(texts.taken(ENGLISH, 214, "Sam Roberts")).isEqualTo("Ringround 214: taken by Sam. Thank you.");
        assertThat(texts.taken(WELSH, 214, "Sam Roberts")).isEqualTo("Ringround 214: mae Sam wedi ei gymryd. Diolch.");
    }

    @Test
    void everyAnswerIsShort() {
        List<TaskAnswer> answers = List.of(
                new TaskAnswer.NotForYou(123456789),
                new TaskAnswer.Enough(123456, List.of(123451L, 123452L, 123453L)),
                new TaskAnswer.OnThePhone(123456),
                new TaskAnswer.Done(123456),
                new TaskAnswer.Dropped(123456));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(said(ENGLISH, answer)).hasSizeLessThanOrEqualTo(160);
            assertThat(said(WELSH, answer)).hasSizeLessThanOrEqualTo(134);
            assertThat(said(ENGLISH, answer)).isNotEqualTo(said(WELSH, answer));
        });
    }

    @Test
    void anAnswerWithALongLinkIsOneSegmentInEnglishAndTwoInWelsh() {
        List<TaskAnswer> answers = List.of(new TaskAnswer.Yours(123456, LINK), new TaskAnswer.StillYours(123456, LINK));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(said(ENGLISH, answer)).hasSizeLessThanOrEqualTo(160).matches(PLAIN);
            // In the plain alphabet two segments hold 306 letters.
            assertThat(said(WELSH, answer)).hasSizeLessThanOrEqualTo(306).matches(PLAIN);
        });
    }

    @Test
    void theWinnerGetsTheLinkAndTheWords() {
        assertThat(said(ENGLISH, new TaskAnswer.Yours(214, "https://ring.example.org/mine/Ab")))
                .isEqualTo("214 is yours: https://ring.example.org/mine/Ab"
                        + " Then text DONE 214, or DROP 214 to give it back.");
        assertThat(said(ENGLISH, new TaskAnswer.NotForYou(214))).isEqualTo("214 is not for you or gone.");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"TEXT_TASK.*", "BOARD_.*", "TASK_.*"})
    void noTemplateTakesWhoAsksForHelpTheirNumberOrTheirAddress(Phrase phrase) {
        for (Language language : List.of(ENGLISH, WELSH)) {
            assertThat(blanks(phrase, language))
                    .isSubsetOf(
                            "helpline",
                            "reference",
                            "references",
                            "count",
                            "need",
                            "area",
                            "language",
                            "when",
                            "time",
                            "date",
                            "volunteer",
                            "link",
                            "line");
        }
    }

    /** What the phrase wants filled in, as it says itself when nothing is. */
    private static List<String> blanks(Phrase phrase, Language language) {
        try {
            Words.load().in(language, phrase);
            return List.of();
        } catch (IllegalArgumentException e) {
            String wanted = String.valueOf(e.getMessage()).replaceAll("(?s).*needs \\[(.*?)].*", "$1");
            return List.of(wanted.split(", "));
        }
    }

    private static String said(Language language, TaskAnswer answer) {
        return Words.load().in(language, answer.phrase(), answer.values());
    }

    private static TaskTexts texts(String helpline) {
        var hours = new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London"));
        return new TaskTexts(Words.load(), new TaskRules(helpline, List.of(ENGLISH, WELSH), hours));
    }

    private static Request request(Need need, @Nullable String due) {
        var matter = new Matter(7L, "+441632960301", 1L, need, ENGLISH);
        return new Request(
                214,
                matter,
                Status.OPEN,
                Reason.CALLBACK,
                false,
                true,
                null,
                due == null ? null : Instant.parse(due),
                null,
                null);
    }
}
