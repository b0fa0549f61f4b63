package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a file of rounds is said, and nothing is taken. */
@TestInstance(Lifecycle.PER_CLASS)
class RoundFaultTest {

    private RoundTown town;

    @BeforeAll
    void open(@TempDir Path folder) {
        town = new RoundTown(folder);
    }

    @AfterAll
    void close() {
        town.close();
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        days          | Mon;Funday | days: "Funday" is no day; write Mon, Tue, Wed, Thu, Fri, Sat, Sun with ; between them, or daily
        days          | ''         | days: is empty; write daily, or days with ; between them, like Mon;Wed;Fri
        every_weeks   | 53         | every_weeks: "53" is no number from 1 to 52; 1 is every week
        starts_on     | tomorrow   | starts_on: "tomorrow" is no date; write year, month and day, like 2026-12-31
        volunteers    | 07700 900199 | volunteers: no volunteer has the phone "07700 900199"; add them to volunteers.csv or correct it
        volunteers    | 01632 960203 | volunteers: no volunteer has the phone "01632 960203"; add them to volunteers.csv or correct it
        ring_time     | 61s        | ring_time: "61s" is not within 20s to 60s
        ring_time     | 5s         | ring_time: "5s" is not within 20s to 60s
        retries       | 45m;15m    | retries: "45m;15m" is no list of one to five lengths of time, each longer than the one before; write it like 15m,45m
        retries       | 1m;2m;3m;4m;5m;6m | retries: "1m;2m;3m;4m;5m;6m" is no list of one to five lengths of time, each longer than the one before; write it like 15m,45m
        bank_holidays | maybe      | bank_holidays: "maybe" is not known; write one of call, skip
        agreed_on     | yes        | agreed_on: "yes" is no date; write year, month and day, like 2026-12-31
        suspended_until | 2026-12-31 | suspended_from: is empty, so write the first day, or empty the other two as well
        """)
    void aBadCellIsRefused(String column, String cell, String problem) {
        String header =
                column.equals("days") ? "resident_phone,kind,time,days" : "resident_phone,kind,time,days," + column;
        String row = "01632 960203,befriending,10:00," + (column.equals("days") ? cell : "daily," + cell);

        assertThat(town.problems(header, row)).contains("rounds.csv:2: " + problem);
        assertThat(town.export()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        '01632 960203,,call,10:00'     | kind: "call" is not known; write one of checkin, befriending
        '01632 960203,,checkin,10'     | time: "10" is no time; write hours and minutes, like 10:00
        '01632 960203,,checkin,25:00'  | time: "25:00" is no time; write hours and minutes, like 10:00
        '01632 960203,,checkin,08:59'  | time: 08:59 is outside the calling hours, 09:00-20:00 (HELPLINE_CALLING_HOURS); choose a time within them
        '01632 960203,,checkin,20:00'  | time: 20:00 is outside the calling hours, 09:00-20:00 (HELPLINE_CALLING_HOURS); choose a time within them
        '01632 960203,,checkin,'       | time: is empty; a row is known by it
        '01632 960299,,checkin,10:00'  | resident_phone: no resident has this phone; add them to residents.csv or correct it
        '01632 960201,,checkin,10:00'  | resident_name: is empty, and several residents share this phone; write one of Ann, Bob
        '01632 960201,Cai,checkin,10:00' | resident_name: no resident at this phone is called "Cai"; known there: Ann, Bob
        '07700 900101,,checkin,10:00'  | resident_phone: no resident has this phone; add them to residents.csv or correct it
        """)
    void aRowThatCannotBeKnownIsRefused(String row, String problem) {
        assertThat(town.problems("resident_phone,resident_name,kind,time,days", row + ",daily"))
                .containsExactly("rounds.csv:2: " + problem);
    }

    @Test
    void theSameRoundTwiceIsRefusedThoughItIsWrittenInTwoWays() {
        assertThat(town.rounds(
                        "resident_phone,resident_name,kind,time,days",
                        "01632 960203,,checkin,10:00,Mon",
                        "+441632960203,Cai,Checkin,10:00,Tue"))
                .isInstanceOfSatisfying(
                        Imported.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(English::line)
                                .containsExactly("rounds.csv:3: time: is the same as in row 2; keep one of the two"));
    }

    @Test
    void aSuspensionDoesNotEndBeforeItBegins() {
        assertThat(town.problems(
                        "resident_phone,kind,time,days,suspended_from,suspended_until",
                        "01632 960203,checkin,10:00,daily,2026-12-02,2026-12-01"))
                .containsExactly("rounds.csv:2: suspended_until: 2026-12-01 is before 2026-12-02; write the last day");
    }
}
