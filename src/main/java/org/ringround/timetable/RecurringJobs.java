package org.ringround.timetable;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes again and again: each a wake, which sets the next one. */
final class RecurringJobs implements Waker {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringJobs.class);

    static final String GROUP = "recurring";

    private final Map<String, Recurring> jobs = new LinkedHashMap<>();
    private final Wakes wakes;
    private final Clocks clocks;

    RecurringJobs(Wakes wakes, Clocks clocks) {
        this.wakes = wakes;
        this.clocks = clocks;
    }

    void add(List<Recurring> more) {
        more.forEach(job -> {
            if (jobs.putIfAbsent(job.name(), job) != null) {
                throw new IllegalArgumentException("two jobs are named " + job.name());
            }
        });
    }

    @Override
    public String group() {
        return GROUP;
    }

    /** A job that fails comes again in its time; only when that cannot be set is it tried at once. */
    @Override
    public void wake(Wake wake) {
        @Nullable Recurring job = jobs.get(wake.name());
        if (job == null) {
            throw new IllegalStateException("nobody here knows the job " + wake.name());
        }
        @Nullable RuntimeException failed = run(job);
        wakes.set(next(job, later(wake.at(), clocks.now())));
        if (failed != null) {
            LOG.error("The job {} failed; it comes again in its time", job.name(), failed);
        }
    }

    private static @Nullable RuntimeException run(Recurring job) {
        try {
            job.job().run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Sets what is missing or too late, and removes what no server of this version knows. */
    void mend() {
        var standing = new HashMap<String, Wake>();
        wakes.list(GROUP).forEach(wake -> standing.put(wake.name(), wake));
        Instant now = clocks.now();
        for (Recurring job : jobs.values()) {
            Wake next = next(job, now);
            @Nullable Wake set = standing.remove(job.name());
            if (set == null || set.at().isAfter(next.at())) {
                wakes.set(next);
            }
        }
        standing.keySet().forEach(name -> wakes.remove(GROUP, name));
    }

    private static Wake next(Recurring job, Instant after) {
        Instant at = job.next().apply(after);
        if (!at.isAfter(after)) {
            throw new IllegalStateException("the job " + job.name() + " comes again before it went");
        }
        return new Wake(GROUP, job.name(), at, Map.of());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
