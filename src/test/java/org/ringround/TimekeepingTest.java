package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every server does again and again: set when it begins, and done in its time by one of them. */
class TimekeepingTest {

    private static final Duration TICK = Duration.ofMillis(20);

    @Test
    void everyJobIsSetWhenAServerBegins() {
        try (FaultHouse house = FaultHouse.begin()) {
            assertThat(jobs(house))
                    .containsExactly(
                            "befriending-reminders",
                            "daily-account",
                            "duty-horizon",
                            "mass-failure",
                            "purge",
                            "reconciler",
                            "shift-reminders",
                            "suspension-reviews",
                            "task-digest");
        }
    }

    @Test
    void twoServersDoWhatWasToBeDoneInTheNightAndSetItForTheNext() {
        try (FaultHouse house = FaultHouse.begin()) {
            house.serve(house.database(), null);
            for (int night = 0; night < 3; night++) {
                house.clock().forward(Duration.ofHours(24));
                Instant now = house.clock().instant();
                await().pollInterval(TICK).until(() -> next(house).stream().allMatch(at -> at.isAfter(now)));
                assertThat(jobs(house)).hasSize(9);
            }
        }
    }

    private static List<String> jobs(FaultHouse house) {
        return column(house, "trigger_name");
    }

    /** By the house's clock, as the wakes carry it. */
    private static List<Instant> next(FaultHouse house) {
        return column(house, "replace(substring(convert_from(job_data, 'UTF8') from 'at=([^\\n]*)'), '\\', '')")
                .stream()
                .map(Instant::parse)
                .toList();
    }

    private static List<String> column(FaultHouse house, String what) {
        return house.database()
                .transact(tx -> tx.sql()
                        .fetch("select " + what + " from qrtz_triggers order by trigger_name")
                        .map(row -> row.get(0, String.class)));
    }
}
