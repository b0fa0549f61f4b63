package org.ringround.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.outcall.Answer;
import org.ringround.outcall.OutCall;
import org.ringround.outcall.Purpose;
import org.ringround.outcall.Question;
import org.ringround.outcall.Saying;
import org.ringround.outcall.Then;
import org.ringround.round.CheckinPlan.Decision;
import org.ringround.round.CheckinPlan.Facts;
import org.ringround.telephony.Ending;
import org.ringround.words.Phrase;

/** A wellbeing check-in: the resident is rung and presses a key, or a human is sent for. The key is the proof. */
final class Checkin implements Care, Purpose {

    /** Product: said up to three times. */
    private static final int TIMES = 3;

    private final RoundParts parts;
    private final Turns turns;
    private final Escalator escalator;
    private final TurnCalls calls;
    private final CheckinPlan plan;

    Checkin(RoundParts parts, Turns turns, Escalator escalator) {
        this.parts = parts;
        this.turns = turns;
        this.escalator = escalator;
        this.calls = new TurnCalls(parts, kind());
        this.plan = new CheckinPlan(parts.rules());
    }

    @Override
    public RoundKind kindOfRound() {
        return RoundKind.CHECKIN;
    }

    @Override
    public String kind() {
        return RoundKind.CHECKIN.word();
    }

    @Override
    public void look(Tx tx, Turn turn, Round round, Instant now) {
        OnRound who = new RoundStore(tx).resident(round);
        calls.withdrawUnless(
                tx, turn, call -> who.numbers().contains(call.whom().number()));
        Decision next = plan.next(facts(tx, turn, round, who, now), now);
        if (next instanceof Decision.Ring ring) {
            calls.ring(tx, turn, round, ring.step(), ring.number(), question());
            turns.lookAt(tx, turn.id(), now.plusSeconds(60));
        } else if (next instanceof Decision.Wait wait) {
            turns.lookAt(tx, turn.id(), wait.until());
        } else if (next instanceof Decision.Escalate) {
            turns.escalate(tx, turn);
            escalator.begin(tx, turn, who, now);
        } else {
            missed(tx, turn, who, now);
        }
    }

    private Facts facts(Tx tx, Turn turn, Round round, OnRound who, Instant now) {
        var lines = who.numbers().stream()
                .map(number -> calls.line(tx, number, now))
                .toList();
        var retries = Optional.ofNullable(round.ringing().retries())
                .orElse(parts.rules().retries());
        return new Facts(turn.dueAt(), retries, lines, calls.tries(tx, turn));
    }

    private Question question() {
        return new Question(
                List.of(parts.greeting(Phrase.CHECKIN_GREETING)), Saying.of(Phrase.CHECKIN_QUESTION), "10", TIMES);
    }

    /** Nobody is rung so late; a coordinator is told, once for a day and an area. */
    private void missed(Tx tx, Turn turn, OnRound who, Instant now) {
        turns.settle(tx, turn, Result.MISSED_BY_US, SettledBy.SYSTEM, now);
        MissedTurns.tell(tx, parts.alarms(), turn, who, now);
    }

    @Override
    public void lock(Tx tx, UUID subject) {
        new TurnStore(tx).lock(subject);
    }

    @Override
    public boolean stillWanted(Tx tx, OutCall call, Instant now) {
        Turn turn = new TurnStore(tx).find(call.reason().subject()).orElseThrow();
        Optional<OnRound> who = Turns.findGoing(tx, turn).map(round -> new RoundStore(tx).resident(round));
        boolean late = calls.isFirst(tx, call)
                && now.isAfter(turn.dueAt().plus(parts.rules().lateLimit()));
        return turn.isOpen()
                && who.filter(one -> one.numbers().contains(call.whom().number()))
                        .isPresent()
                && !late
                && parts.rules().hours().isOpen(now);
    }

    @Override
    public Then answered(Tx tx, OutCall call, Answer answer, Instant now) {
        Turn turn = new TurnStore(tx).lock(call.reason().subject());
        if (answer instanceof Answer.Key key && key.key().equals("1")) {
            turns.settle(tx, turn, Result.WELL, SettledBy.RESIDENT, now);
            return new Then.Say(Saying.of(Phrase.CHECKIN_WELL), Ending.ANSWERED);
        }
        if (answer instanceof Answer.None) {
            return new Then.Say(Saying.of(Phrase.CHECKIN_UNCONFIRMED), Ending.ANSWERED);
        }
        turns.settle(tx, turn, Result.HELP, SettledBy.RESIDENT, now);
        return new Then.Person();
    }

    @Override
    public void over(Tx tx, OutCall call, Instant now) {
        if (new TurnStore(tx).lock(call.reason().subject()).isOpen()) {
            turns.lookAt(tx, call.reason().subject(), now);
        }
    }
}
