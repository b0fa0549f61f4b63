package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyPatternTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "{0} is printed {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon 09:00-12:00                                  | Mon 09:00-12:00",
                "fri 22:00-06:00;MON 9:00 - 12:00;                | Mon 09:00-12:00; Fri 22:00-06:00",
                "daily 00:00-24:00                                | daily 00:00-24:00",
                "Sun 18:00-00:00                                  | Sun 18:00-24:00",
                "Mon 09:00–12:00; Mon 09:00-12:00                 | Mon 09:00-12:00",
                "Wed 10:00-11:00; daily 18:00-20:00               | daily 18:00-20:00; Wed 10:00-11:00",
                "Mon 08:00-09:00; Tue 08:00-09:00; Wed 08:00-09:00; Thu 08:00-09:00; Fri 08:00-09:00; Sat 08:00-09:00;"
                        + " Sun 08:00-09:00 | daily 08:00-09:00",
                "Tue 09:00-12:00 every 2 weeks from 2026-11-25    | Tue 09:00-12:00 every 2 weeks from 2026-11-23",
                "Mon 09:00-10:00; Mon 10:00-11:00                 | Mon 09:00-10:00; Mon 10:00-11:00",
            })
    void readAndPrinted(String text, String printed) {
        WeeklyPattern pattern = WeeklyPattern.parse(text);

        assertThat(pattern.print()).isEqualTo(printed);
        assertThat(WeeklyPattern.parse(printed)).isEqualTo(pattern);
    }

    @Test
    void aBlankTextIsNoShift() {
        assertThat(WeeklyPattern.parse(" ")).isEqualTo(WeeklyPattern.NONE);
        assertThat(WeeklyPattern.NONE.print()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monday 09:00-12:00",
                "Mon 24:00-06:00",
                "Mon 09:00-25:00",
                "Mon 09:60-12:00",
                "Mon 09:00",
                "Mon-Fri 09:00-12:00",
                "09:00-12:00",
                "daily",
                "Mon 09:00-12:00, Tue 09:00-12:00",
                "Mon 09:00-12:00 every 0 weeks from 2026-11-23",
                "Mon 09:00-12:00 every 2 weeks from 2026-13-01",
            })
    void whatIsNoShiftIsNamedWithARemedy(String text) {
        assertThatThrownBy(() -> WeeklyPattern.parse("Sun 09:00-12:00;" + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"" + text + "\" is no shift; write a day (Mon, Tue, Wed, Thu, Fri, Sat, Sun, daily) and two"
                                + " times, like Mon 09:00-12:00, and ; between shifts");
    }

    @Test
    void aWindowHoldsEveryShiftThatLiesInItInPart() {
        WeeklyPattern pattern = WeeklyPattern.parse("Fri 22:00-06:00; Sat 05:00-07:00; Sat 12:00-13:00");

        assertThat(pattern.shiftsWithin(span("2026-11-21T05:30:00Z", "2026-11-21T12:00:00Z"), LONDON))
                .containsExactly(
                        span("2026-11-20T22:00:00Z", "2026-11-21T06:00:00Z"),
                        span("2026-11-21T05:00:00Z", "2026-11-21T07:00:00Z"));
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
