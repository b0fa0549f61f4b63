package org.ringround.round;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.ringround.db.Tx;
import org.ringround.outbox.Lane;
import org.ringround.outcall.OutCall;
import org.ringround.outcall.Question;

/** The calls of one kind about a turn: what was tried, whom to leave in peace, and how a resident is rung. */
final class TurnCalls {

    private final RoundParts parts;
    private final String kind;

    TurnCalls(RoundParts parts, String kind) {
        this.parts = parts;
        this.kind = kind;
    }

    List<OutCall> list(Tx tx, Turn turn) {
        return parts.calls().list(tx, kind, turn.id());
    }

    /** A phone that rings and is not to be rung any more, stops; whoever is being spoken with, goes on. */
    void withdrawUnless(Tx tx, Turn turn, Predicate<OutCall> wanted) {
        if (list(tx, turn).stream().anyMatch(call -> call.isLive() && !wanted.test(call))) {
            parts.calls().withdraw(tx, kind, turn.id());
        }
    }

    /** What a plan knows of that number. */
    CheckinPlan.Line line(Tx tx, String number, Instant now) {
        return new CheckinPlan.Line(
                number,
                parts.calls().isLive(tx, number),
                parts.calls().findLastEnd(tx, number).orElse(null),
                parts.calls().countSince(tx, number, parts.rules().hours().midnight(now)));
    }

    /** The calls to a resident so far, the first first. */
    List<CheckinPlan.Try> tries(Tx tx, Turn turn) {
        return list(tx, turn).stream()
                .map(call -> new CheckinPlan.Try(
                        call.reason().step(),
                        call.whom().number(),
                        call.times().ended(),
                        call.ending(),
                        call.times().tried()))
                .toList();
    }

    /** Nobody's phone has rung about its turn besides. */
    boolean isFirst(Tx tx, OutCall call) {
        return parts.calls().list(tx, kind, call.reason().subject()).stream()
                .noneMatch(
                        other -> !other.id().equals(call.id()) && other.times().tried());
    }

    /** A number of the resident's, in a language of theirs. */
    void ring(Tx tx, Turn turn, Round round, int step, String number, Question question) {
        OnRound who = new RoundStore(tx).resident(round);
        var whom = new OutCall.Whom(
                number,
                null,
                round.resident(),
                who.language(parts.rules().languages()).code(),
                round.ringing().seconds());
        var reason = new OutCall.Reason(kind, turn.id(), step);
        parts.calls().ring(tx, reason, whom, question, Lane.CHECKIN, turn.dueAt());
    }
}
