package org.ringround.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.outcall.OutCall;
import org.ringround.people.PeopleStore;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.RequestTimer;
import org.ringround.round.SettledBy;
import org.ringround.round.TurnStore;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of an escalation, which only a human brings about: phones stop, the turn and the request are settled, alarms too, and
 * whoever had to do with it is told that they need do nothing more.
 */
final class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final EscalationParts parts;
    private final EscalationTexts texts;

    Closing(EscalationParts parts, EscalationTexts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    /**
     * Who closes it, and why.
     *
     * @param volunteer the person, null for anybody else
     * @param number a contact's, null for anybody else
     * @param actor for the request's history
     * @param reason likewise
     */
    record By(
            SettledBy who,
            @Nullable Long volunteer,
            @Nullable String number,
            String actor,
            String reason) {

        static By volunteer(SettledBy who, long volunteer, String reason) {
            return new By(who, volunteer, null, "volunteer:" + volunteer, reason);
        }

        static By contact(String number) {
            String reason = "a contact has seen or spoken to them";
            return new By(SettledBy.CONTACT, null, number, SettledBy.CONTACT.word(), reason);
        }

        static By account(long account, String reason) {
            return new By(SettledBy.COORDINATOR, null, null, "account:" + account, reason);
        }

        static By whoSpoke(long volunteer) {
            return volunteer(SettledBy.VOLUNTEER, volunteer, Outcome.SORTED.word());
        }
    }

    /** It is held, and open. Stops whatever rings before it holds the request. */
    void close(Tx tx, Escalation escalation, By by, Instant now) {
        long reference = escalation.reference();
        new EscalationStore(tx).close(escalation.id(), by.who(), now);
        new TurnStore(tx).close(escalation.turn(), by.who(), now);
        quiet(tx, escalation, now);
        parts.callbacks().done(tx, reference, now);
        settle(tx, escalation, by, now);
        String matter = String.valueOf(reference);
        parts.alarms().settle(tx, AlarmKind.OUTCOME_MISSING, matter, now);
        standDown(tx, escalation, by, now);
        parts.outbox().forget(tx, RequestTimer.WATCH, Request.id(reference));
        LOG.info("Escalation {} is closed: {}", reference, by.who().word());
    }

    /** Nobody is rung any more, and no alarm of it is open; whoever is being spoken with, goes on. Safe to repeat. */
    void quiet(Tx tx, Escalation escalation, Instant now) {
        parts.calls().withdraw(tx, ContactCalls.KIND, escalation.id());
        parts.callbacks().standDown(tx, escalation.reference(), now);
        String matter = String.valueOf(escalation.reference());
        parts.alarms().settle(tx, AlarmKind.ESCALATION, matter, now);
        parts.alarms().settle(tx, AlarmKind.ESCALATION_HEARD, matter, now);
    }

    private static void settle(Tx tx, Escalation escalation, By by, Instant now) {
        var requests = new RequestStore(tx);
        Request request = requests.lock(escalation.reference());
        if (!request.isOpenOrClaimed()) {
            return;
        }
        boolean theirs = by.volunteer() != null && request.isHeldBy(by.volunteer());
        requests.save(
                theirs ? request.settled(Outcome.SORTED, null, now) : request.over(now), by.reason(), by.actor(), now);
    }

    private void standDown(Tx tx, Escalation escalation, By by, Instant now) {
        Phrase phrase = phrase(by.who());
        for (long volunteer : volunteers(tx, escalation, by)) {
            if (by.volunteer() == null || by.volunteer() != volunteer) {
                tx.attempt(
                        "Telling volunteer " + volunteer + " that it is closed",
                        part -> texts.closed(part, volunteer, escalation.reference(), phrase, now));
            }
        }
        Language language = texts.language(new PeopleStore(tx).getResident(escalation.resident()));
        parts.calls().list(tx, ContactCalls.KIND, escalation.id()).stream()
                .filter(call -> ContactPlan.CAN_CHECK.equals(call.answer()))
                .map(OutCall::whom)
                .map(OutCall.Whom::number)
                .distinct()
                .filter(number -> !number.equals(by.number()))
                .forEach(number -> texts.standDown(tx, new PhoneNumber(number), language, now));
    }

    /** Whoever took it, in whichever way, and the coordinators who were told of it; what a contact says, all of the area. */
    private Iterable<Long> volunteers(Tx tx, Escalation escalation, By by) {
        List<Long> all = new ArrayList<>();
        if (by.who() == SettledBy.CONTACT) {
            Long area = new PeopleStore(tx).getResident(escalation.resident()).area();
            all.addAll(parts.alarms().listAudience(tx, area));
        }
        Escalation.Has taken = escalation.lookIn().taken();
        if (taken != null) {
            all.add(taken.by());
        }
        if (escalation.held() != null) {
            all.add(escalation.held().by());
        }
        String matter = String.valueOf(escalation.reference());
        all.addAll(parts.alarms().listTold(tx, AlarmKind.ESCALATION, matter));
        all.addAll(parts.alarms().listTold(tx, AlarmKind.ESCALATION_HEARD, matter));
        return new TreeSet<>(all);
    }

    private static Phrase phrase(SettledBy who) {
        return switch (who) {
            case CONTACT -> Phrase.TEXT_STAND_DOWN_SEEN;
            case VOLUNTEER -> Phrase.TEXT_STAND_DOWN_SPOKEN;
            case COORDINATOR, RESIDENT, SYSTEM -> Phrase.TEXT_STAND_DOWN_CLOSED;
        };
    }
}
