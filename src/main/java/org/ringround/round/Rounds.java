package org.ringround.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ringround.call.OpenMatters;
import org.ringround.db.Tx;
import org.ringround.outbox.DueTime;
import org.ringround.outbox.Sender;
import org.ringround.outcall.Purpose;

/** The way into this room: turns that are due, and what people say of them. */
public final class Rounds implements OpenMatters {

    private final RoundParts parts;
    private final Turns turns;
    private final Checkin checkin;
    private final Courtesy courtesy;
    private final Befriending befriending;
    private final Escalator escalator;

    public Rounds(RoundParts parts, Escalator escalator) {
        this.parts = parts;
        this.escalator = escalator;
        this.turns = new Turns(parts);
        this.checkin = new Checkin(parts, turns, escalator);
        this.courtesy = new Courtesy(parts);
        this.befriending = new Befriending(parts, turns, courtesy);
        turns.introduce(checkin);
        turns.introduce(befriending);
    }

    /** What coordinators change of rounds. */
    public RoundChanges changes() {
        return new RoundChanges(parts, this);
    }

    /** Why people on rounds are rung. */
    public List<Purpose> purposes() {
        return List.of(checkin, befriending, courtesy);
    }

    /** The worker's errands of this room. */
    public List<Sender> senders(RoundClock clock) {
        return List.of(
                new DueTime(Turns.KIND, turns::due),
                new DueTime(Courtesy.TIMES, courtesy::due),
                clock.minute(),
                new DueTime(RoundNews.KIND, all -> {
                    lookAtAll();
                    clock.mend();
                }));
    }

    /** That turn is due: it begins, unless it has begun already or is none any more. A repeat changes nothing. */
    public boolean begin(Occurrence due) {
        return parts.db().transact(tx -> begin(tx, due));
    }

    boolean begin(Tx tx, Occurrence due) {
        return turns.begin(tx, due, parts.now());
    }

    /** Does what is next about that turn. May be done at any time and any number of times. */
    void look(UUID turn) {
        turns.due(turn);
    }

    /** Nobody is rung on that round any more, from this moment on. A repeat changes nothing. */
    public void end(long round) {
        parts.db().run(tx -> {
            new RoundStore(tx).end(round, parts.now());
            lookAtOpen(tx, round);
        });
    }

    /** The round, or somebody on it, was changed: what is open of it is looked at at once. */
    void lookAtOpen(Tx tx, long round) {
        new TurnStore(tx).listOpen(round).forEach(turn -> turns.lookAt(tx, turn, parts.now()));
        courtesy.lookAtOpen(tx, round, parts.now());
    }

    /** Looks at every open turn: at the start, when the database is back, and when rounds were changed. */
    public void lookAtAll() {
        parts.db().run(tx -> {
            new TurnStore(tx).listOpen().forEach(turn -> turns.lookAt(tx, turn, parts.now()));
            courtesy.lookAtAll(tx, parts.now());
        });
    }

    @Override
    public Optional<UUID> find(Tx tx, String number, Instant now) {
        return new TurnStore(tx).findWaiting(number, now);
    }

    @Override
    public Optional<Long> findFriend(Tx tx, long resident, Instant now) {
        return new BefriendingStore(tx).findOnDuty(resident, now);
    }

    @Override
    public void settle(Tx tx, UUID matter, Instant now) {
        Turn turn = new TurnStore(tx).lock(matter);
        if (turn.isOpen()) {
            turns.settle(tx, turn, Result.WELL, SettledBy.RESIDENT, now);
        } else if (turn.result() == Result.ESCALATED) {
            new TurnStore(tx).heard(matter, now);
            escalator.heard(tx, turn, now);
        }
    }
}
