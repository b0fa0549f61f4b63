package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ALARM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Json;

/** Suspensions without an end come back, so that nobody is left out for ever by mistake. */
class SuspensionReviewsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private final RoundHouse house = new RoundHouse("2026-11-02T09:00:00Z");
    private final SuspensionReviews reviews = new SuspensionReviews(house.parts());

    @BeforeEach
    void twoRounds() {
        house.daily("10:00");
        house.daily("11:00");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "away, , 2026-11-15, ",
        "away, , 2026-11-16, 2026-11-16",
        "away, , 2026-11-29, 2026-11-16",
        "away, , 2026-11-30, 2026-11-30",
        "in hospital, , 2026-11-04, ",
        "in hospital, , 2026-11-05, 2026-11-05",
        "yn yr ysbyty, , 2026-11-12, 2026-11-11",
        "away, 2026-12-31, 2026-11-20, ",
        "away, , 2026-10-20, ",
    })
    void reviewsComeAgainAsLongAsItLasts(
            String reason, @Nullable LocalDate until, LocalDate today, @Nullable LocalDate review) {
        assertThat(new Suspension(FIRST, until, reason).reviewed(today)).isEqualTo(Optional.ofNullable(review));
    }

    @Test
    void coordinatorsAreToldOnceForEachReview() {
        house.sql("update round set suspended_from = '2026-11-02', suspended_reason = 'away' where id = 1");
        on("2026-11-15");
        assertThat(alarms()).isEmpty();

        on("2026-11-16");
        on("2026-11-16");
        house.sql("update alarm set acknowledged_at = '2026-11-16T12:00:00Z'");
        on("2026-11-17");
        assertThat(alarms()).containsExactly("round 1");

        on("2026-11-30");
        assertThat(alarms()).containsExactly("round 1", "round 1");
    }

    @Test
    void itSaysByWhichACoordinatorCanTellWhichOneItIs() {
        house.sql("update round set suspended_from = '2026-11-02', suspended_reason = 'away' where id = 2");

        on("2026-11-16");

        assertThat(said()).isEqualTo(Map.of("time", "11:00", "since", "02/11/2026"));
    }

    private Map<?, ?> said() {
        return house.db().transact(tx -> Json.read(tx.sql().fetchSingle(ALARM).getParticulars(), Map.class));
    }

    @Test
    void theAlarmIsOverWhenTheSuspensionIs() {
        house.sql("update round set suspended_from = '2026-11-02', suspended_reason = 'hospital'");
        on("2026-11-05");
        assertThat(open()).containsExactly("round 1", "round 2");

        house.sql("update round set suspended_until = '2026-11-20' where id = 2");
        on("2026-11-06");
        assertThat(open()).containsExactly("round 1");
    }

    @Test
    void aDayOnWhichNobodyLookedIsMadeUpFor() {
        house.sql("update round set suspended_from = '2026-11-02', suspended_reason = 'away' where id = 1");

        on("2026-11-19");

        assertThat(alarms()).containsExactly("round 1");
    }

    private void on(String day) {
        house.at(day + "T09:00:00Z");
        reviews.look();
    }

    private List<String> alarms() {
        return house.alarms(AlarmKind.SUSPENSION_REVIEW);
    }

    private List<String> open() {
        return house.db()
                .transact(tx -> tx.sql()
                        .selectFrom(ALARM)
                        .where(ALARM.SETTLED_AT.isNull())
                        .orderBy(ALARM.NUMBER)
                        .fetch(ALARM.MATTER));
    }
}
