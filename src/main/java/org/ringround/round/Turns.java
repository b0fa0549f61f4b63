package org.ringround.round;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.outcall.OutCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns from their beginning to their result. Whatever happens to one, it is looked at anew. */
final class Turns {

    /** As the outbox names the times at which turns are looked at. */
    static final String KIND = "turns";

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final RoundParts parts;
    private final Map<RoundKind, Care> care = new EnumMap<>(RoundKind.class);

    Turns(RoundParts parts) {
        this.parts = parts;
    }

    void introduce(Care how) {
        care.put(how.kindOfRound(), how);
    }

    /**
     * The turn of that round which is due then begins. A repeat changes nothing, and so does a turn that has changed since.
     *
     * @return whether it began now
     */
    boolean begin(Tx tx, Occurrence due, Instant now) {
        Optional<Round> round = new RoundStore(tx).lock(due.round());
        Optional<Occurrence> still =
                round.flatMap(one -> parts.almanac(tx).on(one, due.date())).filter(due::equals);
        if (round.isEmpty() || still.isEmpty()) {
            return false;
        }
        UUID id = parts.ids().get();
        boolean begun =
                new TurnStore(tx).begin(id, due, round.get().recurrence().time());
        new RoundStore(tx).begunTo(due.round(), due.dueAt());
        if (begun) {
            lookAt(tx, id, now);
        }
        return begun;
    }

    void lookAt(Tx tx, UUID turn, Instant when) {
        parts.outbox().remind(tx, KIND, turn, when);
    }

    /** May be called at any time and any number of times. */
    void due(UUID id) {
        parts.db().run(tx -> {
            Turn turn = new TurnStore(tx).lock(id);
            if (turn.isOpen()) {
                look(tx, turn, parts.now());
            }
        });
    }

    private void look(Tx tx, Turn turn, Instant now) {
        Optional<Round> round = new RoundStore(tx).find(turn.occurrence().round());
        Optional<Result> stopped = stopped(round.orElse(null), turn);
        if (stopped.isEmpty()) {
            Care how = care.get(round.orElseThrow().kind());
            if (how == null) {
                throw new IllegalStateException(
                        "nobody sees to rounds of the kind " + round.get().kind());
            }
            how.look(tx, turn, round.get(), now);
        } else if (!isSpokenWith(tx, turn)) {
            settle(tx, turn, stopped.get(), SettledBy.SYSTEM, now);
        } else {
            lookAt(tx, turn.id(), now.plusSeconds(60));
        }
    }

    /** Whoever is on the phone about it just now is not cut off. */
    private boolean isSpokenWith(Tx tx, Turn turn) {
        for (RoundKind kind : RoundKind.values()) {
            parts.calls().withdraw(tx, kind.word(), turn.id());
            List<OutCall> calls = parts.calls().list(tx, kind.word(), turn.id());
            if (calls.stream().anyMatch(OutCall::isSpokenWith)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Why a turn that is open does not go on; empty when it does.
     *
     * @param round null when it was given up
     */
    static Optional<Result> stopped(@Nullable Round round, Turn turn) {
        if (round == null || !round.agreement().covers(turn.occurrence().date())) {
            return Optional.of(Result.CANCELLED);
        }
        return round.isSuspendedOn(turn.occurrence().date()) ? Optional.of(Result.SUSPENDED) : Optional.empty();
    }

    /** The round of a turn that goes on, as far as the round is concerned; else empty. */
    static Optional<Round> findGoing(Tx tx, Turn turn) {
        Optional<Round> round = new RoundStore(tx).find(turn.occurrence().round());
        return stopped(round.orElse(null), turn).isEmpty() ? round : Optional.empty();
    }

    /** What came of it; nobody is rung about it any more. The turn is held. */
    void settle(Tx tx, Turn turn, Result result, SettledBy by, Instant now) {
        new TurnStore(tx).settle(turn.id(), result, by, now);
        over(tx, turn);
        LOG.info("A turn of the round is settled: {}", result.word());
    }

    /** Nobody answered for sure, and nobody else is rung: others see to it from now on. */
    void escalate(Tx tx, Turn turn) {
        new TurnStore(tx).escalate(turn.id());
        over(tx, turn);
        LOG.warn("A turn of the round is escalated");
    }

    private void over(Tx tx, Turn turn) {
        parts.outbox().forget(tx, KIND, turn.id());
        for (RoundKind kind : RoundKind.values()) {
            parts.calls().withdraw(tx, kind.word(), turn.id());
        }
    }
}
