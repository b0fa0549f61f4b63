package org.ringround.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.outcall.Answer;
import org.ringround.outcall.OutCall;
import org.ringround.outcall.Purpose;
import org.ringround.outcall.Question;
import org.ringround.outcall.Saying;
import org.ringround.outcall.Then;
import org.ringround.round.CourtesyPlan.Decision;
import org.ringround.telephony.Ending;
import org.ringround.words.Phrase;

/** Tells a resident that nobody can ring them today; they may speak to somebody instead. */
final class Courtesy implements Purpose {

    /** As the outbox names the times at which these are looked at. */
    static final String TIMES = "courtesies";

    private static final int TWICE = 2;

    private final RoundParts parts;
    private final TurnCalls calls;
    private final CourtesyPlan plan;

    Courtesy(RoundParts parts) {
        this.parts = parts;
        this.calls = new TurnCalls(parts, kind());
        this.plan = new CourtesyPlan(parts.rules());
    }

    @Override
    public String kind() {
        return "courtesy";
    }

    /** Of a turn that is held and did not come about. A repeat changes nothing. */
    void begin(Tx tx, Turn turn, Instant now) {
        new CourtesyStore(tx).begin(turn.id(), now);
        lookAt(tx, turn.id(), now);
    }

    /** The round, or somebody on it, was changed. */
    void lookAtOpen(Tx tx, long round, Instant now) {
        new CourtesyStore(tx).listOpen(round).forEach(turn -> lookAt(tx, turn, now));
    }

    void lookAtAll(Tx tx, Instant now) {
        new CourtesyStore(tx).listOpen().forEach(turn -> lookAt(tx, turn, now));
    }

    private void lookAt(Tx tx, UUID turn, Instant when) {
        parts.outbox().remind(tx, TIMES, turn, when);
    }

    /** May be called at any time and any number of times. */
    void due(UUID id) {
        parts.db().run(tx -> {
            Turn turn = new TurnStore(tx).lock(id);
            if (new CourtesyStore(tx).isOpen(id)) {
                look(tx, turn, parts.now());
            }
        });
    }

    private void look(Tx tx, Turn turn, Instant now) {
        Optional<Round> round = Turns.findGoing(tx, turn);
        if (round.isEmpty()) {
            end(tx, turn, now);
            return;
        }
        OnRound who = new RoundStore(tx).resident(round.get());
        calls.withdrawUnless(tx, turn, call -> isTheirs(call, who));
        Decision next = plan.next(facts(tx, turn, who, now), now);
        if (next instanceof Decision.Ring ring) {
            calls.ring(tx, turn, round.get(), ring.step(), ring.number(), question());
            lookAt(tx, turn.id(), now.plusSeconds(60));
        } else if (next instanceof Decision.Wait wait) {
            lookAt(tx, turn.id(), wait.until());
        } else {
            end(tx, turn, now);
        }
    }

    private void end(Tx tx, Turn turn, Instant now) {
        new CourtesyStore(tx).end(turn.id(), now);
        parts.outbox().forget(tx, TIMES, turn.id());
        parts.calls().withdraw(tx, kind(), turn.id());
    }

    private static boolean isTheirs(OutCall call, OnRound who) {
        return who.numbers().stream().limit(1).anyMatch(call.whom().number()::equals);
    }

    private CourtesyPlan.Facts facts(Tx tx, Turn turn, OnRound who, Instant now) {
        CheckinPlan.@Nullable Line line = who.numbers().stream()
                .findFirst()
                .map(number -> calls.line(tx, number, now))
                .orElse(null);
        return new CourtesyPlan.Facts(turn.dueAt(), line, calls.tries(tx, turn));
    }

    private Question question() {
        return new Question(
                List.of(parts.greeting(Phrase.COURTESY_GREETING)), Saying.of(Phrase.COURTESY_QUESTION), "0", TWICE);
    }

    @Override
    public void lock(Tx tx, UUID subject) {
        new TurnStore(tx).lock(subject);
    }

    @Override
    public boolean stillWanted(Tx tx, OutCall call, Instant now) {
        UUID id = call.reason().subject();
        Turn turn = new TurnStore(tx).find(id).orElseThrow();
        return new CourtesyStore(tx).isOpen(id)
                && Turns.findGoing(tx, turn)
                        .filter(round -> isTheirs(call, new RoundStore(tx).resident(round)))
                        .isPresent()
                && parts.rules().hours().isOpen(now);
    }

    /** Whoever presses anything is there, and may need somebody. */
    @Override
    public Then answered(Tx tx, OutCall call, Answer answer, Instant now) {
        return answer instanceof Answer.None
                ? new Then.Say(Saying.of(Phrase.COURTESY_GOODBYE), Ending.ANSWERED)
                : new Then.Person();
    }

    @Override
    public void over(Tx tx, OutCall call, Instant now) {
        UUID turn = call.reason().subject();
        if (new CourtesyStore(tx).isOpen(turn)) {
            lookAt(tx, turn, now);
        }
    }
}
