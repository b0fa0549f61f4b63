package org.ringround.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.db.Tx;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.Reviews;

/** What follows when a volunteer says how it went, whichever way they say it. */
public final class Settlement {

    private final Promises promises;
    private final Urgent urgent;
    private final Alarms alarms;
    private final Reviews reviews;

    Settlement(Promises promises, Urgent urgent, Alarms alarms) {
        this.promises = promises;
        this.urgent = urgent;
        this.alarms = alarms;
        this.reviews = new Reviews(alarms);
    }

    /** Somebody has spoken with them: what was promised is kept. */
    void reached(Tx tx, long reference, Instant now) {
        promises.kept(tx, reference, now);
    }

    /**
     * False when that volunteer does not hold the request any more: then nothing changes.
     *
     * @param request its row is held
     * @param due by when they will ring back, null for other outcomes
     */
    public boolean settle(Tx tx, Request request, long volunteer, Outcome outcome, @Nullable Instant due, Instant now) {
        return settle(tx, request, volunteer, new Said(outcome, due, RequestMatter.VOLUNTEER), now);
    }

    /**
     * How it went.
     *
     * @param due by when they are to be rung back, null for other outcomes
     * @param actor who says it, who may be a coordinator for the volunteer
     */
    public record Said(Outcome outcome, @Nullable Instant due, String actor) {}

    /** As {@link #settle(Tx, Request, long, Outcome, Instant, Instant)}, whoever says it. */
    public boolean settle(Tx tx, Request request, long volunteer, Said said, Instant now) {
        if (!request.isHeldBy(volunteer)) {
            return false;
        }
        Outcome outcome = said.outcome();
        Instant due = said.due();
        Request settled = request.settled(outcome, due, now);
        new RequestStore(tx).save(settled, outcome.word(), said.actor(), now);
        alarms.settle(tx, AlarmKind.OUTCOME_MISSING, String.valueOf(request.reference()), now);
        if (due != null) {
            promises.promised(tx, request.reference(), due);
        }
        if (outcome == Outcome.NUISANCE) {
            reviews.note(tx, settled, volunteer, now);
        }
        if (outcome == Outcome.WORRIED) {
            urgent.begin(tx, settled, now);
        }
        return true;
    }
}
