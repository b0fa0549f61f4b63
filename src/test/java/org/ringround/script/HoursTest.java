package org.ringround.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a step of hours is open. 2026-11-27 is a Friday. */
class HoursTest {

    @ParameterizedTest
    @CsvSource({
        "Mon-Fri 09:00-17:00, 2026-11-27T08:59:59, false",
        "Mon-Fri 09:00-17:00, 2026-11-27T09:00,    true",
        "Mon-Fri 09:00-17:00, 2026-11-27T16:59:59, true",
        "Mon-Fri 09:00-17:00, 2026-11-27T17:00,    false",
        "Mon-Fri 09:00-17:00, 2026-11-28T12:00,    false",
        "'Tue,Fri-Sat 10:00-12:00', 2026-11-26T11:00, false",
        "'Tue,Fri-Sat 10:00-12:00', 2026-11-28T11:00, true",
        "Fri 22:00-06:00,     2026-11-27T21:59,    false",
        "Fri 22:00-06:00,     2026-11-27T22:00,    true",
        "Fri 22:00-06:00,     2026-11-28T05:59,    true",
        "Fri 22:00-06:00,     2026-11-28T06:00,    false",
        "Fri 22:00-06:00,     2026-11-27T05:00,    false",
        "Sun 22:00-06:00,     2026-11-23T05:00,    true",
        "daily 00:00-24:00,   2026-11-27T00:00,    true",
        "daily 00:00-24:00,   2026-11-27T23:59:59, true",
        "Fri 09:00-24:00,     2026-11-27T23:59:59, true",
        "Fri 09:00-24:00,     2026-11-28T00:00,    false",
    })
    void theEndIsNotIncludedAndMayBeOnTheNextDay(String hours, LocalDateTime local, boolean open) {
        assertThat(step(hours).isOpen(local)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-25,               2026-12-25T12:00, false",
        "2026-12-25,               2026-12-24T23:59, true",
        "2026-12-25,               2026-12-26T00:00, true",
        "2026-12-25,               2027-12-25T12:00, true",
        "12-25,                    2027-12-25T12:00, false",
        "2026-12-24 to 2027-01-02, 2026-12-24T00:00, false",
        "2026-12-24 to 2027-01-02, 2027-01-02T23:59, false",
        "2026-12-24 to 2027-01-02, 2027-01-03T00:00, true",
        "12-24 to 01-02,           2030-12-31T12:00, false",
        "12-24 to 01-02,           2030-01-02T12:00, false",
        "12-24 to 01-02,           2030-01-03T12:00, true",
        "08-01 to 08-15,           2030-08-15T12:00, false",
        "08-01 to 08-15,           2030-07-31T12:00, true",
        "02-29,                    2028-02-29T12:00, false",
        "02-29,                    2027-02-28T12:00, true",
    })
    void onAClosingDayItIsClosedWhateverTheHours(String closing, LocalDateTime local, boolean open) {
        assertThat(step("daily 00:00-24:00", closing).isOpen(local)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // Opened on Thursday evening; Friday is closed, and opens nothing that could go on into Saturday.
        "2026-11-26T23:00, true",
        "2026-11-27T01:00, false",
        "2026-11-27T23:00, false",
        "2026-11-28T01:00, false",
        "2026-11-28T23:00, true",
    })
    void aClosingDayClosesTheNightsBeforeAndAfter(LocalDateTime local, boolean open) {
        assertThat(step("daily 22:00-06:00", "2026-11-27").isOpen(local)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "13-01",
                "25.12.",
                "2026-12-25 to 12-26",
                "2027-01-02 to 2026-12-24",
                "",
                " to ",
                "2026-01-01 to 2026-01-02 to 2026-01-03"
            })
    void daysThatAreNoneAreNotRead(String text) {
        assertThat(ClosingDays.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-25", "12-25", "2026-12-24 to 2027-01-02", "12-24 to 01-02"})
    void daysAreWrittenAsTheyWereRead(String text) {
        assertThat(ClosingDays.read(text).orElseThrow()).hasToString(text);
    }

    @Test
    void everyDayOfTheRangeIsCovered() {
        ClosingDays days = ClosingDays.read("2026-12-24 to 2026-12-26").orElseThrow();

        assertThat(LocalDate.parse("2026-12-20")
                        .datesUntil(LocalDate.parse("2026-12-30"))
                        .filter(days::covers))
                .containsExactly(
                        LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"));
    }

    private static Step.Hours step(String hours, String... closing) {
        return new Step.Hours(
                List.of(OpeningText.read(hours).orElseThrow()),
                Stream.of(closing)
                        .map(text -> ClosingDays.read(text).orElseThrow())
                        .toList(),
                "open",
                "closed");
    }
}
