package org.ringround.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.outbox.Lane;
import org.ringround.outcall.Answer;
import org.ringround.outcall.OutCall;
import org.ringround.outcall.OutCallState;
import org.ringround.outcall.Purpose;
import org.ringround.outcall.Question;
import org.ringround.outcall.Saying;
import org.ringround.outcall.Then;
import org.ringround.people.Resident;
import org.ringround.round.BefriendingPlan.Decision;
import org.ringround.round.BefriendingPlan.Facts;
import org.ringround.telephony.Ending;
import org.ringround.words.Phrase;

/** A volunteer's regular call to a resident: the volunteer is rung first, and the resident when they press a key. */
final class Befriending implements Care, Purpose {

    private final RoundParts parts;
    private final Turns turns;
    private final Courtesy courtesy;
    private final TurnCalls calls;
    private final BefriendingPlan plan;
    private final BefriendingTalk talk;

    Befriending(RoundParts parts, Turns turns, Courtesy courtesy) {
        this.parts = parts;
        this.turns = turns;
        this.courtesy = courtesy;
        this.calls = new TurnCalls(parts, kind());
        this.plan = new BefriendingPlan(parts.rules());
        this.talk = new BefriendingTalk(parts, turns, plan);
    }

    @Override
    public RoundKind kindOfRound() {
        return RoundKind.BEFRIENDING;
    }

    @Override
    public String kind() {
        return RoundKind.BEFRIENDING.word();
    }

    @Override
    public void look(Tx tx, Turn turn, Round round, Instant now) {
        OnRound who = new RoundStore(tx).resident(round);
        List<Befriender> friends = friends(tx, round, turn.id(), now);
        // Whoever is on the round no more must not be rung about it, nor a number that is theirs no more.
        calls.withdrawUnless(tx, turn, call -> isOfOne(call, friends));
        Decision next = plan.next(facts(tx, turn, friends, now), now);
        if (next instanceof Decision.Ring ring) {
            friends.stream()
                    .filter(friend -> friend.id() == ring.volunteer())
                    .forEach(friend -> ring(tx, turn, round, friend, ring.step(), now));
        } else if (next instanceof Decision.Wait wait) {
            turns.lookAt(tx, turn.id(), wait.until());
        } else if (next instanceof Decision.NotReached not) {
            notReached(tx, turn, who.resident(), not.courtesy(), now);
        } else {
            turns.settle(tx, turn, Result.MISSED_BY_US, SettledBy.SYSTEM, now);
            MissedTurns.tell(tx, parts.alarms(), turn, who, now);
        }
    }

    /** Who may be rung, in the order of the round; nobody is connected with themselves. */
    static List<Befriender> friends(Tx tx, Round round, UUID turn, Instant now) {
        List<String> theirs = new RoundStore(tx).resident(round).numbers();
        return new BefriendingStore(tx)
                .list(round.id(), turn, now).stream()
                        .filter(friend -> friend.phone().mayBeRung())
                        .filter(friend -> !theirs.contains(friend.phone().e164()))
                        .toList();
    }

    private static boolean isOfOne(OutCall call, List<Befriender> friends) {
        return friends.stream()
                .anyMatch(friend -> Long.valueOf(friend.id()).equals(call.whom().volunteer())
                        && friend.isAt(call.whom().number()));
    }

    private Facts facts(Tx tx, Turn turn, List<Befriender> friends, Instant now) {
        Instant midnight = parts.rules().hours().midnight(now);
        Map<UUID, VolunteerWord> words = new BefriendingStore(tx).words(turn.id());
        var may = friends.stream()
                .map(friend -> new BefriendingPlan.Friend(
                        friend.id(),
                        friend.busy(),
                        friend.pausedUntil(),
                        parts.calls().findLastEnd(tx, friend.phone().e164()).orElse(null),
                        parts.calls().countSince(tx, friend.phone().e164(), midnight)))
                .toList();
        var tries = calls.list(tx, turn).stream()
                .map(call -> new BefriendingPlan.Try(
                        volunteer(call), call.times().ended(), call.times().tried(), words.get(call.id())))
                .toList();
        return new Facts(turn.dueAt(), may, tries);
    }

