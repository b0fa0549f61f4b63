package org.ringround.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.ToIntFunction;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go, every night, what was kept long enough, as docs/privacy.md has it. Few rows at a time, each few in a transaction of
 * their own, so that nothing is held for long; what cannot be let go keeps nothing else.
 */
public final class Purge {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    /** In which stand numbers, the words of texts, and private links. */
    private static final Duration ERRANDS_KEPT = Duration.ofDays(7);

    private static final Duration LINKS_KEPT = Duration.ofDays(30);

    /** What two volunteers say of one number counts for 30 days, and goes 30 days later; so does what became of it. */
    private static final Duration NUISANCE_KEPT = Duration.ofDays(60);

    /** A number that floods again within a day is the same matter. */
    private static final Duration FLOODS_KEPT = Duration.ofDays(1);

    /** The comparison with the network looks back by a day at most. */
    private static final Duration DIFFERENCES_KEPT = Duration.ofDays(30);

    /** Wrong tries to sign in count for an hour. */
    private static final Duration TRIES_KEPT = Duration.ofDays(1);

    /** Files are looked at and taken within an hour. */
    private static final Duration DRAFTS_KEPT = Duration.ofHours(1);

    /** A code is good for 14 days. */
    private static final Duration PROOFS_KEPT = Duration.ofDays(14);

    /** Whoever has not signed in on a browser for so long is a stranger there. */
    private static final Duration DEVICES_KEPT = Duration.ofDays(180);

    /** Product: details of calls. */
    private static final int MONTHS = 12;

    /** Each within what a statement may take, also with a sound in each row. */
    private static final int AT_A_TIME = 200;

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private final Database db;
    private final InstantSource clock;
    private final WatchRules rules;

    public Purge(Database db, InstantSource clock, WatchRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
    }

    /** Lets go now. A repeat changes nothing. */
    public void keep() {
        Instant now = clock.instant();
        soonGone(now).forEach(this::letGo);
        goneAfterAYear(now).forEach(this::letGo);
    }

    /** What is kept for how long, as the chores below have it; what is kept shortest comes first. */
    public static List<Term> terms(WatchRules rules) {
        return List.of(
                new Term(Term.Matter.DRAFTS, DRAFTS_KEPT, 0),
                new Term(Term.Matter.TRIES, TRIES_KEPT, 0),
                new Term(Term.Matter.FLOODS, FLOODS_KEPT, 0),
                new Term(Term.Matter.ERRANDS, ERRANDS_KEPT, 0),
                new Term(Term.Matter.PROOFS, PROOFS_KEPT, 0),
                new Term(Term.Matter.SOUNDS, rules.messagesKept(), 0),
                new Term(Term.Matter.LINKS, LINKS_KEPT, 0),
                new Term(Term.Matter.FEEDS, LINKS_KEPT, 0),
                new Term(Term.Matter.SESSIONS, LINKS_KEPT, 0),
                new Term(Term.Matter.DIFFERENCES, DIFFERENCES_KEPT, 0),
                new Term(Term.Matter.NUISANCES, NUISANCE_KEPT, 0),
                new Term(Term.Matter.REVIEWS, NUISANCE_KEPT, 0),
                new Term(Term.Matter.DEVICES, DEVICES_KEPT, 0),
                new Term(Term.Matter.CALLS, Duration.ZERO, MONTHS),
                new Term(Term.Matter.ROUND_CALLS, Duration.ZERO, MONTHS),
                new Term(Term.Matter.SEARCHES, Duration.ZERO, MONTHS),
                new Term(Term.Matter.REQUESTS, Duration.ZERO, MONTHS),
                new Term(Term.Matter.TEXTS, Duration.ZERO, MONTHS),
                new Term(Term.Matter.MEMORIES, Duration.ZERO, MONTHS),
                new Term(Term.Matter.BLOCKS, Duration.ZERO, MONTHS));
    }

    /**
     * Something that is let go.
     *
     * @param what for the log
     * @param few does it for a few rows, and says for how many
     */
    private record Chore(String what, ToIntFunction<Tx> few) {}

    private List<Chore> soonGone(Instant now) {
        return List.of(
                new Chore("the sound of messages", tx -> old(tx).sounds(now.minus(rules.messagesKept()), now)),
                new Chore("errands that are over", tx -> old(tx).errands(now.minus(ERRANDS_KEPT))),
                new Chore("private links", tx -> old(tx).links(now.minus(LINKS_KEPT))),
                new Chore("addresses of calendars", tx -> old(tx).feeds(now.minus(LINKS_KEPT))),
                new Chore("sessions", tx -> old(tx).sessions(now.minus(LINKS_KEPT))),
                new Chore("tries to sign in", tx -> old(tx).tries(now.minus(TRIES_KEPT))),
                new Chore("known browsers", tx -> old(tx).devices(now.minus(DEVICES_KEPT))),
                new Chore("files that were not imported", tx -> old(tx).drafts(now.minus(DRAFTS_KEPT))),
                new Chore("codes to phones", tx -> old(tx).proofs(now.minus(PROOFS_KEPT))),
                new Chore("notes of nuisance", tx -> old(tx).nuisances(now.minus(NUISANCE_KEPT))),
                new Chore("reviews", tx -> old(tx).reviews(now.minus(NUISANCE_KEPT))),
                new Chore("floods", tx -> old(tx).floods(now.minus(FLOODS_KEPT))),
                new Chore("differences", tx -> old(tx).differences(now.minus(DIFFERENCES_KEPT))));
    }

    private List<Chore> goneAfterAYear(Instant now) {
        Instant then = now.atZone(rules.zone()).minusMonths(MONTHS).toInstant();
        LocalDate day = LocalDate.ofInstant(then, rules.zone());
        return List.of(
                new Chore("who rang in calls", tx -> anonymous(tx).calls(then, now)),
                new Chore("who was rung on the round", tx -> anonymous(tx).outcalls(then, now)),
                new Chore("who was rung in searches", tx -> anonymous(tx).searches(then, now)),
                new Chore("who asked in requests", tx -> anonymous(tx).requests(then, now)),
                new Chore("texts", tx -> old(tx).texts(then)),
                new Chore("remembered numbers", tx -> old(tx).memories(then)),
                new Chore("blocked numbers", tx -> old(tx).blocks(day)));
    }

    private static PurgeStore old(Tx tx) {
        return new PurgeStore(tx, AT_A_TIME);
    }

    private static AnonymousStore anonymous(Tx tx) {
        return new AnonymousStore(tx, AT_A_TIME);
    }

    private void letGo(Chore chore) {
        try {
            int all = 0;
            int few = AT_A_TIME;
            while (few == AT_A_TIME) {
                few = db.transact(tx -> chore.few().applyAsInt(tx));
                all += few;
            }
            if (all > 0) {
                LOG.info("Let go of {}: {}", chore.what(), all);
            }
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                throw e;
            }
            LOG.error("{} cannot be let go; it is tried again in the next night", chore.what(), e);
        }
    }

    /** When it is to be done next, later than that moment. */
    public Instant nextNight(Instant now) {
        ZonedDateTime night = now.atZone(rules.zone()).with(AT_NIGHT);
        return (night.toInstant().isAfter(now) ? night : night.plusDays(1)).toInstant();
    }
}
