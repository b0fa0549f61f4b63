package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2026-W47, 2026-11-16",
        "2026-11-22, 2026-11-16",
        "2026-11-16, 2026-11-16",
        "2026-W01, 2025-12-29",
        "2026-W53, 2026-12-28"
    })
    void aWeekIsReadByItsNumberOrByAnyOfItsDays(String text, LocalDate monday) {
        assertThat(Week.read(text)).contains(new Week(monday));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "W47",
                "2026-W54",
                "2026-W00",
                "2025-W53",
                "2026-02-30",
                "9999-W01",
                "0001-01-01",
                "2026-W471",
                "x"
            })
    void whatIsNoWeekIsNone(String text) {
        assertThat(Week.read(text)).isEmpty();
    }

    @Test
    void itIsWrittenAsItIsRead() {
        assertThat(new Week(LocalDate.parse("2026-11-22"))).hasToString("2026-W47");
        assertThat(new Week(LocalDate.parse("2027-01-01"))).hasToString("2026-W53");
        assertThat(new Week(LocalDate.parse("2027-01-01")).next()).hasToString("2027-W01");
        assertThat(new Week(LocalDate.parse("2027-01-04")).previous()).hasToString("2026-W53");
    }

    @Test
    void itsDaysAreLocalDaysOfTwentyThreeToTwentyFiveHours() {
        Week back = new Week(LocalDate.parse("2026-10-25"));
        Week forward = new Week(LocalDate.parse("2027-03-28"));

        assertThat(back.days(LONDON)).hasSize(7);
        assertThat(back.days(LONDON).get(6).surplus()).isEqualTo(Duration.ofHours(1));
        assertThat(back.days(LONDON).get(5).surplus()).isZero();
        assertThat(forward.days(LONDON).get(6).surplus()).isEqualTo(Duration.ofHours(-1));
        assertThat(Duration.between(back.span(LONDON).from(), back.span(LONDON).to()))
                .isEqualTo(Duration.ofHours(169));
    }

    @Test
    void hoursThatEndAtMidnightEndAtTheMidnightAfter() {
        Span all = new Day(LocalDate.parse("2026-11-24"), LONDON).hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(all).hasToString("Span[from=2026-11-24T00:00:00Z, to=2026-11-25T00:00:00Z]");
    }

    @Test
    void aDayThatAZoneLeftOutIsNoTime() {
        assertThat(new Day(LocalDate.parse("2011-12-30"), ZoneId.of("Pacific/Apia")).span())
                .isEmpty();
    }
}
