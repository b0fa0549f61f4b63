package org.ringround.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.people.Role;
import org.ringround.people.Volunteer;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.RequestTimer;
import org.ringround.request.Status;

/**
 * What volunteers do with tasks: take them, finish them, give them back. Each in the caller's transaction, holding the request
 * and then the volunteer, so that of any number exactly one wins; the others who were asked are told soon after.
 */
public final class Tasks {

    /** Product: at most 3 claimed each. */
    static final int MOST = 3;

    private final TaskParts parts;
    private final PrivateLinks links;
    private final WhenDone whenDone;

    public Tasks(TaskParts parts, PrivateLinks links, WhenDone whenDone) {
        this.parts = parts;
        this.links = links;
        this.whenDone = whenDone;
    }

    /** Only who was asked, or is of the area, may have it: nobody else learns whether there is such a request. */
    public TaskAnswer take(Tx tx, long volunteer, long reference, Instant now) {
        Optional<Request> found = new RequestStore(tx).lockIfThere(reference);
        Optional<Volunteer> taker = new TakerStore(tx).lock(volunteer);
        if (found.isEmpty() || taker.isEmpty()) {
            return new TaskAnswer.NotForYou(reference);
        }
        Request request = found.get();
        if (request.isHeldBy(volunteer)) {
            return new TaskAnswer.StillYours(reference, links.make(tx, volunteer, now));
        }
        if (!isOpen(request) || !isFor(tx, taker.get(), request)) {
            return new TaskAnswer.NotForYou(reference);
        }
        if (new TaskStore(tx).isSought(reference)) {
            return new TaskAnswer.OnThePhone(reference);
        }
        List<Long> held = new RequestStore(tx).listHeld(volunteer);
        if (held.size() >= MOST) {
            return new TaskAnswer.Enough(reference, held);
        }
        return claim(tx, request, volunteer, now)
                ? new TaskAnswer.Yours(reference, links.make(tx, volunteer, now))
                : new TaskAnswer.NotForYou(reference);
    }

    /** By whoever holds it; a repeat says so again. */
    public TaskAnswer done(Tx tx, long volunteer, long reference, Instant now) {
        Optional<Request> found = new RequestStore(tx).lockIfThere(reference);
        if (found.isPresent() && found.get().isHeldBy(volunteer)) {
            new RequestStore(tx).save(found.get().settled(Outcome.SORTED, null, now), "done", actor(volunteer), now);
            whenDone.done(tx, reference, now);
            nothingIsMissing(tx, reference, now);
            return new TaskAnswer.Done(reference);
        }
        boolean again = found.isPresent()
                && found.get().status() == Status.DONE
                && Long.valueOf(volunteer).equals(found.get().volunteer());
        return again ? new TaskAnswer.Done(reference) : new TaskAnswer.NotForYou(reference);
    }

    /** By whoever holds it: it is open again, and everybody else is asked. A repeat says so again. */
    public TaskAnswer drop(Tx tx, long volunteer, long reference, Instant now) {
        Optional<Request> found = new RequestStore(tx).lockIfThere(reference);
        if (found.isPresent() && found.get().isHeldBy(volunteer)) {
            new RequestStore(tx).save(found.get().dropped(), TaskStore.DROPPED, actor(volunteer), now);
            nothingIsMissing(tx, reference, now);
            lookAt(tx, reference, now);
            return new TaskAnswer.Dropped(reference);
        }
        boolean again = found.isPresent() && isOpen(found.get()) && new AskedStore(tx).wasDropped(reference, volunteer);
        return again ? new TaskAnswer.Dropped(reference) : new TaskAnswer.NotForYou(reference);
    }

    /** A coordinator lets the volunteers have an open request that the rule would keep from them; urgent ones stay kept. */
    public void handOut(Tx tx, long reference, String actor, Instant now) {
        Optional<Request> found = new RequestStore(tx).lockIfThere(reference).filter(Tasks::isOpen);
        if (found.isPresent()) {
            new TaskStore(tx).handOut(reference);
            new RequestStore(tx).save(found.get(), "handed out", actor, now);
            lookAt(tx, reference, now);
        }
    }

    private static String actor(long volunteer) {
        return TaskStore.VOLUNTEER + volunteer;
    }

    private static boolean isOpen(Request request) {
        return request.status() == Status.OPEN;
    }

    /** What is urgent is for a coordinator, and nobody takes their own call. */
    private static boolean isFor(Tx tx, Volunteer taker, Request request) {
        boolean theirOwn = taker.phone().e164().equals(request.matter().number())
                || Long.valueOf(taker.id()).equals(request.matter().resident());
        if (theirOwn || (request.urgent() && taker.role() != Role.COORDINATOR)) {
            return false;
        }
        Long area = request.matter().area();
        return (area != null && taker.areas().contains(area))
                || new AskedStore(tx).wasAsked(request.reference(), taker.id());
    }

    private boolean claim(Tx tx, Request request, long volunteer, Instant now) {
        var asked = new AskedStore(tx);
        Spell spell = new TaskStore(tx).getSpell(request.reference());
        if (!new RequestStore(tx).claim(request, volunteer, actor(volunteer), now)) {
            return false;
        }
        if (!asked.wasAsked(request.reference(), volunteer)) {
            // Should somebody else get it after all, by phone, this one is told.
            asked.asked(request.reference(), volunteer, spell, spell.rounds(), now);
        }
        lookAt(tx, request.reference(), now);
        return true;
    }

    /** How a call about it went is known now, or somebody else's to say. */
    private void nothingIsMissing(Tx tx, long reference, Instant now) {
        parts.alarms().settle(tx, AlarmKind.OUTCOME_MISSING, Long.toString(reference), now);
    }

    private void lookAt(Tx tx, long reference, Instant now) {
        parts.outbox().remind(tx, RequestTimer.KIND, Request.id(reference), now);
    }
}
