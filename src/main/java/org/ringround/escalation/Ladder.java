package org.ringround.escalation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.escalation.EscalationPlan.Decision;
import org.ringround.escalation.EscalationPlan.Facts;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.outbox.Sender;
import org.ringround.people.PeopleStore;
import org.ringround.people.Role;
import org.ringround.people.Volunteer;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.RequestTimer;
import org.ringround.round.SettledBy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at an escalation and does what is next. May be done at any time and any number of times. */
final class Ladder implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);

    private final EscalationParts parts;
    private final EscalationTexts texts;
    private final Closing closing;
    private final ContactCalls contacts;
    private final Volunteers volunteers;
    private final EscalationPlan plan;

    Ladder(EscalationParts parts, EscalationTexts texts, Closing closing, ContactCalls contacts) {
        this.parts = parts;
        this.texts = texts;
        this.closing = closing;
        this.contacts = contacts;
        this.volunteers = new Volunteers(parts);
        this.plan = new EscalationPlan(parts.rules().step());
    }

    @Override
    public String kind() {
        return RequestTimer.WATCH;
    }

    @Override
    public void due(UUID request) {
        parts.db()
                .run(tx -> new EscalationStore(tx)
                        .findAbout(Request.reference(request))
                        .ifPresent(escalation -> look(tx, escalation.id(), parts.now())));
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        if (!(result instanceof Result.Placed)) {
            LOG.warn(
                    "A text about an escalation may not have arrived: {}",
                    result.getClass().getSimpleName());
        }
    }

    /** Until there is something to wait for, or it is over. */
    void look(Tx tx, UUID id, Instant now) {
        Optional<Instant> next = Optional.empty();
        while (next.isEmpty()) {
            Escalation escalation = new EscalationStore(tx).lock(id);
            if (!escalation.isOpen()) {
                return;
            }
            next = take(tx, escalation, now);
        }
        lookAt(tx, id, next.get());
    }

    void lookAt(Tx tx, UUID id, Instant when) {
        Escalation escalation = new EscalationStore(tx).find(id).orElseThrow();
        parts.outbox().remind(tx, RequestTimer.WATCH, Request.id(escalation.reference()), when);
    }

    /** Does the next thing; returns when to look again, empty: at once. */
    private Optional<Instant> take(Tx tx, Escalation at, Instant now) {
        Request request = new RequestStore(tx).find(at.reference()).orElseThrow();
        Facts facts = facts(tx, at, request, now);
        boolean nobodyHasIt = facts.coordinator() == null && at.desk() == null;
        if (!facts.settled() && nobodyHasIt && at.heardAt() == null) {
            raise(tx, at, request, now);
        }
        Decision next = plan.next(facts, now);
        if (next instanceof Decision.Wait wait) {
            return Optional.of(wait.until());
        }
        if (next instanceof Decision.Remind remind) {
            raise(tx, at, request, now);
            return Optional.of(remind.next());
        }
        if (next instanceof Decision.RingContact ring) {
            contacts.ring(tx, at, ring.round(), ring.number());
            return Optional.of(now.plusSeconds(60));
        }
        if (next instanceof Decision.RingCoordinators ring) {
            new EscalationStore(tx).pressed(at.id(), now);
            parts.callbacks().ringCoordinators(tx, request, now);
            return Optional.of(ring.next());
        }
        goOn(tx, at, request, next, now);
        return Optional.empty();
    }

    private void goOn(Tx tx, Escalation at, Request request, Decision next, Instant now) {
        if (next instanceof Decision.Close) {
            closing.close(tx, at, whoSettled(tx, request), now);
        } else if (next instanceof Decision.Hold hold) {
            hold(tx, at, hold.coordinator(), now);
        } else if (next instanceof Decision.LetGo) {
            new EscalationStore(tx).held(at.id(), null, now);
        } else if (next instanceof Decision.TakeBack) {
            volunteers.takeBack(tx, at, now);
        } else if (next instanceof Decision.AskVolunteers) {
            volunteers.ask(tx, at, request, now);
        } else {
            volunteers.leave(tx, at, now);
        }
    }

    private Facts facts(Tx tx, Escalation at, Request request, Instant now) {
        return new Facts(
                at,
                !request.isOpenOrClaimed(),
                findCoordinator(tx, at, request).orElse(null),
                Volunteers.isUnanswered(at, request),
                volunteers.isOnTheLine(tx, at),
                parts.rules().hours().isOpen(now),
                contacts.next(tx, at, now));
    }

    /**
     * The coordinator who has its request; one who is only just ringing the resident as any volunteer does, has it not yet. Whose row
     * somebody spoilt by hand can be told nothing more, and so does not have it.
     */
    static Optional<Long> findCoordinator(Tx tx, Escalation at, Request request) {
        boolean spoken = at.lookIn().overAt() != null && at.lookIn().spokenAt() != null;
        boolean looksIn = at.held() == null && !spoken;
        return Optional.ofNullable(request.volunteer())
                .filter(holder -> request.isHeldBy(holder))
                .filter(holder -> !(looksIn && at.wasLookedInBy(holder)))
                .flatMap(new PeopleStore(tx)::findVolunteer)
                .filter(holder -> holder.role() == Role.COORDINATOR)
                .map(Volunteer::id);
    }

    /** Nobody else is rung, and no alarm is open until it is time to remind. */
    void hold(Tx tx, Escalation at, long coordinator, Instant now) {
        boolean anew = at.held() == null || at.held().by() != coordinator;
        new EscalationStore(tx).held(at.id(), coordinator, now);
        closing.quiet(tx, at, now);
        if (anew) {
            texts.guide(tx, coordinator, at.reference(), now);
        }
    }

    /** Coordinators of the area are told, and again until one of them has it. Safe to repeat. */
    void raise(Tx tx, Escalation at, Request request, Instant now) {
        String reference = String.valueOf(at.reference());
        AlarmKind kind = at.heardAt() == null ? AlarmKind.ESCALATION : AlarmKind.ESCALATION_HEARD;
        parts.alarms().raise(tx, kind, reference, request.matter().area(), Map.of("reference", reference), now);
    }

    private static Closing.By whoSettled(Tx tx, Request request) {
        @Nullable Long volunteer = request.volunteer();
        boolean known = Optional.ofNullable(volunteer)
                .flatMap(new PeopleStore(tx)::findVolunteer)
                .filter(who -> who.role() == Role.VOLUNTEER)
                .isPresent();
        SettledBy by = known ? SettledBy.VOLUNTEER : SettledBy.COORDINATOR;
        return volunteer == null
                ? new Closing.By(by, null, null, by.word(), "settled")
                : Closing.By.volunteer(by, volunteer, "settled");
    }
}
