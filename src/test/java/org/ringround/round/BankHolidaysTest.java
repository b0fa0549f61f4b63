package org.ringround.round;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bank holidays of England and Wales. */
class BankHolidaysTest {

    @ParameterizedTest(name = "{0} is a holiday: {1}")
    @CsvSource({
        "2026-04-03, true",
        "2026-12-25, true",
        // Boxing Day is a Saturday, and Monday stands for it.
        "2026-12-26, false",
        "2026-12-28, true",
        // Christmas Day and Boxing Day are a weekend.
        "2027-12-27, true",
        "2027-12-28, true",
        "2027-12-29, false",
        "2028-01-01, false",
        "2028-01-03, true",
        // After the last year of the file, by the rule.
        "2031-04-11, true",
        "2031-04-14, true",
        "2033-12-26, true",
        "2033-12-27, true",
        "2033-12-25, false",
    })
    void aDayIsAHolidayOrNot(LocalDate date, boolean holiday) {
        assertThat(BankHolidays.ENGLAND_AND_WALES.include(date)).isEqualTo(holiday);
    }

    @Test
    void theFileAndTheRuleAgree() {
        TreeSet<LocalDate> byRule = IntStream.rangeClosed(2025, 2030)
                .boxed()
                .flatMap(year -> HolidayRule.of(year).stream())
                .collect(toCollection(TreeSet::new));

        assertThat(new TreeSet<>(EnglandAndWales.listed())).isEqualTo(byRule);
    }

    /** As they were kept; 2022 and 2023 had others besides, and of 2022 the one in spring was moved. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    2016 | 2016-01-01 2016-03-25 2016-03-28 2016-05-02 2016-05-30 2016-08-29 2016-12-26 2016-12-27
                    2017 | 2017-01-02 2017-04-14 2017-04-17 2017-05-01 2017-05-29 2017-08-28 2017-12-25 2017-12-26
                    2018 | 2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26
                    2019 | 2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26
                    2021 | 2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28
                    2024 | 2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
                    """)
    void theRuleGivesTheYearsThatWere(int year, String days) {
        assertThat(HolidayRule.of(year)).map(LocalDate::toString).containsExactly(days.split(" "));
    }

    @ParameterizedTest(name = "Easter {0}")
    @CsvSource({"1818-03-22", "1943-04-25", "1961-04-02", "2008-03-23", "2011-04-24", "2038-04-25", "2049-04-18"})
    void easterIsOnItsSunday(LocalDate easter) {
        assertThat(HolidayRule.easter(easter.getYear())).isEqualTo(easter);
    }
}
