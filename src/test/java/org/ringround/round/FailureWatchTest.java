package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.alarm.AlarmKind;

/** Calls to residents that fail all at once, on a database. */
class FailureWatchTest {

    private final RoundHouse house = new RoundHouse("2026-11-23T10:00:00Z");
    private final FailureWatch watch = new FailureWatch(house.parts());

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void coordinatorsAreToldOnceForADayAndAnAreaCode() {
        fail("+4416329600", 5, "no_answer", "2026-11-23T09:45:00Z");

        watch.look();
        watch.look();
        house.sql("update alarm set acknowledged_at = now()");
        watch.look();
        assertThat(house.alarms(AlarmKind.MASS_FAILURE)).containsExactly("2026-11-23 44 1632");

        house.at("2026-11-24T10:00:00Z");
        fail("+4416329601", 5, "failed", "2026-11-24T09:45:00Z");
        watch.look();
        assertThat(house.alarms(AlarmKind.MASS_FAILURE)).containsExactly("2026-11-23 44 1632", "2026-11-24 44 1632");
    }

    @Test
    void whatIsLongOverOrWasAnsweredOrCancelledTellsNothing() {
        fail("+4416329600", 5, "busy", "2026-11-23T09:29:00Z");
        fail("+4416329601", 5, "answered", "2026-11-23T09:45:00Z");
        fail("+4416329602", 5, "cancelled", "2026-11-23T09:45:00Z");

        watch.look();

        assertThat(house.alarms(AlarmKind.MASS_FAILURE)).isEmpty();
    }

    @Test
    void contactsWhoDoNotAnswerTellNothing() {
        fail("+4416329600", 5, "no_answer", "2026-11-23T09:45:00Z");
        house.sql("update outcall set purpose = 'contact'");

        watch.look();

        assertThat(house.alarms(AlarmKind.MASS_FAILURE)).isEmpty();
    }

    @Test
    void allMobilesAreOneGroup() {
        fail("+4477009001", 3, "no_answer", "2026-11-23T09:45:00Z");
        fail("+4474001234", 3, "failed", "2026-11-23T09:45:00Z");

        watch.look();

        assertThat(house.alarms(AlarmKind.MASS_FAILURE)).containsExactly("2026-11-23 44 mobile");
    }

    private void fail(String numbers, int count, String ending, String ended) {
        for (int each = 0; each < count; each++) {
            house.daily("10:00");
            house.sql("""
                    insert into outcall (id, purpose, subject, step, number, resident_id, language, ring_seconds, state,
                        phase, created_at, ended_at, ending)
                    values ('%s', 'checkin', '%s', 0, '%s%02d', (select max(id) from person), 'en', 40, '{}', 'over', '%s',
                        '%s', '%s')
                    """.formatted(UUID.randomUUID(), UUID.randomUUID(), numbers, each, ended, ended, ending));
        }
    }
}
