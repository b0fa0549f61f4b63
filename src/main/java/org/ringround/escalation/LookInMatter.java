package org.ringround.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.offer.Mission;
import org.ringround.offer.News;
import org.ringround.offer.Subject;
import org.ringround.people.PeopleStore;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.RequestTimer;
import org.ringround.telephony.PhoneNumber;

/** A resident from whom nobody could hear: a volunteer on duty is to ring them, and to say how they are. */
final class LookInMatter implements Subject {

    static final String KIND = "look_in";

    private static final String VOLUNTEER = "volunteer";

    /** So late the word may come that they have spoken after all. */
    private static final Duration LATE_WORD = Duration.ofSeconds(3);

    private final EscalationParts parts;
    private final EscalationTexts texts;
    private final Closing closing;

    LookInMatter(EscalationParts parts, EscalationTexts texts, Closing closing) {
        this.parts = parts;
        this.texts = texts;
        this.closing = closing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mission mission() {
        return Mission.LOOK_IN;
    }

    @Override
    public void lock(Tx tx, UUID subject) {
        new EscalationStore(tx).lock(subject);
    }

    /** Theirs, and rung at once; where residents must not be rung they are told who it is. */
    @Override
    public Taking take(Tx tx, UUID subject, UUID offer, long volunteer, Instant now) {
        Escalation at = new EscalationStore(tx).lock(subject);
        Request request = new RequestStore(tx).lock(at.reference());
        boolean wanted = at.isOpen() && !at.isHeld() && at.heardAt() == null;
        if (!wanted
                || !request.isOpenOrClaimed()
                || Ladder.findCoordinator(tx, at, request).isPresent()) {
            return new Taking.TooLate();
        }
        new EscalationStore(tx).taken(subject, volunteer, now);
        new RequestStore(tx).save(request.claimed(volunteer), "looking in", VOLUNTEER, now);
        texts.guide(tx, volunteer, at.reference(), now);
        String name = new PeopleStore(tx).getResident(at.resident()).name();
        var news = new News(at.reference(), name, List.of());
        return findNumber(tx, subject).isPresent() ? new Taking.Ring(news) : new Taking.Know(news);
    }

    @Override
    public void nobody(Tx tx, UUID subject, UUID search, Instant now) {
        new EscalationStore(tx).lookInOver(subject, now);
        lookAt(tx, subject, now);
    }

    @Override
    public Optional<String> left(Tx tx, UUID subject, UUID offer, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<PhoneNumber> findNumber(Tx tx, UUID subject) {
        Escalation at = new EscalationStore(tx).find(subject).orElseThrow();
        return new RequestStore(tx).find(at.reference()).flatMap(new RequestStore(tx)::findSafeNumber);
    }

    /** Others are asked, but not before word could come that they have spoken after all. */
    @Override
    public void notReached(Tx tx, UUID subject, long volunteer, Instant now) {
        Escalation at = new EscalationStore(tx).lock(subject);
        if (!at.isOpen() || at.lookIn().overAt() != null) {
            return;
        }
        new EscalationStore(tx).lookInOver(subject, now);
        lookAt(tx, subject, now.plus(LATE_WORD));
    }

    /** How they are, the volunteer says next. Word of it may come late, after it looked as though nobody had answered. */
    @Override
    public void reached(Tx tx, UUID subject, long volunteer, Instant now) {
        Escalation at = new EscalationStore(tx).lock(subject);
        if (!at.isOpen()) {
            return;
        }
        new EscalationStore(tx).spoken(subject, now);
        Request request = new RequestStore(tx).lock(at.reference());
        boolean free = request.isOpenOrClaimed() && request.volunteer() == null;
        new RequestStore(tx).save(free ? request.claimed(volunteer) : request, "spoken with", VOLUNTEER, now);
    }

    @Override
    public boolean awaitsOutcome(Tx tx, UUID subject, long volunteer) {
        Escalation at = new EscalationStore(tx).find(subject).orElseThrow();
        return at.isOpen()
                && new RequestStore(tx)
                        .find(at.reference())
                        .filter(request -> request.isHeldBy(volunteer))
                        .isPresent();
    }

    /** Only the word of somebody who spoke with them closes it. Whatever else they say, others go on. */
    @Override
    public void settled(Tx tx, UUID subject, long volunteer, Outcome outcome, @Nullable Instant due, Instant now) {
        Escalation at = new EscalationStore(tx).lock(subject);
        if (!at.isOpen()) {
            return;
        }
        if (outcome == Outcome.SORTED && at.lookIn().spokenAt() != null) {
            closing.close(tx, at, Closing.By.whoSpoke(volunteer), now);
            return;
        }
        new EscalationStore(tx).lookInOver(subject, now);
        if (outcome == Outcome.WORRIED
                || (outcome == Outcome.TASK && at.lookIn().spokenAt() != null)) {
            new EscalationStore(tx).pressed(subject, now);
        }
        said(tx, at, volunteer, outcome, due, now);
        if (at.lookIn().spokenAt() == null) {
            texts.noAnswer(tx, volunteer, at.reference(), now);
        }
        lookAt(tx, subject, now);
    }

    private void said(Tx tx, Escalation at, long volunteer, Outcome outcome, @Nullable Instant due, Instant now) {
        if (outcome == Outcome.SORTED || outcome == Outcome.NUISANCE) {
            giveBack(tx, at, volunteer, outcome.word(), now);
        } else {
            Request request = new RequestStore(tx).lock(at.reference());
            if (request.isHeldBy(volunteer) && outcome != Outcome.CALL_BACK) {
                new RequestStore(tx).save(request.settled(outcome, null, now), outcome.word(), VOLUNTEER, now);
            } else if (outcome == Outcome.CALL_BACK) {
                parts.callbacks().settlement().settle(tx, request, volunteer, outcome, due, now);
            }
        }
    }

    private static void giveBack(Tx tx, Escalation at, long volunteer, String what, Instant now) {
        var requests = new RequestStore(tx);
        Request request = requests.lock(at.reference());
        if (request.isHeldBy(volunteer)) {
            requests.save(request.dropped(), what, VOLUNTEER, now);
        }
    }

    private void lookAt(Tx tx, UUID subject, Instant when) {
        Escalation at = new EscalationStore(tx).find(subject).orElseThrow();
        parts.outbox().remind(tx, RequestTimer.WATCH, Request.id(at.reference()), when);
    }
}
