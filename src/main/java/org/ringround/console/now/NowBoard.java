package org.ringround.console.now;

import java.time.Instant;
import org.ringround.db.Tx;
import org.ringround.people.Scope;

/** Reads the board as somebody may see it. */
final class NowBoard {

    private final TodaysRound round;

    NowBoard(TodaysRound round) {
        this.round = round;
    }

    Board read(Tx tx, Scope scope, Instant now) {
        return new Board(
                now,
                new NowStore(tx, scope).calls(),
                new OursStore(tx, scope).list(),
                new DutyLineStore(tx, scope).list(now),
                new RequestLineStore(tx, scope).list(),
                round.read(tx, scope, now),
                new ConcernStore(tx, scope).list(now));
    }
}
