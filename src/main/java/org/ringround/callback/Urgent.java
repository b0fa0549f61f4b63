package org.ringround.callback;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.offer.Group;
import org.ringround.offer.Searches.Beginning;
import org.ringround.people.PeopleStore;
import org.ringround.people.Role;
import org.ringround.people.Volunteer;
import org.ringround.request.Reason;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rings coordinators about somebody who may be in danger, again and again until one of them has it. */
final class Urgent {

    static final String KIND = "urgent-matters";

    private static final Logger LOG = LoggerFactory.getLogger(Urgent.class);

    private final CallbackParts parts;

    Urgent(CallbackParts parts) {
        this.parts = parts;
    }

    /** They are rung at once, and told by text as well. Where they are rung about it already, it stays one matter. */
    void begin(Tx tx, Request request, Instant now) {
        UUID id = ringUntilTaken(tx, request, now);
        String reference = String.valueOf(request.reference());
        parts.alarms()
                .raise(tx, AlarmKind.URGENT, reference, request.matter().area(), Map.of("reference", reference), now);
        parts.outbox().remind(tx, KIND, id, now);
    }

    /** They are rung; where they are already, nothing happens. Returns the matter. */
    UUID ringUntilTaken(Tx tx, Request request, Instant now) {
        var matters = new RingOutStore(tx);
        Optional<UUID> before = matters.findUnderWay(UrgentMatter.KIND, request.reference());
        if (before.isPresent()) {
            return before.get();
        }
        UUID id = parts.ids().get();
        matters.insert(id, UrgentMatter.KIND, request.reference(), null, now);
        parts.outbox().remind(tx, KIND, id, now);
        return id;
    }

    /** They are not to be rung again; phones that ring are somebody else's to stop. */
    void stop(Tx tx, long reference, Instant now) {
        var matters = new RingOutStore(tx);
        matters.findUnderWay(UrgentMatter.KIND, reference).ifPresent(id -> {
            matters.lock(id);
            matters.end(id, "nobody", now);
            parts.outbox().forget(tx, KIND, id);
        });
        over(tx, reference, now);
    }

    /** That coordinator has it from now on, by whichever way they said so. It stays urgent until a human closes it. */
    void taken(Tx tx, UUID matter, Request request, long coordinator, Instant now) {
        claim(tx, request, coordinator, now);
        known(tx, matter, coordinator, request.reference(), now);
    }

    /** Whoever has that account has it, who is nobody in People: it cannot be theirs as it would be a volunteer's. */
    void takenAtDesk(Tx tx, Request request, long account, Instant now) {
        new RequestStore(tx).save(request, "urgent, in hand", "account:" + account, now);
        stop(tx, request.reference(), now);
    }

    void claim(Tx tx, Request request, long coordinator, Instant now) {
        new RequestStore(tx).save(request.claimed(coordinator), "urgent, in hand", "coordinator", now);
        over(tx, request.reference(), now);
    }

    /** Somebody has it who need not be rung about it. */
    void known(Tx tx, UUID matter, long coordinator, long reference, Instant now) {
        var matters = new RingOutStore(tx);
        matters.taken(matter, coordinator);
        matters.end(matter, "known", now);
        over(tx, reference, now);
    }

    /** Nobody has it in hand yet: they are rung again after a while. */
    void again(Tx tx, UUID matter, Instant now) {
        parts.outbox().remind(tx, KIND, matter, now.plus(parts.rules().urgentAgain()));
    }

    /** May be called at any time and any number of times. */
    void due(UUID matter) {
        parts.db().run(tx -> {
            Instant now = parts.now();
            RingOut ringOut = new RingOutStore(tx).lock(matter);
            Request request = new RequestStore(tx).lock(ringOut.reference());
            Optional<Long> holder = findCoordinator(tx, request);
            if (ringOut.isOver() || !request.isOpenOrClaimed()) {
                new RingOutStore(tx).end(matter, "nobody", now);
                over(tx, request.reference(), now);
            } else if (holder.isPresent()) {
                known(tx, matter, holder.get(), request.reference(), now);
            } else {
                ring(tx, matter, request, now);
            }
        });
    }

    /** The coordinator who has the request and can be told of it; a volunteer who happens to talk with them is not enough. */
    static Optional<Long> findCoordinator(Tx tx, Request request) {
        return Optional.ofNullable(request.volunteer())
                .filter(holder -> request.isHeldBy(holder))
                .flatMap(new PeopleStore(tx)::findVolunteer)
                .filter(holder -> holder.role() == Role.COORDINATOR)
                .map(Volunteer::id);
    }

    private void over(Tx tx, long reference, Instant now) {
        parts.alarms().settle(tx, AlarmKind.URGENT, String.valueOf(reference), now);
    }

    private void ring(Tx tx, UUID matter, Request request, Instant now) {
        again(tx, matter, now);
        String kind = request.reason() == Reason.CHECKIN ? UrgentMatter.ESCALATED : UrgentMatter.KIND;
        Beginning beginning = parts.searches().begin(tx, Whom.wanted(kind, matter, request, Group.URGENT, null));
        if (!(beginning instanceof Beginning.Begun)) {
            LOG.error("Request {} is urgent, and there is no coordinator who could be rung", request.reference());
        }
    }
}
