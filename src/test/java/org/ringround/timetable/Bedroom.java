package org.ringround.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.ringround.db.SidePool;
import org.ringround.db.TestDatabase;

/** A database, a clock that can be moved, and as many servers' timetables as a test begins. */
final class Bedroom implements AutoCloseable {

    static final int THREADS = 5;

    private final TestDatabase test = TestDatabase.create();
    private final SidePool pool = test.database().sidePool("timetable", 20);
    private final Line line = new Line(pool.source());
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Deque<Timetable> open = new ArrayDeque<>();

    Timetable begin(Sleeper sleeper, Recurring... jobs) {
        Timetable timetable = furnish();
        timetable.serve(List.of(sleeper)).repeat(List.of(jobs)).begin();
        return timetable;
    }

    /** Not begun. */
    Timetable furnish() {
        var timetable = new Timetable(
                line.source(), this::now, InstantSource.system(), QuartzSettings.of(UUID.randomUUID(), THREADS));
        open.push(timetable);
        return timetable;
    }

    Line line() {
        return line;
    }

    /** The house's clock. */
    Instant now() {
        return Instant.now().plus(ahead.get());
    }

    void forward(Duration by) {
        ahead.updateAndGet(by::plus);
    }

    Wake wake(String name, Duration in) {
        return wake(name, now().plus(in));
    }

    static Wake wake(String name, Instant at) {
        return new Wake(Sleeper.GROUP, name, at, Map.of("date", "2026-11-23"));
    }

    TestDatabase test() {
        return test;
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        pool.close();
        test.close();
    }
}
