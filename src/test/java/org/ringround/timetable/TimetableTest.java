package org.ringround.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is set is woken at its time, with the data that it was set with. */
class TimetableTest {

    private static final Duration TICK = Duration.ofMillis(5);

    private final Bedroom room = new Bedroom();
    private final Sleeper sleeper = new Sleeper();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whoeverIsToBeWokenIsWokenOnceAndNotBeforeItsTime() {
        Timetable timetable =
                room.begin(sleeper.does(wake -> assertThat(room.now()).isAfterOrEqualTo(wake.at())));
        Wake wake = room.wake("7", Duration.ofMillis(400));
        timetable.set(wake);
        assertThat(timetable.list(Sleeper.GROUP)).containsExactly(wake);

        await().pollInterval(TICK).until(() -> !sleeper.woken().isEmpty());
        await().pollInterval(TICK).until(() -> timetable.list(Sleeper.GROUP).isEmpty());
        assertThat(sleeper.woken()).containsExactly(wake);
    }

    @Test
    void whatIsLateComesAtOnceAndSaysWhenItWasDue() {
        Timetable timetable = room.begin(sleeper);
        Wake wake = room.wake("7", Duration.ofHours(-3));
        timetable.set(wake);

        await().pollInterval(TICK).until(() -> !sleeper.woken().isEmpty());
        assertThat(sleeper.woken()).containsExactly(wake);
    }

    @Test
    void theSameNameIsReplacedAndARepeatChangesNothing() {
        Timetable timetable = room.begin(sleeper);
        Wake first = room.wake("7", Duration.ofHours(1));
        Wake second = new Wake(Sleeper.GROUP, "7", first.at().plusSeconds(60), Map.of("date", "2026-11-24"));
        timetable.set(first);
        timetable.set(second);
        timetable.set(second);
        timetable.set(room.wake("8", Duration.ofHours(2)));

        assertThat(timetable.list(Sleeper.GROUP)).hasSize(2).first().isEqualTo(second);
        assertThat(timetable.list("others")).isEmpty();
    }

    @Test
    void whatIsRemovedIsNotWoken() {
        Timetable timetable = room.begin(sleeper);
        timetable.set(room.wake("7", Duration.ofMillis(300)));
        timetable.set(room.wake("8", Duration.ofMillis(301)));
        timetable.remove(Sleeper.GROUP, "7");
        timetable.remove(Sleeper.GROUP, "9");

        await().pollInterval(TICK).until(() -> !sleeper.woken().isEmpty());
        await().pollInterval(TICK).until(() -> timetable.list(Sleeper.GROUP).isEmpty());
        assertThat(sleeper.names()).containsExactly("8");
    }

    @Test
    void whoeverIsWokenMaySetTheNextUnderTheSameName() {
        Timetable timetable = room.begin(sleeper);
        Wake second = room.wake("7", Duration.ofHours(24));
        sleeper.does(wake -> timetable.set(second));
        timetable.set(room.wake("7", Duration.ZERO));

        await().pollInterval(TICK).until(() -> timetable.list(Sleeper.GROUP).equals(List.of(second)));
        assertThat(sleeper.woken()).hasSize(1);
    }

    @Test
    void whatIsSetOutlivesTheServer() {
        Timetable before = room.furnish();
        Wake wake = room.wake("7", Duration.ofMillis(-1));
        before.set(wake);
        before.close();
        assertThat(sleeper.woken()).isEmpty();

        room.begin(sleeper);
        await().pollInterval(TICK).until(() -> !sleeper.woken().isEmpty());
        assertThat(sleeper.woken()).containsExactly(wake);
    }

    @Test
    void aMovedClockMovesEverythingThatIsSet() {
        Timetable timetable = room.begin(sleeper);
        Wake soon = room.wake("7", Duration.ofHours(10));
        Wake later = room.wake("8", Duration.ofHours(30));
        timetable.setAll(List.of(soon, later));

        room.forward(Duration.ofHours(10));
        await().pollInterval(TICK).until(() -> !sleeper.woken().isEmpty());
        await().pollInterval(TICK).until(() -> timetable.list(Sleeper.GROUP).equals(List.of(later)));
        assertThat(sleeper.woken()).containsExactly(soon);
    }

    @Test
    void settingTheSameAgainCorrectsTheMachinesTime() {
        Timetable before = room.furnish();
        Wake wake = room.wake("7", Duration.ofHours(10));
        before.set(wake);
        room.forward(Duration.ofHours(10));
        before.set(wake);
        assertThat(firesAt()).isBefore(Instant.now().plusSeconds(5));

        before.set(wake);
        room.begin(sleeper);
        await().pollInterval(TICK).until(() -> !sleeper.woken().isEmpty());
    }

    /** When Quartz will fire it, by the machine's clock; long ago while it is being done. */
    private Instant firesAt() {
        Long next = room.test()
                .database()
                .transact(tx -> tx.sql()
                        .fetchSingle("select next_fire_time from qrtz_triggers")
                        .get(0, Long.class));
        return next == null ? Instant.EPOCH : Instant.ofEpochMilli(next);
    }

    @Test
    void aClockThatIsPutBackWakesNobodyTooEarly() {
        Timetable timetable = room.begin(sleeper);
        room.forward(Duration.ofHours(2));
        Wake wake = room.wake("7", Duration.ofSeconds(1));
        timetable.set(wake);
        room.forward(Duration.ofHours(-1));

        await().pollInterval(TICK).until(() -> firesAt().isAfter(Instant.now().plus(50, ChronoUnit.MINUTES)));
        assertThat(timetable.list(Sleeper.GROUP)).containsExactly(wake);
        assertThat(sleeper.woken()).isEmpty();
    }

    @Test
    void whoeverFailsIsWokenAgainAMinuteLater() {
        Timetable timetable = room.begin(sleeper.does(wake -> {
            throw new IllegalStateException("woken in vain, as the test wants it");
        }));
        Wake wake = room.wake("7", Duration.ZERO);
        timetable.set(wake);
        await().pollInterval(TICK).until(() -> !sleeper.woken().isEmpty());
        await().pollInterval(TICK)
                .until(() ->
                        firesAt() != null && firesAt().isAfter(Instant.now().plusSeconds(50)));
        assertThat(timetable.list(Sleeper.GROUP)).containsExactly(wake);

        sleeper.does(again -> {});
        timetable.set(wake);
        await().pollInterval(TICK).until(() -> timetable.list(Sleeper.GROUP).isEmpty());
        assertThat(sleeper.woken()).containsExactly(wake, wake);
    }

    @Test
    void thousandsAreSetAtOnceAndARepeatIsQuick() {
        Timetable timetable = room.begin(sleeper);
        List<Wake> wakes = IntStream.range(0, 2_000)
                .mapToObj(number -> room.wake("%04d".formatted(number), Duration.ofDays(1)))
                .toList();
        timetable.setAll(wakes);
        assertThat(timetable.list(Sleeper.GROUP)).isEqualTo(wakes);

        Instant begin = Instant.now();
        timetable.setAll(wakes);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
}
