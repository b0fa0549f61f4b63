package org.ringround.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.telephony.Language.ENGLISH;
import static org.ringround.telephony.Language.WELSH;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringround.telephony.Language;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What holds for every sentence: short, plain, the option before its key, and Welsh equal to English. */
class SpokenTest {

    private static final Pattern FORBIDDEN =
            Pattern.compile("\\b(ivr|agent|hash|square|invalid|error|fatal)\\b|[#*]", Pattern.CASE_INSENSITIVE);
    /** A key named before what it does: "Press 1 to". */
    private static final Pattern KEY_FIRST =
            Pattern.compile("(^|[.!?] )(press|pwyswch|gwasgwch) [0-9]", Pattern.CASE_INSENSITIVE);
    /** The letters of one GSM segment that we use. */
    private static final Pattern GSM = Pattern.compile("[A-Za-z0-9 .,:;?!'\"()/+-]*");

    private static final Map<String, String> TYPICAL = Map.ofEntries(
            Map.entry("helpline", "Ringround"),
            Map.entry("area", "Llanrwst"),
            Map.entry("language", "Cymraeg"),
            Map.entry("other", "English"),
            Map.entry("need", "shopping"),
            Map.entry("name", "Sam"),
            Map.entry("time", "half past two"),
            Map.entry("when", "tomorrow morning"),
            Map.entry("digits", "0, 1, 4, 9, 2, 5, 5, 5, 1, 0, 0"),
            Map.entry("district", "LL26"),
            Map.entry("key", "1"),
            Map.entry("number", "second"),
            Map.entry("references", "214, 215, 219"),
            Map.entry("count", "3"),
            Map.entry("oldest", "24/11 14:05"),
            Map.entry("line", "01492 555100"),
            Map.entry("volunteer", "Sam"),
            Map.entry("date", "Tue 24 Nov"),
            Map.entry("since", "Tue 24 Nov"),
            Map.entry("link", "https://ring.example.org/mine/AbCdEfGhIjKlMnOpQrStUv"),
            Map.entry("shift", "Sat 28 Nov 09:00-12:00"),
            Map.entry("shifts", "Sat 28 Nov 09:00-12:00, Sun 29 Nov 09:00-12:00, Mon 30 Nov 09:00-12:00"),
            Map.entry("days", "25 December, 1 January"),
            Map.entry("step", "need"),
            Map.entry("day", "Tuesday 24 November 2026"),
            Map.entry("moment", "Mon 23 Nov 2026, 20:00"),
            Map.entry("what", "1"),
            Map.entry("phone", "01492 555100"),
            Map.entry("script", "central"),
            Map.entry("reference", "1 2 3 4"));

    private static final Words WORDS = Words.load();
    private static final Map<Language, Map<Wording, Sentence>> SENTENCES = WordFiles.read();

    @ParameterizedTest
    @MethodSource("wordings")
    void everyPhraseCanBeSaidInTwentySeconds(Wording phrase) {
        assertThat(count(said(ENGLISH, phrase))).isLessThanOrEqualTo(45);
        assertThat(count(said(WELSH, phrase))).isLessThanOrEqualTo(45);
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void everyPhraseIsPlain(Wording phrase) {
        assertThat(said(ENGLISH, phrase)).doesNotContainPattern(FORBIDDEN);
        assertThat(said(WELSH, phrase)).doesNotContainPattern(FORBIDDEN);
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void theOptionComesBeforeItsKey(Wording phrase) {
        assertThat(said(ENGLISH, phrase)).doesNotContainPattern(KEY_FIRST);
        assertThat(said(WELSH, phrase)).doesNotContainPattern(KEY_FIRST);
    }

    @ParameterizedTest
    @MethodSource("notTexts")
    void bothLanguagesNameTheSameKeys(Wording phrase) {
        assertThat(numbers(said(WELSH, phrase))).isEqualTo(numbers(said(ENGLISH, phrase)));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void welshIsNotEnglish(Wording phrase) {
        assertThat(said(WELSH, phrase)).isNotEqualTo(said(ENGLISH, phrase));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTING", "STILL_RINGING", "CUT_OFF"})
    void whatIsSaidInTheQueueFitsInItsFiveSeconds(Phrase phrase) {
        assertThat(count(said(ENGLISH, phrase))).isLessThanOrEqualTo(12);
        assertThat(count(said(WELSH, phrase))).isLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCREEN", "SCREEN_ANYWHERE", "SCREEN_AGAIN"})
    void aVolunteerHearsInTwentyWordsWhatIsOffered(Phrase phrase) {
        assertThat(count(said(ENGLISH, phrase))).isLessThanOrEqualTo(20);
        assertThat(count(said(WELSH, phrase))).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "TEXT_.*")
    void aTextIsOneSegmentInEnglishAndTwoInWelsh(Phrase phrase) {
        assertThat(said(ENGLISH, phrase)).hasSizeLessThanOrEqualTo(160).matches(GSM);
        assertThat(said(WELSH, phrase)).hasSizeLessThanOrEqualTo(134);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theFilesKeepTheOrderOfThePhrases(Language language) {
        List<String> keys = new YAMLMapper()
                .readTree(SpokenTest.class.getResourceAsStream("/words/" + language + ".yaml")).propertyNames().stream()
                        .toList();

        assertThat(keys).containsExactlyElementsOf(wordings().map(Wording::key).toList());
    }

    /** What the console's sections write is read, and as long as it must be. */
    static Stream<Wording> wordings() {
        return Wording.all().stream().filter(wording -> !wording.key().contains("."));
    }

    static Stream<Wording> notTexts() {
        return wordings().filter(phrase -> !phrase.key().startsWith("text-"));
    }

    static Stream<Language> languages() {
        return Stream.of(ENGLISH, WELSH);
    }

    private static String said(Language language, Wording phrase) {
        Sentence sentence = SENTENCES.get(language).get(phrase);
        Map<String, String> values =
                sentence.placeholders().stream().collect(Collectors.toMap(name -> name, TYPICAL::get));
        return WORDS.in(language, phrase, values);
    }

    private static int count(String text) {
        return text.split("\\s+").length;
    }

    private static List<String> numbers(String text) {
        return Pattern.compile("[0-9]+")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }
}
