package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.SameInstant;
import org.ringround.alarm.AlarmKind;

/** Rounds are changed while the server runs. It is Monday 23 November 2026, half past nine. */
class RoundChangesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final RoundHouse house = new RoundHouse("2026-11-23T09:30:00Z");

    @AfterEach
    void close() {
        house.close();
    }

    private RoundChanges changes() {
        return house.rounds().changes();
    }

    private Instant now() {
        return house.parts().now();
    }

    private static RoundPlan at(String time) {
        var recurrence =
                new Recurrence(LocalTime.parse(time), Weekdays.ALL, 1, LocalDate.of(2026, 1, 5), OnBankHolidays.CALL);
        return new RoundPlan(
                recurrence,
                new Ringing(Duration.ofSeconds(40), null),
                new Agreement(LocalDate.of(2026, 1, 1), null),
                List.of());
    }

    private boolean moves(long round, String time) {
        return house.db().transact(tx -> changes().change(tx, round, at(time), now()));
    }

    private void suspends(long round, LocalDate until) {
        house.db().run(tx -> changes().suspend(tx, round, new Suspension(MONDAY, until, "holiday"), now()));
    }

    private Optional<Long> adds(String time) {
        return house.db().transact(tx -> changes().add(tx, 1, RoundKind.CHECKIN, at(time), now()));
    }

    @Test
    void theNextWakeIsThatOfTheNewTime() {
        long round = house.daily("10:00");
        house.mends();
        assertThat(house.wakes()).containsExactly("1 2026-11-23T10:00:00Z");

        assertThat(moves(round, "11:15")).isTrue();
        house.mends();

        assertThat(house.wakes()).containsExactly("1 2026-11-23T11:15:00Z");
    }

    @Test
    void aTimeThatIsOverTodayIsNotLateBecauseOfTheChange() {
        long round = house.daily("10:00");

        moves(round, "09:10");
        house.mends();

        assertThat(house.turns()).isEmpty();
        assertThat(house.wakes()).containsExactly("1 2026-11-24T09:10:00Z");
    }

    @Test
    void theConsentAndTheSuspensionAreNotTheFormsToChange() {
        long round = house.daily("10:00");
        suspends(round, MONDAY.plusDays(3));

        moves(round, "11:15");

        Round now = house.db().transact(tx -> new RoundStore(tx).find(round)).orElseThrow();
        assertThat(now.agreement())
                .isEqualTo(
                        new Agreement(LocalDate.of(2026, 1, 1), new Suspension(MONDAY, MONDAY.plusDays(3), "holiday")));
    }

    @Test
    void aTurnThatIsOpenIsSuspendedAtOnceAndTheNextAfterItsEndIsRung() {
        long round = house.daily("10:00");
        house.at("2026-11-23T10:00:01Z");
        house.rounds().begin(new Occurrence(round, MONDAY, Instant.parse("2026-11-23T10:00:00Z")));

        suspends(round, MONDAY);
        house.looksAtOpen();

        assertThat(house.turns()).containsExactly("2026-11-23 suspended");
        house.at("2026-11-24T10:00:01Z");
        house.rounds().begin(new Occurrence(round, MONDAY.plusDays(1), Instant.parse("2026-11-24T10:00:00Z")));
        house.looksAtOpen();
        assertThat(house.turns()).containsExactly("2026-11-23 suspended", "2026-11-24 open");
    }

    @Test
    void whoNoLongerAgreesIsNotRungAndWhoAgreesAgainIs() {
        long round = house.daily("10:00");
        house.mends();
        house.db().run(tx -> changes().agree(tx, round, null, now()));
        house.mends();
        assertThat(house.wakes()).isEmpty();

        house.db().run(tx -> changes().agree(tx, round, MONDAY, now()));
        house.mends();
        assertThat(house.wakes()).containsExactly("1 2026-11-23T10:00:00Z");
    }

    @Test
    void aRoundThatEndedStartsAgainAndNothingBetweenIsLate() {
        long round = house.daily("10:00");
        house.db().run(tx -> changes().end(tx, round, now()));
        house.mends();
        assertThat(house.wakes()).isEmpty();

        house.at("2026-11-26T12:00:00Z");
        house.db().run(tx -> changes().restart(tx, round, now()));
        house.mends();

        assertThat(house.turns()).isEmpty();
        assertThat(house.wakes()).containsExactly("1 2026-11-27T10:00:00Z");
    }

    @Test
    void aReviewIsOverWhenSomebodyEndsOrChangesTheSuspension() {
        long round = house.daily("10:00");
        suspends(round, null);
        house.at("2026-12-08T09:00:00Z");
        new SuspensionReviews(house.parts()).look();
        assertThat(house.alarms(AlarmKind.SUSPENSION_REVIEW)).hasSize(1);

        house.db().run(tx -> changes().resume(tx, round, now()));

        long open = house.db()
                .transact(tx -> tx.sql()
                        .fetchSingle("select count(*) from alarm where settled_at is null")
                        .get(0, Long.class));
        assertThat(open).isZero();
    }

    @Test
    void aResidentHasOneRoundOfAKindAtOneTimeWhoeverIsQuicker() {
        house.daily("10:00");
        assertThat(adds("10:00")).isEmpty();

        Supplier<Optional<Long>> one = () -> adds("12:00");
        assertThat(SameInstant.of(one, one)).filteredOn(Optional::isPresent).hasSize(1);

        long second = adds("13:00").orElseThrow();
        assertThat(moves(second, "10:00")).isFalse();
        house.db().run(tx -> changes().end(tx, second, now()));
        assertThat(adds("13:00")).contains(second);
        assertThat(moves(99, "14:00")).isFalse();
    }
}
