package org.ringround.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.db.TestDatabase;
import org.ringround.exchange.Exporter;
import org.ringround.exchange.ImportRules;
import org.ringround.exchange.Importer;
import org.ringround.exchange.What;
import org.ringround.request.CallingHours;
import org.ringround.rota.Span;
import org.ringround.rota.WeeklyPattern;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** The demo town moves in cleanly, and at any hour somebody is there. */
@TestInstance(Lifecycle.PER_CLASS)
class DemoTownTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final CallingHours HOURS = new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZONE);

    /** A week without and one with a clock change. */
    private static final List<Instant> WEEKS =
            List.of(Instant.parse("2026-11-16T00:00:00Z"), Instant.parse("2027-03-25T00:00:00Z"));

    private final TestDatabase storage = TestDatabase.create();
    private final Rows rows = new Rows(new Exporter(storage.database()));

    @BeforeAll
    void theTownMovesIn() {
        var rules = new ImportRules(HOURS, "GB", Language.ENGLISH, Set.of("central"));
        Town.moveIn(new Importer(storage.database(), InstantSource.fixed(WEEKS.get(0)), rules));
    }

    @AfterAll
    void close() {
        storage.close();
    }

    @Test
    void itHasFiveAreasThirtyVolunteersAndTwentyResidents() {
        assertThat(rows.list(What.AREAS)).hasSize(5);
        assertThat(rows.list(What.VOLUNTEERS)).hasSize(30);
        assertThat(rows.list(What.RESIDENTS)).hasSize(20);
        assertThat(rows.list(What.LINES)).hasSize(1);
        assertThat(rows.list(What.AREAS)).extracting(row -> row.get("ring")).contains("waves", "all", "sequence");
        assertThat(rows.list(What.RESIDENTS))
                .extracting(row -> row.get("language"))
                .contains("en", "cy");
    }

    @Test
    void everyNumberIsOneForDrama() {
        assertThat(Stream.of(What.VOLUNTEERS, What.RESIDENTS)
                        .flatMap(what -> rows.list(what).stream())
                        .flatMap(row -> Stream.of("phone", "second_phone", "contact_phone")
                                .map(column -> row.getOrDefault(column, "")))
                        .flatMap(cell -> Stream.of(cell.split(";")))
                        .filter(number -> !number.isEmpty()))
                .allMatch(number -> new PhoneNumber(number).isDrama());
    }

    @Test
    void somebodyIsOnDutyAtAnyHourInEachAreaAndLanguage() {
        assertThat(gaps(1, "volunteer", "cy")).isEmpty();
        assertThat(gaps(1, "volunteer", "en")).isEmpty();
    }

    @Test
    void twoAreOnDutyAtAnyHourSoThatASecondCanTakeWhatTheFirstDoesNot() {
        assertThat(gaps(2, "volunteer", "en")).isEmpty();
    }

    /** Every quarter of an hour in which fewer than that many of an area are on duty. */
    private List<String> gaps(int least, String role, String language) {
        List<String> gaps = new ArrayList<>();
        for (Map<String, String> area : rows.list(What.AREAS)) {
            String name = area.getOrDefault("name", "");
            List<WeeklyPattern> shifts = rows.list(What.VOLUNTEERS).stream()
                    .filter(row -> role.equals(row.get("role")))
                    .filter(row -> has(row, "area", name) && has(row, "languages", language))
                    .map(row -> WeeklyPattern.parse(row.getOrDefault("shifts", "")))
                    .toList();
            WEEKS.stream()
                    .flatMap(DemoTownTest::quarters)
                    .filter(at ->
                            shifts.stream().filter(shift -> covers(shift, at)).count() < least)
                    .forEach(at -> gaps.add(name + " " + at));
        }
        return gaps;
    }

    private static Stream<Instant> quarters(Instant week) {
        return Stream.iterate(week, at -> at.plus(Duration.ofMinutes(15))).limit(7 * 24 * 4);
    }

    private static boolean covers(WeeklyPattern shifts, Instant at) {
        return !shifts.shiftsWithin(new Span(at, at.plusSeconds(1)), ZONE).isEmpty();
    }

    private static boolean has(Map<String, String> row, String column, String value) {
        return List.of(row.getOrDefault(column, "").split(";")).contains(value);
    }
}
