package org.ringround.timetable;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The timetable of all servers together, as one of them has it: whatever is set is woken at its time on one of them, late rather
 * than never, and sometimes twice when a server dies. It survives a database that is away and goes on when that is back.
 */
public final class Timetable implements Wakes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    /** In one transaction that holds up all servers. */
    private static final int AT_A_TIME = 50;

    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** Quartz fires what it has taken before it stands by, or another server would find it only much later. Measured. */
    private static final Duration TO_STAND_BY = Duration.ofMillis(1_500);

    /** What Quartz may have taken is due by then. */
    private static final Duration AHEAD = Duration.ofSeconds(4);

    private static final Duration TO_END = Duration.ofSeconds(10);

    private final Clocks clocks;
    private final Board board;
    private final Bedside bedside;
    private final Engine engine;
    private final RecurringJobs recurring;
    private final Lookout lookout;
    private boolean begun;
    private boolean closed;

    /**
     * Works with the database from {@link #begin} on; what is set before is kept.
     *
     * @param source connections of its own: it holds several while it waits for other servers
     * @param clock the house's, which may be moved
     * @param machine by which Quartz goes
     */
    public Timetable(DataSource source, InstantSource clock, InstantSource machine, QuartzSettings settings) {
        this.clocks = new Clocks(clock, machine);
        this.board = new Board(source);
        this.bedside = new Bedside(clocks, new Later());
        this.engine = new Engine(source, settings, bedside);
        this.recurring = new RecurringJobs(this, clocks);
        this.lookout = new Lookout(clocks, this::correct, recurring::mend);
        bedside.serve(List.of(recurring));
    }

    /** Begun, with these. */
    public static Timetable start(
            DataSource source,
            InstantSource clock,
            InstantSource machine,
            QuartzSettings settings,
            List<? extends Waker> wakers,
            List<Recurring> jobs) {
        var timetable = new Timetable(source, clock, machine, settings);
        timetable.serve(wakers).repeat(jobs).begin();
        return timetable;
    }

    /** Wakes these, too; to be called before {@link #begin}. */
    public Timetable serve(List<? extends Waker> wakers) {
        bedside.serve(wakers);
        return this;
    }

    /** Does these again and again, too; to be called before {@link #begin}. */
    public Timetable repeat(List<Recurring> jobs) {
        recurring.add(jobs);
        return this;
    }

    /**
     * Wakes from now on. The database must be there; when it is not, this may be repeated.
     *
     * @throws TimetableTroubled most likely the database is away
     */
    public synchronized void begin() {
        if (closed || begun) {
            return;
        }
        correct();
        recurring.mend();
        engine.start();
        lookout.begin();
        begun = true;
    }

    @Override
    public void setAll(Collection<Wake> wakes) {
        Map<String, Map<String, Wake>> groups = new LinkedHashMap<>();
        wakes.forEach(wake -> groups.computeIfAbsent(wake.group(), group -> new LinkedHashMap<>())
                .put(wake.name(), wake));
        groups.forEach((group, named) -> {
            List<Wake> all = List.copyOf(named.values());
            for (int from = 0; from < all.size(); from += AT_A_TIME) {
                setSome(group, all.subList(from, Math.min(from + AT_A_TIME, all.size())));
            }
        });
    }

    private void setSome(String group, List<Wake> wakes) {
        Map<String, Posting> standing =
                find(group, wakes.stream().map(Wake::name).toList());
        List<Posting> changed = new ArrayList<>();
        for (Wake wake : wakes) {
            var wanted = new Posting(wake, clocks.onTheMachine(wake.at()));
            @Nullable Posting there = standing.get(wake.name());
            if (there == null || !there.isLike(wanted)) {
                changed.add(wanted);
            }
        }
        engine.post(changed);
    }

    @Override
    public void remove(String group, String name) {
        engine.remove(group, name);
    }

    @Override
    public List<Wake> list(String group) {
        return read(() -> board.list(group)).stream().map(Posting::wake).toList();
    }

    /** Whatever is set is set for the machine's time as the house's clock stands now. */
    private void correct() {
        Map<Posting, Instant> wrong = new LinkedHashMap<>();
        for (Posting there : read(board::listAll)) {
            var wanted =
                    new Posting(there.wake(), clocks.onTheMachine(there.wake().at()));
            if (!there.isLike(wanted)) {
                wrong.put(there, wanted.firesAt());
            }
        }
        read(() -> {
            board.move(wrong);
            return true;
        });
        engine.nudge();
    }

    private Map<String, Posting> find(String group, Collection<String> names) {
        return read(() -> board.find(group, names));
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new TimetableTroubled("the timetable cannot be read", e);
        }
    }

    /** Takes nothing new and waits for what is under way, ten seconds at most; what is left another server does. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        lookout.close();
        bedside.end();
        if (engine.isMade()) {
            end();
        }
    }

    private void end() {
        try {
            engine.standby();
            if (begun && mayHaveTaken()) {
                TimeUnit.MILLISECONDS.sleep(TO_STAND_BY.toMillis());
            }
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean mayHaveTaken() {
        try {
            return board.isAnythingDue(clocks.machine().instant().plus(AHEAD));
        } catch (SQLException e) {
            LOG.debug("The database is away while the timetable ends", e);
            return true;
        }
    }

    private void awaitEnd() throws InterruptedException {
        Thread end = new Thread(engine::end, "timetable-end");
        end.setDaemon(true);
        end.start();
        end.join(TO_END.toMillis());
        if (end.isAlive()) {
            LOG.warn("Somebody was still being woken at the end; another server or the next start does it again");
            bedside.giveUp();
            end.join(TO_END.toMillis());
        }
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private final class Later implements Bedside.PutOff {

        @Override
        public void untilItIsTime(Wake wake, boolean recovering) {
            until(clocks.onTheMachine(wake.at()), wake, recovering);
        }

        @Override
        public void forAMinute(Wake wake, boolean recovering) {
            until(clocks.machine().instant().plus(AGAIN), wake, recovering);
        }

        private void until(Instant firesAt, Wake wake, boolean recovering) {
            @Nullable Posting there = find(wake.group(), List.of(wake.name())).get(wake.name());
            if (there == null ? recovering : there.wake().equals(wake)) {
                engine.post(List.of(new Posting(wake, firesAt)));
            }
        }
    }
}
