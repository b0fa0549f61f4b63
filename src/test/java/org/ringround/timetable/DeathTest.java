package org.ringround.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server died while it woke somebody, as its rows in Quartz's tables tell; another finds them when it starts. */
class DeathTest {

    private static final Duration TICK = Duration.ofMillis(5);

    private final Bedroom room = new Bedroom();
    private final Sleeper sleeper = new Sleeper();
    private final Timetable dead = room.furnish();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whoeverWasBeingWokenIsWokenAgainForTheSame() {
        Wake wake = room.wake("7", Duration.ofMinutes(-2));
        dead.set(wake);
        executes("update qrtz_triggers set trigger_state = 'COMPLETE', next_fire_time = null");
        wasBeingWoken();

        Timetable timetable = room.begin(sleeper);
        await().pollInterval(TICK).until(() -> !sleeper.woken().isEmpty());
        await().pollInterval(TICK).until(() -> timetable.list(Sleeper.GROUP).isEmpty());
        assertThat(sleeper.woken()).containsExactly(wake);
    }

    @Test
    void whatItHadSetForTomorrowUnderThatNameIsNotWokenToday() {
        Wake next = room.wake("7", Duration.ofDays(1));
        dead.set(next);
        wasBeingWoken();

        Timetable timetable = room.begin(sleeper);
        timetable.set(room.wake("8", Duration.ZERO));
        await().pollInterval(TICK).until(() -> rows("qrtz_fired_triggers") == 0 && rows("qrtz_triggers") == 1);
        assertThat(sleeper.names()).containsExactly("8");
        assertThat(timetable.list(Sleeper.GROUP)).containsExactly(next);
    }

    @Test
    void whatWasRemovedMeanwhileIsNotWoken() {
        dead.set(room.wake("7", Duration.ofMinutes(-2)));
        dead.set(room.wake("8", Duration.ofDays(1)));
        wasBeingWoken();
        dead.remove(Sleeper.GROUP, "7");

        room.begin(sleeper);
        await().pollInterval(TICK).until(() -> rows("qrtz_fired_triggers") == 0 && rows("qrtz_triggers") == 1);
        assertThat(sleeper.woken()).isEmpty();
    }

    @Test
    void whatItHadOnlyTakenIsWokenInItsTime() {
        Wake wake = new Wake(Sleeper.GROUP, "7", room.now().plusMillis(500), Map.of());
        dead.set(wake);
        executes("update qrtz_triggers set trigger_state = 'ACQUIRED'");
        fired("ACQUIRED");

        room.begin(sleeper);
        await().pollInterval(TICK).until(() -> !sleeper.woken().isEmpty());
        assertThat(sleeper.woken()).containsExactly(wake);
    }

    @Test
    void whatStandsInTheTablesIsWhatThePromisesRestOn() {
        Wake wake = new Wake(Sleeper.GROUP, "7", room.now().plusSeconds(60), Map.of("date", "2026-11-23"));
        dead.set(wake);

        assertThat(value("select requests_recovery and is_durable and not is_nonconcurrent from qrtz_job_details"))
                .isEqualTo("true");
        assertThat(value("select trigger_type || ' ' || misfire_instr from qrtz_triggers"))
                .isEqualTo("SIMPLE -1");
        assertThat(value("select convert_from(job_data, 'UTF8') from qrtz_triggers"))
                .contains("data.date=2026-11-23\n", "at=" + wake.at().toString().replace(":", "\\:") + "\n");
    }

    private String value(String sql) {
        return room.test().database().transact(tx -> tx.sql().fetchSingle(sql).get(0, String.class));
    }

    private void wasBeingWoken() {
        fired("EXECUTING");
    }

    private void fired(String state) {
        executes("""
                insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name,
                    fired_time, sched_time, priority, state, job_name, job_group, is_nonconcurrent, requests_recovery)
                values ('ringround', 'dead-1', '7', 'sleeper', 'dead', %1$d, %1$d, 5, '%2$s', 'wake', 'ringround', false, true)
                """.formatted(Instant.now().minusSeconds(2).toEpochMilli(), state));
    }

    private void executes(String sql) {
        room.test().database().run(tx -> tx.sql().execute(sql));
    }

    private int rows(String table) {
        return room.test()
                .database()
                .transact(tx -> tx.sql().fetchCount(tx.sql().selectFrom(table)));
    }
}
