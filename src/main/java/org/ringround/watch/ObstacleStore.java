package org.ringround.watch;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.COURTESY;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.MESSAGE;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REVIEW;
import static org.ringround.db.generated.Tables.RING_OUT;
import static org.ringround.db.generated.Tables.ROUND;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.watch.Obstacle.Matter;

/** Looks for what is still going on with somebody. */
final class ObstacleStore {

    private final Tx tx;
    private final Whom whom;
    private final TraceStore traces;

    ObstacleStore(Tx tx, Whom whom) {
        this.tx = tx;
        this.whom = whom;
        this.traces = new TraceStore(tx, whom);
    }

    List<Obstacle> list() {
        var found = new ArrayList<Obstacle>();
        if (isOnThePhone()) {
            found.add(new Obstacle(Matter.ON_THE_PHONE, null));
        }
        escalations().forEach(reference -> found.add(new Obstacle(Matter.ESCALATION, reference)));
        requests(traces.requests(), "open", "claimed")
                .forEach(reference -> found.add(new Obstacle(Matter.REQUEST, reference)));
        requests(REQUEST.VOLUNTEER_ID.eq(whom.id()), "claimed")
                .forEach(reference -> found.add(new Obstacle(Matter.HELD, reference)));
        if (hasTurn()) {
            found.add(new Obstacle(Matter.TURN, null));
        }
        if (is(
                MESSAGE,
                MESSAGE.FETCHED_AT.isNull().and(MESSAGE.DELETED_AT.isNull()).and(ofCalls()))) {
            found.add(new Obstacle(Matter.MESSAGE, null));
        }
        if (is(INTENT, traces.intents().and(INTENT.STATE.in("placing", "unknown")))) {
            found.add(new Obstacle(Matter.LEAVING, null));
        }
        if (is(REVIEW, REVIEW.NUMBER.in(whom.numbers()).and(REVIEW.SETTLED_AT.isNull()))) {
            found.add(new Obstacle(Matter.REVIEW, null));
        }
        return found;
    }

    private boolean is(Table<?> table, Condition condition) {
        return tx.sql().fetchExists(table, condition);
    }

    private boolean isOnThePhone() {
        return is(CALL, CALL.ENDED_AT.isNull().and(traces.calls().or(CALL.VOLUNTEER_ID.eq(whom.id()))))
                || is(OUTCALL, OUTCALL.ENDED_AT.isNull().and(traces.outcalls()))
                || is(OFFER, OFFER.VOLUNTEER_ID.eq(whom.id()).and(OFFER.LIVE))
                || is(RING_OUT, RING_OUT.ENDED_AT.isNull().and(RING_OUT.VOLUNTEER_ID.eq(whom.id())));
    }

    private List<Long> escalations() {
        return tx.sql()
                .select(ESCALATION.REFERENCE)
                .from(ESCALATION)
                .where(ESCALATION.CLOSED_AT.isNull())
                .and(ESCALATION
                        .RESIDENT_ID
                        .eq(whom.id())
                        .or(ESCALATION.HELD_BY.eq(whom.id()))
                        .or(ESCALATION.LOOK_IN_BY.eq(whom.id()).and(ESCALATION.LOOK_IN_OVER_AT.isNull())))
                .orderBy(ESCALATION.REFERENCE)
                .fetch(ESCALATION.REFERENCE);
    }

    private List<Long> requests(Condition which, String... states) {
        return tx.sql()
                .select(REQUEST.REFERENCE)
                .from(REQUEST)
                .where(which)
                .and(REQUEST.STATUS.in(states))
                .orderBy(REQUEST.REFERENCE)
                .fetch(REQUEST.REFERENCE);
    }

    private boolean hasTurn() {
        var turns = DSL.select(OCCURRENCE.ID)
                .from(OCCURRENCE)
                .join(ROUND)
                .on(ROUND.ID.eq(OCCURRENCE.ROUND_ID))
                .where(ROUND.RESIDENT_ID.eq(whom.id()));
        return is(OCCURRENCE, OCCURRENCE.RESULT.eq("open").and(OCCURRENCE.ID.in(turns)))
                || is(COURTESY, COURTESY.ENDED_AT.isNull().and(COURTESY.OCCURRENCE_ID.in(turns)));
    }

    private Condition ofCalls() {
        return MESSAGE.CALL_ID.in(DSL.select(CALL.ID).from(CALL).where(traces.calls()));
    }
}
