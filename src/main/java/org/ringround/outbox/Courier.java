package org.ringround.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.outbox.TimerStore.Timer;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker of one process: claims what is due and has it done, until it is closed. Any number may work on one database,
 * and any may die at any moment.
 */
public final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final Duration POLL = Duration.ofMillis(500);

    /** Between two rounds, when there is always more to do. */
    private static final Duration LEAST = Duration.ofMillis(5);

    /** Longer than the phone client waits for any answer, so that a living worker never loses its claim. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** So many errands at the phone network at a time, and so many timers: those must not wait for a network that is ill. */
    private static final int CARRIERS = 16;

    private static final int LISTENERS = 6;
    private static final int POSTMEN = 2;
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final Database db;
    private final InstantSource clock;
    private final Bell bell;
    private final Departures departures;
    private final Senders senders = new Senders();
    private final Delivery delivery;
    private final LostCalls lostCalls;
    private final Crew carriers;
    private final Crew listeners;
    private final Crew postmen;
    private final Thread thread = Crew.daemon(this::run);
    private volatile boolean closed;
    private boolean troubled;
    private Runnable back = () -> {};
    private Consumer<PhoneNumber> stopped = number -> {};
    private Postman postman;

    /** @param callsPerSecond pace of calls of all servers together; 0: no limit */
    public Courier(Database db, Telephony telephony, InstantSource clock, Bell bell, int callsPerSecond) {
        this.db = db;
        this.clock = clock;
        this.bell = bell;
        this.carriers = new Crew(CARRIERS, bell::ring);
        this.listeners = new Crew(LISTENERS, bell::ring);
        this.postmen = new Crew(POSTMEN, bell::ring);
        this.postman = new Postman(db, Post.NONE, clock, senders);
        this.departures = new Departures(callsPerSecond, LEASE, senders);
        this.delivery = new Delivery(db, telephony, clock, senders, number -> stopped.accept(number));
        this.lostCalls = new LostCalls(db, telephony, clock, senders);
    }

    /** Works for these too; to be called before {@link #start}. */
    public Courier serve(List<Sender> more) {
        more.forEach(senders::add);
        return this;
    }

    /** Mails go by that server; to be called before {@link #start}. */
    public Courier post(Post post) {
        postman = new Postman(db, post, clock, senders);
        return this;
    }

    /** What is to be done when the database was away and is back. */
    public Courier whenTheDatabaseIsBack(Runnable action) {
        back = action;
        return this;
    }

    /** Who is told of a number to which the network refuses texts, because it asked for none. */
    public Courier whenTextsAreStopped(Consumer<PhoneNumber> action) {
        stopped = action;
        return this;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                bell.await(work());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** One round; says how long nothing will be due. */
    private Duration work() {
        try {
            Claimed claimed = db.transact(tx -> claim(tx, clock.instant()));
            claimed.timers().forEach(timer -> listeners.hand(() -> hear(timer)));
            claimed.intents().forEach(intent -> carriers.hand(() -> delivery.deliver(intent)));
            claimed.mails().forEach(mail -> postmen.hand(() -> postman.deliver(mail)));
            claimed.lost().forEach(intent -> carriers.hand(() -> lostCalls.lookFor(intent)));
            if (troubled) {
                LOG.info("The outbox works again");
                back.run();
                troubled = false;
            }
            return claimed.pause();
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.error("The outbox cannot work; it keeps trying", e);
            }
            troubled = true;
            return POLL;
        }
    }

    private Claimed claim(Tx tx, Instant now) {
        var intents = new IntentStore(tx);
        var timers = new TimerStore(tx);
        int room = carriers.room();
        List<Timer> due = timers.claim(now, LEASE, listeners.room());
        var todo = new ArrayList<>(departures.claim(tx, now, room));
        todo.addAll(intents.claimFree(now, LEASE, room - todo.size()));
        List<Intent> mails = intents.claimMails(now, LEASE, postmen.room());
        List<Intent> lost = intents.claimLeft(now, LEASE, room - todo.size());
        if (due.isEmpty() && todo.isEmpty() && lost.isEmpty() && mails.isEmpty() && room == 0) {
            return Claimed.NOTHING;
        }
        Instant next = earliest(now.plus(POLL), timers.findNext().orElse(null), departures.next(tx, now));
        Duration pause = Duration.between(now, next);
        return new Claimed(due, todo, mails, lost, pause.compareTo(LEAST) < 0 ? LEAST : pause);
    }

    private static Instant earliest(Instant one, @Nullable Instant other, Instant third) {
        Instant first = other != null && other.isBefore(one) ? other : one;
        return third.isBefore(first) ? third : first;
    }

    private void hear(Timer timer) {
        senders.due(timer.kind(), timer.subject());
        db.run(tx -> new TimerStore(tx).heard(timer));
    }

    /** Ends: takes nothing new, and waits for what is under way, ten seconds at most for each. */
    @Override
    public void close() {
        closed = true;
        bell.ring();
        try {
            // What it has claimed just now is still to be handed over: left lying, it would count as lost.
            thread.join(TO_END.toMillis());
            if (!(carriers.end(TO_END) & listeners.end(TO_END) & postmen.end(TO_END))) {
                LOG.warn("Errands were still under way at the end; another server or the next start looks after them");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Claimed(
            List<Timer> timers, List<Intent> intents, List<Intent> mails, List<Intent> lost, Duration pause) {
        static final Claimed NOTHING = new Claimed(List.of(), List.of(), List.of(), List.of(), POLL);
    }
}
