package org.ringround;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.ringround.db.Database;
import org.ringround.db.SidePool;
import org.ringround.rota.DutyHorizon;
import org.ringround.task.MorningDigest;
import org.ringround.text.Reminders;
import org.ringround.timetable.QuartzSettings;
import org.ringround.timetable.Recurring;
import org.ringround.timetable.Timetable;
import org.ringround.timetable.Waker;
import org.ringround.timetable.Wakes;

/** The timetable of one server, with connections of its own, and what comes again and again. */
final class Timekeeping implements AutoCloseable {

    /** So many are woken at a time: half of the house's connections, so that a minute with many rounds leaves webhooks theirs. */
    private static final int THREADS = 5;

    /** Quartz holds one while it waits for the lock of all servers: each thread, those that look after it, whoever sets a wake. */
    private static final int CONNECTIONS = 10;

    private final SidePool pool;
    private final Timetable timetable;

    private Timekeeping(SidePool pool, Timetable timetable) {
        this.pool = pool;
        this.timetable = timetable;
    }

    /** @param clock the house's */
    static Timekeeping furnish(Database db, InstantSource clock) {
        SidePool pool = db.sidePool("timetable", CONNECTIONS);
        var settings = QuartzSettings.of(UUID.randomUUID(), THREADS);
        return new Timekeeping(pool, new Timetable(pool.source(), clock, InstantSource.system(), settings));
    }

    /** What every server does, one at a time. */
    static List<Recurring> jobs(Reminders reminders, MorningDigest digest, Watchers watchers, DutyHorizon horizon) {
        return List.of(
                Recurring.every(Duration.ofMinutes(1), "shift-reminders", reminders::remind),
                Recurring.every(Duration.ofMinutes(15), "reconciler", watchers.reconciler()::look),
                Recurring.every(Duration.ofHours(6), "duty-horizon", horizon::keep),
                new Recurring("task-digest", digest::next, digest::ask),
                new Recurring("purge", watchers.purge()::nextNight, watchers.purge()::keep));
    }

    /** Whoever sets wakes is given this. */
    Wakes wakes() {
        return timetable;
    }

    /** Before it begins. */
    void serve(List<? extends Waker> wakers) {
        timetable.serve(wakers);
    }

    /** Before it begins. */
    void repeat(List<Recurring> jobs) {
        timetable.repeat(jobs);
    }

    /** The database is there. A repeat changes nothing. */
    void begin() {
        timetable.begin();
    }

    @Override
    public void close() {
        timetable.close();
        pool.close();
    }
}
