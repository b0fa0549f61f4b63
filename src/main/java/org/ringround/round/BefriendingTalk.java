package org.ringround.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.outcall.OutCall;
import org.ringround.outcall.Saying;
import org.ringround.outcall.Then;
import org.ringround.people.Need;
import org.ringround.people.PeopleStore;
import org.ringround.people.Resident;
import org.ringround.request.Matter;
import org.ringround.request.Reason;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.telephony.Ending;
import org.ringround.telephony.Language;
import org.ringround.words.Phrase;

/** What follows on a volunteer's word in a befriending call, while its turn is held. */
final class BefriendingTalk {

    private final RoundParts parts;
    private final Turns turns;
    private final BefriendingPlan plan;

    BefriendingTalk(RoundParts parts, Turns turns, BefriendingPlan plan) {
        this.parts = parts;
        this.turns = turns;
        this.plan = plan;
    }

    /** @param moment at which it was said in that call */
    record Said(Turn turn, OutCall call, Moment moment, VolunteerWord word) {

        private Said rather(VolunteerWord other) {
            return new Said(turn, call, moment, other);
        }
    }

    Then said(Tx tx, Said said, Instant now) {
        return switch (said.word()) {
            case CONNECT -> connect(tx, said, now);
            case LATER ->
                isInTime(said, BefriendingPlan.LATER, now)
                        ? last(tx, said, Phrase.BEFRIENDING_LATER, now)
                        : last(tx, said.rather(VolunteerWord.CANNOT), Phrase.BEFRIENDING_CANNOT, now);
            case CANNOT -> last(tx, said, Phrase.BEFRIENDING_CANNOT, now);
            case NOBODY -> nobody(tx, said, now);
            case AGAIN ->
                isInTime(said, BefriendingPlan.AGAIN, now)
                        ? last(tx, said, Phrase.BEFRIENDING_AGAIN, now)
                        : last(tx, said.rather(VolunteerWord.NOBODY), Phrase.BEFRIENDING_NOBODY, now);
            case WELL, NOTE, URGENT -> talked(tx, said, now);
        };
    }

    private boolean isInTime(Said said, Duration wait, Instant now) {
        return plan.isInTime(said.turn().dueAt(), now.plus(wait));
    }

    /** The resident's number as it is now; only from here on the volunteer hears about whom it is. The round is not stopped. */
    private Then connect(Tx tx, Said said, Instant now) {
        Round round = new RoundStore(tx).find(said.turn().occurrence().round()).orElseThrow();
        OnRound who = new RoundStore(tx).resident(round);
        if (who.numbers().isEmpty() || !parts.rules().hours().isOpen(now)) {
            return last(tx, said.rather(VolunteerWord.CANNOT), Phrase.BEFRIENDING_NOT_NOW, now);
        }
        String number = who.numbers().get(0);
        if (parts.calls().isLive(tx, number)) {
            return unreached(tx, said.call().id(), Phrase.BEFRIENDING_ENGAGED, now);
        }
        new BefriendingStore(tx).say(said.call().id(), VolunteerWord.CONNECT, now);
        var before = new Saying(Phrase.BEFRIENDING_CONNECTING, Map.of("name", firstName(who.resident())));
        return new Then.Connect(
                number,
                who.language(parts.rules().languages()).code(),
                round.ringing().seconds(),
                before);
    }

    private static String firstName(Resident resident) {
        return resident.name().strip().split("\\s+", 2)[0];
    }

    /** They cannot be reached just now, and the volunteer is asked whether to try again. */
    static Then unreached(Tx tx, UUID call, Phrase why, Instant now) {
        new BefriendingStore(tx).say(call, VolunteerWord.NOBODY, now);
        return new Then.Ask(Moment.NOT_ANSWERED.question(Saying.of(why)));
    }

    private static Then nobody(Tx tx, Said said, Instant now) {
        Then end = last(tx, said, Phrase.BEFRIENDING_NOBODY, now);
        return said.moment() == Moment.NOT_ANSWERED ? end : new Then.Ask(Moment.NOT_ANSWERED.question());
    }

    private static Then last(Tx tx, Said said, Phrase phrase, Instant now) {
        new BefriendingStore(tx).say(said.call().id(), said.word(), now);
        Ending ending = said.word() == VolunteerWord.CANNOT ? Ending.DECLINED : Ending.ANSWERED;
        return new Then.Say(Saying.of(phrase), ending);
    }

    private Then talked(Tx tx, Said said, Instant now) {
        Resident resident = new PeopleStore(tx).getResident(said.call().whom().resident());
        turns.settle(tx, said.turn(), Result.TALKED, SettledBy.VOLUNTEER, now);
        if (said.word() == VolunteerWord.NOTE) {
            tell(tx, AlarmKind.ROUND_NOTE, said.turn(), resident, now);
            return last(tx, said, Phrase.BEFRIENDING_NOTE, now);
        }
        if (said.word() == VolunteerWord.URGENT) {
            press(tx, resident, now);
            return last(tx, said, Phrase.BEFRIENDING_URGENT, now);
        }
        return last(tx, said, Phrase.OUTCOME_THANKS, now);
    }

    /** A volunteer is worried: an urgent request, and coordinators are rung at once. */
    private void press(Tx tx, Resident resident, Instant now) {
        Language known = resident.language();
        Language language = known == null ? parts.rules().languages().get(0) : known;
        var matter = new Matter(resident.id(), resident.phone().e164(), resident.area(), Need.OTHER, language);
        Request request = new RequestStore(tx).open(matter, Reason.MANUAL, "volunteer", now);
        parts.pressing().press(tx, request, now);
    }

    /** Coordinators hear of that turn. A repeat is the same alarm. */
    void tell(Tx tx, AlarmKind kind, Turn turn, Resident resident, Instant now) {
        var day = Map.of("date", WrittenDay.of(turn.occurrence().date()));
        parts.alarms().raise(tx, kind, turn.id().toString(), resident.area(), day, now);
    }
}
