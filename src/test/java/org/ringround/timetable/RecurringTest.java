package org.ringround.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes again and again. The clock is put forward, so that nobody waits for a night. */
class RecurringTest {

    private static final Duration TICK = Duration.ofMillis(5);

    private final Bedroom room = new Bedroom();
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void itRunsWhenItsTimeHasComeAndIsSetForTheNext() {
        Timetable timetable = room.begin(new Sleeper(), hourly(runs::incrementAndGet));
        Instant first = only(timetable);
        assertThat(first).isAfter(room.now()).isBeforeOrEqualTo(room.now().plus(Duration.ofHours(1)));
        assertThat(runs).hasValue(0);

        room.forward(Duration.between(room.now(), first));
        await().pollInterval(TICK).until(() -> only(timetable).equals(first.plus(Duration.ofHours(1))));
        assertThat(runs).hasValue(1);
    }

    @Test
    void afterALongPauseItRunsOnceAndNotForEachTimeThatWasMissed() {
        Timetable timetable = room.begin(new Sleeper(), hourly(runs::incrementAndGet));
        Instant first = only(timetable);
        room.forward(Duration.ofHours(30));

        await().pollInterval(TICK).until(() -> only(timetable).isAfter(room.now()));
        assertThat(only(timetable)).isEqualTo(first.plus(Duration.ofHours(30)));
        assertThat(runs).hasValue(1);
    }

    @Test
    void oneThatFailsComesAgainInItsTime() {
        Timetable timetable = room.begin(new Sleeper(), hourly(() -> {
            runs.incrementAndGet();
            throw new IllegalStateException("a job that fails, as the test wants it");
        }));
        Instant first = only(timetable);
        room.forward(Duration.between(room.now(), first));
        await().pollInterval(TICK).until(() -> only(timetable).isAfter(first));

        room.forward(Duration.ofHours(1));
        await().pollInterval(TICK).until(() -> runs.get() == 2);
    }

    @Test
    void whatIsMissingOrSetTooLateIsMendedAtTheStartAndWhatNobodyKnowsIsRemoved() {
        Timetable before = room.furnish();
        before.set(new Wake("recurring", "hourly", room.now().plus(Duration.ofDays(9)), Map.of()));
        before.set(new Wake("recurring", "gone", room.now().plus(Duration.ofMinutes(9)), Map.of()));
        before.close();

        var nightly = new Recurring("nightly", after -> after.plus(Duration.ofDays(1)), runs::incrementAndGet);
        Timetable timetable = room.begin(new Sleeper(), hourly(runs::incrementAndGet), nightly);

        assertThat(timetable.list("recurring")).extracting(Wake::name).containsExactly("hourly", "nightly");
        assertThat(timetable.list("recurring").get(0).at())
                .isBeforeOrEqualTo(room.now().plus(Duration.ofHours(1)));
    }

    @Test
    void twoServersTakeTurns() {
        List<Timetable> servers = List.of(
                room.begin(new Sleeper(), hourly(runs::incrementAndGet)),
                room.begin(new Sleeper(), hourly(runs::incrementAndGet)));
        for (int time = 1; time <= 10; time++) {
            Instant due = only(servers.get(0));
            room.forward(Duration.between(room.now(), due));
            await().pollInterval(TICK).until(() -> only(servers.get(1)).isAfter(due));
            assertThat(runs).hasValue(time);
        }
    }

    @Test
    void everySpanIsTheSameForAllServers() {
        var quarters = Recurring.every(Duration.ofMinutes(15), "quarters", () -> {});
        assertThat(quarters.next().apply(Instant.parse("2026-11-22T10:14:59.999Z")))
                .isEqualTo("2026-11-22T10:15:00Z");
        assertThat(quarters.next().apply(Instant.parse("2026-11-22T10:15:00Z"))).isEqualTo("2026-11-22T10:30:00Z");
    }

    private static Recurring hourly(Runnable job) {
        return Recurring.every(Duration.ofHours(1), "hourly", job);
    }

    private static Instant only(Timetable timetable) {
        List<Wake> set = timetable.list("recurring");
        assertThat(set).hasSize(1);
        return set.get(0).at();
    }
}
