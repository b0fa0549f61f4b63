package org.ringround.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.people.PeopleStore;
import org.ringround.people.Role;
import org.ringround.people.Volunteer;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.RequestTimer;
import org.ringround.request.Status;
import org.ringround.words.Phrase;
import org.ringround.words.RequestsLabel;
import org.ringround.words.Wording;

/**
 * What coordinators do with tasks: give them to somebody, take them back, have everybody asked once more. Each in the caller's
 * transaction, holding the request and then the volunteer.
 */
public final class Assignments {

    /** In a request's history, before the volunteer's id. */
    public static final String GIVEN = "given: ";

    /** In a request's history: a coordinator took it from whoever had it. */
    public static final String TAKEN_BACK = "taken back";

    /** Whoever was asked so recently is not asked again: somebody pressed twice. */
    private static final Duration JUST_ASKED = Duration.ofMinutes(5);

    private final TaskParts parts;
    private final PrivateLinks links;

    public Assignments(TaskParts parts, PrivateLinks links) {
        this.parts = parts;
        this.links = links;
    }

    /** What came of it. */
    public enum Given {
        /** Theirs, and they were told by text. */
        TOLD,
        /** Theirs, but no text reaches them. */
        NOT_TOLD,
        /** Somebody has it, or it is over. */
        GONE,
        /** A phone rings for it just now, or its caller is on the line. */
        ON_THE_PHONE,
        /** They hold as many as they may. */
        ENOUGH,
        /** Not of its area, not active, or it is their own. */
        NOT_FOR_THEM,
        /** It is urgent. */
        FOR_A_COORDINATOR
    }

    /** It is that volunteer's, who gets the text that whoever takes it by text gets. */
    public Given give(Tx tx, long reference, long volunteer, String actor, Instant now) {
        return give(tx, reference, volunteer, actor, true, now);
    }

    /** It is that coordinator's, who did it themselves and is told nothing. */
    public Given have(Tx tx, long reference, long coordinator, String actor, Instant now) {
        return give(tx, reference, coordinator, actor, false, now);
    }

    private Given give(Tx tx, long reference, long volunteer, String actor, boolean told, Instant now) {
        Request request = new RequestStore(tx).lock(reference);
        Optional<Volunteer> found = new TakerStore(tx).lock(volunteer);
        if (request.status() != Status.OPEN) {
            return Given.GONE;
        }
        if (found.isEmpty() || !isFor(found.get(), request, told)) {
            return Given.NOT_FOR_THEM;
        }
        if (request.urgent() && found.get().role() != Role.COORDINATOR) {
            return Given.FOR_A_COORDINATOR;
        }
        if (new TaskStore(tx).isSought(reference)) {
            return Given.ON_THE_PHONE;
        }
        if (new RequestStore(tx).listHeld(volunteer).size() >= Tasks.MOST) {
            return Given.ENOUGH;
        }
        return given(tx, request, found.get(), actor, told, now);
    }

    /** Nobody takes their own request. Of what area whoever gives it to themselves is does not matter: they see it. */
    private static boolean isFor(Volunteer volunteer, Request request, boolean ofItsArea) {
        boolean theirOwn = volunteer.phone().e164().equals(request.matter().number())
                || Long.valueOf(volunteer.id()).equals(request.matter().resident());
        Long area = request.matter().area();
        return !theirOwn && (!ofItsArea || area == null || volunteer.areas().contains(area));
    }

    private Given given(Tx tx, Request request, Volunteer volunteer, String actor, boolean told, Instant now) {
        long reference = request.reference();
        Spell spell = new TaskStore(tx).getSpell(reference);
        new RequestStore(tx).save(request.claimed(volunteer.id()), GIVEN + volunteer.id(), actor, now);
        if (!new AskedStore(tx).wasAsked(reference, volunteer.id())) {
            new AskedStore(tx).asked(reference, volunteer.id(), spell, spell.rounds(), now);
        }
        if (!told) {
            return Given.TOLD;
        }
        Map<String, String> values =
                Map.of("reference", Long.toString(reference), "link", links.make(tx, volunteer.id(), now));
        return text(tx, reference, volunteer, Phrase.TEXT_TASK_YOURS, values, now) ? Given.TOLD : Given.NOT_TOLD;
    }

    /** Whoever had it has it no more, and is told so. False when nobody had it. */
    public boolean takeBack(Tx tx, long reference, String actor, Instant now) {
        Request request = new RequestStore(tx).lock(reference);
        @Nullable Long holder = request.volunteer();
        if (holder == null || !request.isHeldBy(holder)) {
            return false;
        }
        new RequestStore(tx).save(request.dropped(), TAKEN_BACK, actor, now);
        Volunteer volunteer = new PeopleStore(tx).getVolunteer(holder);
        Map<String, String> values = Map.of("reference", Long.toString(reference));
        text(tx, reference, volunteer, RequestsLabel.TEXT_TAKEN_BACK, values, now);
        return true;
    }

    /** What came of having everybody asked. */
    public enum Asked {
        NOW,
        /** When calling hours begin. */
        IN_THE_MORNING,
        JUST_NOW,
        GONE,
        ON_THE_PHONE,
        FOR_A_COORDINATOR,
        /** Nobody knows of what area. */
        NO_AREA
    }

    /** All volunteers of its area who help with that are asked, once more if they were before. */
    public Asked askAgain(Tx tx, long reference, String actor, Instant now) {
        Request request = new RequestStore(tx).lock(reference);
        if (request.status() != Status.OPEN) {
            return Asked.GONE;
        }
        if (request.urgent()) {
            return Asked.FOR_A_COORDINATOR;
        }
        if (request.matter().area() == null) {
            return Asked.NO_AREA;
        }
        if (new TaskStore(tx).isSought(reference)) {
            return Asked.ON_THE_PHONE;
        }
        Spell spell = new TaskStore(tx).getSpell(reference);
        if (spell.askedAt() != null && spell.askedAt().isAfter(now.minus(JUST_ASKED))) {
            return Asked.JUST_NOW;
        }
        new TaskStore(tx).handOut(reference);
        new RequestStore(tx).save(request, "handed out", actor, now);
        if (!parts.rules().hours().isOpen(now)) {
            return Asked.IN_THE_MORNING;
        }
        new Asking(parts, tx, now).ask(request, spell.anew());
        return Asked.NOW;
    }

    private boolean text(Tx tx, long reference, Volunteer to, Wording phrase, Map<String, String> values, Instant now) {
        if (!parts.outbox().mayText(tx, to.phone())) {
            return false;
        }
        String body = parts.words().in(parts.texts().language(to.languages()), phrase, values);
        var errand = new Errand.SendText(to.phone().e164(), body);
        parts.outbox().add(tx, RequestTimer.KIND, Request.id(reference), errand, now);
        return true;
    }
}
