package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;

/** Sam is on the rota on Saturdays from 9 to 12, and on Sundays from midnight to 3; it is told of 21 and 22 November 2026. */
class HoursServedTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestDatabase test = TestDatabase.create();
    private long sam;

    @BeforeEach
    void sam() {
        sam = test.database().transact(tx -> {
            long id = tx.sql()
                    .insertInto(PERSON)
                    .set(PERSON.NAME, "Sam")
                    .set(PERSON.PHONE, "+447700900101")
                    .returning()
                    .fetchSingle()
                    .getId();
            tx.sql()
                    .insertInto(VOLUNTEER)
                    .set(VOLUNTEER.PERSON_ID, id)
                    .set(VOLUNTEER.PHONE, "+447700900101")
                    .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                    .set(VOLUNTEER.CONFIRMED_AT, Instant.parse("2026-10-01T08:00:00Z"))
                    .execute();
            new ShiftStore(tx).replace(Map.of(id, WeeklyPattern.parse("Sat 09:00-12:00; Sun 00:00-03:00")));
            return id;
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Duration served(String from, String to) {
        return test.database()
                .transact(tx -> new HoursServed(tx, LONDON)
                        .list(List.of(sam), new Span(Instant.parse(from), Instant.parse(to)))
                        .get(sam));
    }

    private Duration served() {
        return served("2026-11-21T00:00:00Z", "2026-11-23T00:00:00Z");
    }

    private void said(Consumer<Duty> word) {
        test.database().run(tx -> word.accept(new Duty(tx, LONDON)));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }

    @Test
    void shiftsAreServed() {
        assertThat(served()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void onlyWhatLiesWithinIsCounted() {
        assertThat(served("2026-11-21T10:00:00Z", "2026-11-22T01:30:00Z")).isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void theNightOnWhichTheClocksGoBackHasAnHourMore() {
        assertThat(served("2026-10-24T23:00:00Z", "2026-10-25T12:00:00Z")).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void onOutsideAShiftCountsUntilOff() {
        said(duty -> duty.switchOn(sam, at("15:00"), Channel.TEXT, "Sam"));
        said(duty -> duty.switchOff(sam, at("15:30"), Channel.TEXT, "Sam"));

        assertThat(served()).isEqualTo(Duration.ofMinutes(390));
    }

    @Test
    void onWithinAShiftIsTheShift() {
        said(duty -> duty.switchOn(sam, at("10:00"), Channel.TEXT, "Sam"));

        assertThat(served()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void offCountsUntilTheShiftsEndOrUntilOn() {
        said(duty -> duty.switchOff(sam, at("09:30"), Channel.PHONE, "Sam"));
        assertThat(served()).isEqualTo(Duration.ofMinutes(210));

        said(duty -> duty.switchOn(sam, at("11:00"), Channel.PHONE, "Sam"));
        assertThat(served()).isEqualTo(Duration.ofMinutes(270));
    }

    @Test
    void aPauseDoesNotCountUntilBack() {
        said(duty -> duty.pause(sam, at("10:30"), at("10:00"), Channel.TEXT, "Sam"));
        said(duty -> duty.pause(sam, at("11:50"), at("11:00"), Channel.TEXT, "Sam"));
        said(duty -> duty.back(sam, at("11:15"), Channel.TEXT, "Sam"));

        assertThat(served()).isEqualTo(Duration.ofMinutes(315));
    }

    @Test
    void nothingIsServedBeforeThePhoneWasConfirmed() {
        assertThat(served("2026-09-01T00:00:00Z", "2026-10-01T08:00:00Z")).isEqualTo(Duration.ZERO);
    }
}
