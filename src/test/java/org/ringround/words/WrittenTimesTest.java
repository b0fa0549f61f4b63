package org.ringround.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.telephony.Language.ENGLISH;
import static org.ringround.telephony.Language.WELSH;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as pages and texts write them. */
class WrittenTimesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Words words = Words.load();

    @ParameterizedTest
    @CsvSource({
        "14:30, 2:30pm, 2:30 y prynhawn",
        "09:00, 9am, 9 y bore",
        "09:05, 9:05am, 9:05 y bore",
        "00:00, midnight, hanner nos",
        "00:10, 12:10am, 12:10 y bore",
        "12:00, midday, hanner dydd",
        "12:15, 12:15pm, 12:15 y prynhawn",
        "16:59, 4:59pm, 4:59 y prynhawn",
        "17:00, 5pm, 5 yr hwyr",
        "23:45, 11:45pm, 11:45 yr hwyr",
    })
    void aTimeOfDay(LocalTime time, String english, String welsh) {
        assertThat(words.clock(ENGLISH, time)).isEqualTo(english);
        assertThat(words.clock(WELSH, time)).isEqualTo(welsh);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T14:30Z, 'Tue 24 Nov 2026, 2:30pm', 'Maw 24 Tach 2026, 2:30 y prynhawn'",
        "2027-01-01T00:00Z, 'Fri 1 Jan 2027, midnight', 'Gwe 1 Ion 2027, hanner nos'",
        "2027-02-17T09:00Z, 'Wed 17 Feb 2027, 9am', 'Mer 17 Chwe 2027, 9 y bore'",
        "2027-09-05T12:00Z, 'Sun 5 Sep 2027, midday', 'Sul 5 Medi 2027, hanner dydd'",
    })
    void aMoment(ZonedDateTime moment, String english, String welsh) {
        assertThat(words.moment(ENGLISH, moment)).isEqualTo(english);
        assertThat(words.moment(WELSH, moment)).isEqualTo(welsh);
    }

    @Test
    void aStretchOfTime() {
        ZonedDateTime evening = ZonedDateTime.of(2026, 11, 27, 22, 0, 0, 0, ZONE);

        assertThat(words.span(ENGLISH, evening, evening.plusHours(8))).isEqualTo("Fri 27 Nov 2026, 10pm to 6am");
        assertThat(words.span(WELSH, evening, evening.plusHours(8)))
                .isEqualTo("Gwe 27 Tach 2026, 10 yr hwyr tan 6 y bore");
        assertThat(words.span(ENGLISH, evening, evening.plusDays(2)))
                .isEqualTo("Fri 27 Nov 2026, 10pm to Sun 29 Nov 2026, 10pm");
        assertThat(words.span(WELSH, LocalTime.of(9, 0), LocalTime.of(20, 0))).isEqualTo("9 y bore tan 8 yr hwyr");
    }
}
