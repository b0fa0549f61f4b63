package org.ringround.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.offer.Group;
import org.ringround.offer.Searches.Beginning;
import org.ringround.offer.Wanted;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps promises to ring back: looks at each when it is due, and again until somebody has spoken with them. */
final class Promises {

    static final String KIND = "promises";

    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);

    /** Tries before that have nothing to do with a promise that is still open. */
    private static final Duration AT_MOST = Duration.ofDays(14);

    private final CallbackParts parts;

    Promises(CallbackParts parts) {
        this.parts = parts;
    }

    void lookAt(Tx tx, long reference, Instant when) {
        parts.outbox().remind(tx, KIND, Request.id(reference), when);
    }

    /** Somebody is to be rung by then. */
    void promised(Tx tx, long reference, Instant due) {
        lookAt(tx, reference, NextTry.start(due, parts.rules().hours()));
    }

    void kept(Tx tx, long reference, Instant now) {
        parts.alarms().settle(tx, AlarmKind.PROMISE_OVERDUE, String.valueOf(reference), now);
    }

    /** May be called at any time and any number of times. */
    void due(UUID request) {
        parts.db().run(tx -> due(tx, Request.reference(request)));
    }

    private void due(Tx tx, long reference) {
        Instant now = parts.now();
        Request request = new RequestStore(tx).lock(reference);
        Instant due = request.dueAt();
        if (due == null || !request.isOpenOrClaimed()) {
            kept(tx, reference, now);
            return;
        }
        NextTry next = next(tx, request, due, now);
        if (next.isOverdue(now, parts.rules())) {
            overdue(tx, request, due, now);
        }
        if (new RequestStore(tx).findSafeNumber(request).isEmpty()) {
            Instant overdue = next.overdueAt(parts.rules());
            lookAt(tx, reference, overdue.isAfter(now) ? overdue : now.plus(AT_MOST));
            return;
        }
        Instant at = next.at(now, parts.rules());
        if (at.isAfter(now)) {
            lookAt(tx, reference, at);
        } else {
            begin(tx, request, now);
        }
    }

    private NextTry next(Tx tx, Request request, Instant due, Instant now) {
        var tries = new RingOutStore(tx);
        long reference = request.reference();
        Instant since = now.minus(AT_MOST);
        boolean onTheLine = new RequestStore(tx)
                .findSafeNumber(request)
                .filter(tries::isOnTheLine)
                .isPresent();
        return new NextTry(
                due,
                onTheLine || parts.searches().isUnderWay(tx, reference),
                tries.findLastTry(reference, due.isBefore(since) ? since : due).orElse(null),
                tries.listNotReached(reference, since));
    }

    /** Once for each promise, whether or not a coordinator has it in hand by now. */
    private void overdue(Tx tx, Request request, Instant due, Instant now) {
        String reference = String.valueOf(request.reference());
        if (parts.alarms().wasRaised(tx, AlarmKind.PROMISE_OVERDUE, reference, due)) {
            return;
        }
        parts.alarms()
                .raise(
                        tx,
                        AlarmKind.PROMISE_OVERDUE,
                        reference,
                        request.matter().area(),
                        Map.of("reference", reference),
                        now);
    }

    /** Offered like a waiting call: whoever holds the request comes first. */
    private void begin(Tx tx, Request request, Instant now) {
        UUID id = parts.ids().get();
        new RingOutStore(tx).insert(id, CallbackMatter.KIND, request.reference(), null, now);
        lookAt(tx, request.reference(), now.plus(parts.rules().again()));
        Wanted wanted = Whom.wanted(CallbackMatter.KIND, id, request, Group.ON_DUTY, request.volunteer());
        Beginning beginning = parts.searches().begin(tx, wanted);
        if (beginning instanceof Beginning.Begun) {
            LOG.info("The promise of request {} is due: volunteers are rung", request.reference());
        } else {
            new RingOutStore(tx).end(id, "nobody", now);
            LOG.warn("The promise of request {} is due, and nobody on duty could keep it", request.reference());
        }
    }
}
