package org.ringround.timetable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Quartz itself, as one server has it: made when it is first needed, and fires once it is started. */
final class Engine {

    private final DataSource source;
    private final QuartzSettings settings;
    private final Job job;
    private @Nullable Scheduler made;

    Engine(DataSource source, QuartzSettings settings, Job job) {
        this.source = source;
        this.settings = settings;
        this.job = job;
    }

    private synchronized Scheduler scheduler() throws SchedulerException {
        if (made == null) {
            made = make(source, settings, job);
        }
        return made;
    }

    synchronized boolean isMade() {
        return made != null;
    }

    /** One after the other: Quartz keeps what it makes in one table of the process, by name, and would give it to the next. */
    private static synchronized Scheduler make(DataSource source, QuartzSettings settings, Job job)
            throws SchedulerException {
        DBConnectionManager.getInstance().addConnectionProvider(settings.id(), new Connections(source));
        Scheduler made = new StdSchedulerFactory(settings.properties()).getScheduler();
        SchedulerRepository.getInstance().remove(QuartzSettings.NAME);
        made.setJobFactory((fired, by) -> job);
        return made;
    }

    /** A repeat changes nothing. */
    void start() {
        quartz("start", () -> scheduler().start());
    }

    /** In one transaction, under the lock of all servers: a few dozen at most. */
    void post(List<Posting> postings) {
        if (!postings.isEmpty()) {
            Set<Trigger> triggers = new HashSet<>();
            postings.forEach(posting -> triggers.add(posting.trigger()));
            quartz("set", () -> scheduler().scheduleJobs(Map.of(Posting.JOB, triggers), true));
        }
    }

    /** Has it look at once: of what was moved in its tables it does not know. */
    void nudge() {
        quartz("look", () -> scheduler().scheduleJobs(Map.of(), true));
    }

    void remove(String group, String name) {
        quartz("remove", () -> scheduler().unscheduleJob(new TriggerKey(name, group)));
    }

    /** Takes nothing new; what it has taken already it still fires, within two seconds. */
    void standby() {
        quartz("stand by", () -> scheduler().standby());
    }

    /** Returns when nothing is under way any more. */
    void end() {
        quartz("end", () -> scheduler().shutdown(true));
    }

    private static void quartz(String what, Deed deed) {
        try {
            deed.run();
        } catch (SchedulerException e) {
            throw new TimetableTroubled("Quartz cannot " + what, e);
        }
    }

    private interface Deed {
        void run() throws SchedulerException;
    }

    /** Ours, which somebody else opens and closes. */
    private record Connections(DataSource source) implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return source.getConnection();
        }

        @Override
        public void initialize() {
            // Open already.
        }

        @Override
        public void shutdown() {
            // Not ours to close.
        }
    }
}
