package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.exchange.Imported.Count;
import org.ringround.exchange.Imported.Taken;
import org.ringround.round.BankHolidayStore;
import org.ringround.round.BankHolidays;

/** Rounds come in. */
class RoundImportTest {

    private static final String HEADER = "resident_phone,resident_name,kind,time,days,every_weeks,starts_on,volunteers,"
            + "ring_time,retries,bank_holidays,agreed_on,suspended_from,suspended_until,suspended_reason";
    private static final String SHORT = "resident_phone,kind,time,days,agreed_on";

    @TempDir
    Path folder;

    private RoundTown town;

    @BeforeEach
    void open() {
        town = new RoundTown(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatComesInGoesOutTheSame() {
        List<String> rows = List.of(
                "+441632960201,Bob,checkin,09:30,daily,1,2026-11-23,,25s,\"20m,1h,90m\",skip,2026-11-01,2026-12-24,2026-12-27,away",
                "+441632960203,Cai,befriending,14:07,Mon;Thu,2,2026-11-16,+447700900102;+447700900101,40s,,call,2026-11-02,,,");

        assertThat(town.rounds(HEADER, rows.get(0), rows.get(1)))
                .isInstanceOfSatisfying(
                        Taken.class,
                        taken -> assertThat(taken.counts()).containsExactly(new Count("rounds.csv", 2, 0)));
        assertThat(town.export()).isEqualTo(rows);
        assertThat(((Taken) town.take()).counts()).containsExactly(new Count("rounds.csv", 0, 2));
        assertThat(town.export()).isEqualTo(rows);
    }

    @Test
    void whatIsNotSaidIsTheUsual() {
        assertThat(town.warnings("resident_phone,kind,time,days", "01632 960203,Checkin,9:05,mon; FRI"))
                .containsExactly(
                        "rounds.csv:2: agreed_on: is empty, so this round is never rung; write the day on which the"
                                + " resident agreed");
        assertThat(town.export())
                .containsExactly("+441632960203,Cai,checkin,09:05,Mon;Fri,1,2026-11-21,,40s,,call,,,,");
    }

    @Test
    void theFirstDayStaysAndAMissingColumnLeavesWhileAnEmptyCellClears() {
        town.rounds(
                HEADER, "01632 960203,,checkin,10:00,daily,1,,,30s,15m,skip,2026-11-01,2026-11-25,2026-11-30,hospital");
        town.at("2026-12-01T10:00:00Z");
        town.rounds("resident_phone,kind,time,starts_on,ring_time", "01632 960203,checkin,10:00,,");
        assertThat(town.export())
                .containsExactly(
                        "+441632960203,Cai,checkin,10:00,daily,1,2026-11-21,,40s,15m,skip,2026-11-01,2026-11-25,"
                                + "2026-11-30,hospital");

        town.rounds("resident_phone,kind,time,suspended_from,agreed_on", "01632 960203,checkin,10:00,,");
        assertThat(town.export())
                .containsExactly("+441632960203,Cai,checkin,10:00,daily,1,2026-11-21,,40s,15m,skip,,,,");
    }

    @Test
    void aResidentHasSeveralRounds() {
        assertThat(((Taken) town.rounds(
                                SHORT,
                                "01632 960203,checkin,10:00,daily,2026-11-01",
                                "01632 960203,checkin,18:00,daily,2026-11-01",
                                "01632 960203,befriending,10:00,Sun,2026-11-01"))
                        .counts())
                .containsExactly(new Count("rounds.csv", 3, 0));
    }

    @Test
    void thoseOfTheSameFolderMayBeNamed() {
        town.write("residents.csv", "phone,name", "01632 960209,Dai");
        town.write("volunteers.csv", "phone,name", "07700 900109,Vic");

        town.rounds(
                "resident_phone,kind,time,days,volunteers,agreed_on",
                "01632 960209,befriending,10:00,daily,07700 900109,2026-11-01");

        assertThat(town.export())
                .containsExactly("+441632960209,Dai,befriending,10:00,daily,1,2026-11-21,+447700900109,40s,,call,"
                        + "2026-11-01,,,");
    }

    @Test
    void whatMayNotBeMeantIsWarnedOf() {
        assertThat(town.warnings(
                        "resident_phone,kind,time,days,volunteers,retries,agreed_on",
                        "01632 960203,checkin,10:00,daily,07700 900101,,2026-11-21",
                        "01632 960203,befriending,11:00,daily,,15m,2026-11-22"))
                .containsExactly(
                        "rounds.csv:2: volunteers: a check-in is automatic and asks none of them; they are left out",
                        "rounds.csv:3: agreed_on: 2026-11-22 is still to come, and before it this round is not rung",
                        "rounds.csv:3: volunteers: is empty, so every turn of this round goes to a coordinator",
                        "rounds.csv:3: retries: are only for check-ins; they are left out");
    }

    @Test
    void thirtyRoundsFitInOneMinuteAndOneMoreIsWarnedOf() {
        List<String> people =
                IntStream.range(0, 31).mapToObj(i -> "01632 9604" + (10 + i)).toList();
        town.write("residents.csv", lines("phone,name", people.stream().map(phone -> phone + ",Resident")));
        Stream<String> thirty = people.stream().limit(30).map(phone -> phone + ",checkin,10:00,Mon;Tue,2026-11-01");
        assertThat(town.warnings(lines(SHORT, thirty))).isEmpty();
        assertThat(town.warnings(SHORT, people.get(30) + ",checkin,10:00,Wed,2026-11-01"))
                .isEmpty();

        assertThat(town.warnings(SHORT, people.get(30) + ",checkin,10:00,Tue,2026-11-01"))
                .containsExactly(
                        "rounds.csv:2: time: 31 rounds come at 10:00 on one day, more than 30, so some are rung late;"
                                + " there is room at 10:01 (0), 09:59 (0), 10:02 (0)");
    }

    @Test
    void whatWasGivenUpDoesNotGoOutAndIsThereAgainWhenItComesIn() {
        town.rounds(SHORT, "01632 960203,checkin,10:00,daily,2026-11-01");
        town.sql("update round set ended_at = '2026-11-22T08:00:00Z'");
        assertThat(town.export()).isEmpty();

        town.at("2026-11-23T12:00:00Z");
        assertThat(town.warnings(SHORT, "01632 960203,checkin,10:00,daily,2026-11-01"))
                .isEmpty();

        assertThat(town.export())
                .containsExactly("+441632960203,Cai,checkin,10:00,daily,1,2026-11-21,,40s,,call,2026-11-01,,,");
        assertThat(town.text("select ended_at is null and counts_from = '2026-11-23T12:00:00Z' from round"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                residents.csv | phone,name,second_phone | 01632 960203,Cai,07700 900209
                residents.csv | phone,name,contact_name,contact_phone | 01632 960203,Cai,Bet,07700 900301
                volunteers.csv | phone,name | 07700 900101,Samuel
                bank_holidays.csv | date | 2026-11-30
                """)
    void theServersLookAgainWhenPeopleOrDaysHaveChanged(String file, String header, String row) {
        town.rounds(SHORT, "01632 960203,checkin,10:00,daily,2026-11-01");
        town.sql("delete from timer");

        town.write(file, header, row);
        town.take();

        assertThat(town.text("select count(*) from timer where kind = 'rounds'"))
                .isEqualTo("1");
    }

    @Test
    void aHelplineHasDaysOfItsOwn() {
        town.write(
                "bank_holidays.csv", "date,name,holiday", "2026-11-30,St Andrew's Day,", "2027-03-29,Easter Monday,No");
        assertThat(((Taken) town.take()).counts()).containsExactly(new Count("bank_holidays.csv", 2, 0));
        assertThat(days()).extracting(BankHolidays::added).hasToString("[2026-11-30]");
        assertThat(days()).extracting(BankHolidays::lifted).hasToString("[2027-03-29]");

        town.write("bank_holidays.csv", "date,holiday", "2026-11-30,no");
        assertThat(((Taken) town.take()).counts()).containsExactly(new Count("bank_holidays.csv", 0, 1));
        assertThat(days().added()).isEmpty();
    }

    private BankHolidays days() {
        return town.test().database().transact(tx -> new BankHolidayStore(tx).get());
    }

    private static String[] lines(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows).toArray(String[]::new);
    }
}