    private static long volunteer(OutCall call) {
        Long volunteer = call.whom().volunteer();
        if (volunteer == null) {
            throw new IllegalStateException("a befriending call rings a volunteer");
        }
        return volunteer;
    }

    private void ring(Tx tx, Turn turn, Round round, Befriender friend, int step, Instant now) {
        Integer own = friend.ringSeconds();
        var whom = new OutCall.Whom(
                friend.phone().e164(),
                friend.id(),
                round.resident(),
                friend.language(parts).code(),
                own != null ? own : round.ringing().seconds());
        Question question = Moment.OFFERED.question(parts.greeting(Phrase.BEFRIENDING_GREETING));
        var reason = new OutCall.Reason(kind(), turn.id(), step);
        parts.calls().ring(tx, reason, whom, question, Lane.CALLBACK, turn.dueAt());
        turns.lookAt(tx, turn.id(), now.plusSeconds(60));
    }

    /** The coordinators are told, and the resident, unless their phone has rung. */
    private void notReached(Tx tx, Turn turn, Resident resident, boolean tellThem, Instant now) {
        turns.settle(tx, turn, Result.NOT_REACHED, SettledBy.SYSTEM, now);
        talk.tell(tx, AlarmKind.ROUND_NOT_REACHED, turn, resident, now);
        if (tellThem) {
            courtesy.begin(tx, turn, now);
        }
    }

    @Override
    public void lock(Tx tx, UUID subject) {
        new TurnStore(tx).lock(subject);
    }

    @Override
    public boolean stillWanted(Tx tx, OutCall call, Instant now) {
        Turn turn = new TurnStore(tx).find(call.reason().subject()).orElseThrow();
        Optional<Round> round = Turns.findGoing(tx, turn);
        if (!turn.isOpen() || round.isEmpty()) {
            return false;
        }
        List<Befriender> free = friends(tx, round.get(), turn.id(), now).stream()
                .filter(friend -> !friend.busy() && friend.pausedUntil() == null)
                .toList();
        Duration limit = calls.isFirst(tx, call) ? parts.rules().lateLimit() : BefriendingPlan.LIMIT;
        boolean late = now.isAfter(turn.dueAt().plus(limit));
        return isOfOne(call, free) && !late && parts.rules().hours().isOpen(now);
    }

    @Override
    public Then answered(Tx tx, OutCall call, Answer answer, Instant now) {
        Turn turn = new TurnStore(tx).lock(call.reason().subject());
        Optional<Round> round = Turns.findGoing(tx, turn);
        Moment moment = Moment.of(((OutCallState.Asking) call.state()).question());
        Optional<VolunteerWord> word = moment.means(answer);
        if (word.isEmpty()) {
            return new Then.Say(Saying.of(Phrase.BEFRIENDING_NO_KEY), Ending.ANSWERED);
        }
        boolean stopped = !turn.isOpen() || round.isEmpty();
        if (moment == Moment.OFFERED && (stopped || !isOfOne(call, friends(tx, round.get(), turn.id(), now)))) {
            return new Then.Say(Saying.of(Phrase.BEFRIENDING_NOT_WANTED), Ending.CANCELLED);
        }
        return talk.said(tx, new BefriendingTalk.Said(turn, call, moment, word.get()), now);
    }

    @Override
    public Then bridged(Tx tx, OutCall call, boolean connected, Instant now) {
        if (connected) {
            return new Then.Ask(Moment.TALKED.question());
        }
        return BefriendingTalk.unreached(tx, call.id(), Phrase.BEFRIENDING_NOT_ANSWERED, now);
    }

    /** They have talked, unless the volunteer said otherwise: whoever hangs up after a talk has nothing to say of it. */
    @Override
    public void over(Tx tx, OutCall call, Instant now) {
        Turn turn = new TurnStore(tx).lock(call.reason().subject());
        if (!turn.isOpen()) {
            return;
        }
        VolunteerWord word = new BefriendingStore(tx).words(turn.id()).get(call.id());
        if (call.wasConnected() && word == VolunteerWord.CONNECT) {
            turns.settle(tx, turn, Result.TALKED, SettledBy.VOLUNTEER, now);
        } else {
            turns.lookAt(tx, turn.id(), now);
        }
    }
}
