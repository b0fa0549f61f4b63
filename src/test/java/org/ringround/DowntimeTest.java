package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.ALARM;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.exchange.What;
import org.ringround.simulator.Phone;

/** No server is there when check-ins are due. Calls may be made from nine to eight, and begun within an hour of their time. */
class DowntimeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final FaultHouse house = FaultHouse.prepared(Map.of());
    private LocalDate today;

    /** It is ten to nine tomorrow, wherever that finds the clocks. */
    @BeforeEach
    void morning() {
        today = LocalDate.ofInstant(house.clock().instant(), LONDON).plusDays(1);
        itIs(0, "08:50");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void downForHalfAnHourAllAreRungLate() {
        checkins("09:00", "09:10", "09:19", "09:40");

        itIs(0, "09:20");
        house.serve(house.database(), null);

        hasCome("09:00", "well", "09:10", "well", "09:19", "well");
        assertThat(phone("09:40").timesRung()).isZero();
        assertThat(alarms()).isEmpty();
    }

    @Test
    void downForTwoHoursThoseWhoseHourIsOverAreMissedAndCoordinatorsAreTold() {
        checkins("09:00", "09:45", "10:05", "10:40");

        itIs(0, "10:50");
        house.serve(house.database(), null);

        hasCome("09:00", "missed_by_us", "09:45", "missed_by_us", "10:05", "well", "10:40", "well");
        assertThat(phone("09:00").timesRung()).isZero();
        assertThat(phone("09:45").timesRung()).isZero();
        assertThat(alarms()).containsExactly("round_missed");
    }

    @Test
    void downForANightNobodyIsRungBeforeNineAndTheEveningIsMissed() {
        checkins("19:30", "09:15");
        itIs(0, "09:16");
        house.serve(house.database(), null);
        hasCome("09:15", "well");
        house.stop();

        itIs(1, "08:00");
        house.serve(house.database(), null);
        hasCome("09:15", "well", "19:30", "missed_by_us");
        assertThat(phone("19:30").timesRung()).isZero();
        house.stop();

        itIs(1, "09:20");
        house.serve(house.database(), null);
        await().until(() -> phone("09:15").timesRung() == 2);
        assertThat(alarms()).containsExactly("round_missed");
    }

    private void itIs(int daysLater, String time) {
        Instant then = today.plusDays(daysLater)
                .atTime(LocalTime.parse(time))
                .atZone(LONDON)
                .toInstant();
        house.clock().forward(Duration.between(house.clock().instant(), then));
    }

    /** Each resident has one a day, answers and presses one. */
    private void checkins(String... times) {
        List<String> people = new ArrayList<>(List.of("phone,name"));
        List<String> rounds = new ArrayList<>(List.of("resident_phone,kind,time,days,agreed_on"));
        for (String time : times) {
            people.add(number(time) + ",Ann");
            rounds.add("%s,checkin,%s,daily,2020-01-01".formatted(number(time), time));
            phone(time).answersAndPresses("1");
        }
        house.imports(Map.of("residents.csv", people, "rounds.csv", rounds));
    }

    private void hasCome(String... timesAndResults) {
        Map<String, String> expected = new TreeMap<>();
        for (int one = 0; one < timesAndResults.length; one += 2) {
            expected.put(timesAndResults[one], timesAndResults[one + 1]);
        }
        await().untilAsserted(() -> assertThat(results()).isEqualTo(expected));
    }

    /** Of each local time; there is one turn of each so far. */
    private Map<String, String> results() {
        Map<String, String> results = new TreeMap<>();
        house.export(What.CHECKINS)
                .forEach(row -> results.put(
                        String.valueOf(row.get("local_time")).substring(0, 5), String.valueOf(row.get("result"))));
        return results;
    }

    private List<String> alarms() {
        return house.database()
                .transact(tx -> tx.sql().select(ALARM.KIND).from(ALARM).fetch(ALARM.KIND));
    }

    private Phone phone(String time) {
        return house.phone(number(time));
    }

    private static String number(String time) {
        return "+447700900%03d".formatted(LocalTime.parse(time).toSecondOfDay() / 60 - 500);
    }
}
