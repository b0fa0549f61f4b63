package org.ringround.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ringround.telephony.Language.ENGLISH;
import static org.ringround.telephony.Language.WELSH;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

class WordsTest {

    private final Words words = Words.load();

    @ParameterizedTest
    @CsvSource({
        "14:30, half past two, hanner awr wedi dau",
        "10:00, ten o'clock, deg o'r gloch",
        "15:15, quarter past three, chwarter wedi tri",
        "15:45, quarter to four, chwarter i bedwar",
        "23:45, quarter to twelve, chwarter i ddeuddeg",
        "12:45, quarter to one, chwarter i un",
        "00:00, midnight, hanner nos",
        "12:00, midday, hanner dydd",
        "00:30, half past twelve, hanner awr wedi deuddeg",
        "11:00, eleven o'clock, un ar ddeg o'r gloch",
        "10:25, ten twenty-five, deg dau ddeg pump",
        "10:05, ten oh five, deg dim pump",
        "10:10, ten ten, deg deg",
        "10:12, ten twelve, deg un deg dau",
        "10:40, ten forty, deg pedwar deg",
    })
    void timesAreSaidInWords(LocalTime time, String english, String welsh) {
        assertThat(words.timeOfDay(ENGLISH, time)).isEqualTo(english);
        assertThat(words.timeOfDay(WELSH, time)).isEqualTo(welsh);
    }

    // Now is Tuesday 24 November 2026, 10:00.
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T14:00Z, at about two o'clock, tua dau o'r gloch",
        "2026-11-24T13:30Z, at about half past one, tua hanner awr wedi un",
        "2026-11-24T14:15Z, this afternoon, y prynhawn yma",
        "2026-11-24T17:00Z, this evening, heno",
        "2026-11-25T09:00Z, tomorrow morning, bore yfory",
        "2026-11-25T12:00Z, tomorrow afternoon, prynhawn yfory",
        "2026-11-25T19:00Z, tomorrow evening, nos yfory",
        "2026-11-30T09:30Z, on Monday morning, fore Llun",
        "2026-11-27T13:00Z, on Friday afternoon, brynhawn Gwener",
        "2026-11-27T18:00Z, on Friday evening, nos Wener",
        "2026-12-03T18:00Z, on 3 December, ar 3 Rhagfyr",
    })
    void aPromiseIsSaidAsNearAsItCanBeKept(ZonedDateTime due, String english, String welsh) {
        ZonedDateTime now = ZonedDateTime.parse("2026-11-24T10:00Z");

        assertThat(words.promise(ENGLISH, due, now)).isEqualTo(english);
        assertThat(words.promise(WELSH, due, now)).isEqualTo(welsh);
    }

    @Test
    void afterTuaTheHourChangesItsFirstLetter() {
        ZonedDateTime now = ZonedDateTime.parse("2026-11-24T14:30Z");

        assertThat(words.promise(WELSH, now.withHour(15).withMinute(0), now)).isEqualTo("tua thri o'r gloch");
        assertThat(words.promise(WELSH, now.withHour(16).withMinute(0), now)).isEqualTo("tua phedwar o'r gloch");
        assertThat(words.promise(WELSH, now.withHour(18).withMinute(0), now)).isEqualTo("tua chwech o'r gloch");
    }

    @Test
    void digitsAreSaidOneByOne() {
        assertThat(words.digits("077 00")).isEqualTo("0, 7, 7, 0, 0");
        assertThat(words.digits("")).isEmpty();
    }

    @Test
    void languagesAreNamed() {
        assertThat(words.languageName(ENGLISH, WELSH)).isEqualTo("Welsh");
        assertThat(words.languageName(WELSH, WELSH)).isEqualTo("Cymraeg");
        assertThat(words.languageName(WELSH, ENGLISH)).isEqualTo("Saesneg");
        assertThat(words.languageName(ENGLISH, new Language("pl"))).isEqualTo("Polish");
    }

    @Test
    void needsAreNamed() {
        assertThat(words.need(ENGLISH, Need.CHAT)).isEqualTo("a chat");
        assertThat(words.need(WELSH, Need.SHOPPING)).isEqualTo("siopa");
    }

    @Test
    void repeatedCallsAreCounted() {
        assertThat(words.callToday(ENGLISH, 2)).isEqualTo("This is the second call today.");
        assertThat(words.callToday(WELSH, 3)).isEqualTo("Dyma'r drydedd alwad heddiw.");
        assertThat(words.callToday(ENGLISH, 6)).isEqualTo("They have rung several times today.");
    }

    @Test
    void theFirstLanguageThatWeSpeakIsTaken() {
        assertThat(words.bestOf(List.of(new Language("pl"), WELSH, ENGLISH), ENGLISH))
                .isEqualTo(WELSH);
        assertThat(words.bestOf(List.of(new Language("pl")), ENGLISH)).isEqualTo(ENGLISH);
        assertThat(words.speaks(new Language("pl"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | This is Ringround. One of our volunteers is calling you. One moment.
            cy | Dyma Ringround. Mae un o'n gwirfoddolwyr yn eich ffonio. Un eiliad.
            """)
    void whoeverIsRungBackIsIntroducedInTwelveWords(String language, String introduction) {
        assertThat(words.in(new Language(language), Phrase.INTRODUCTION, Map.of("helpline", "Ringround")))
                .isEqualTo(introduction);
        assertThat(introduction.split(" ")).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void whatIsInBracesIsFilledInAsItIs() {
        assertThat(words.in(ENGLISH, Phrase.DUTY_ON, Map.of("time", "$1 {time}")))
                .isEqualTo("You are on duty until $1 {time}. Thank you. Goodbye.");
    }

    @Test
    void missingAndUnknownValuesAreRefused() {
        assertThatThrownBy(() -> words.in(ENGLISH, Phrase.DUTY_ON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("this sentence needs [time], given were []");
        assertThatThrownBy(() -> words.in(ENGLISH, Phrase.GOODBYE, Map.of("name", "Sam")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words.in(new Language("pl"), Phrase.GOODBYE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the program does not speak pl");
    }
}
