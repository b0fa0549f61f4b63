package org.ringround.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.InHand;
import org.ringround.db.Tx;
import org.ringround.offer.Subject;
import org.ringround.outbox.Sender;
import org.ringround.outcall.Purpose;
import org.ringround.people.Need;
import org.ringround.people.Resident;
import org.ringround.people.Role;
import org.ringround.people.Volunteer;
import org.ringround.request.Matter;
import org.ringround.request.Reason;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.RequestTimer;
import org.ringround.round.Escalator;
import org.ringround.round.OnRound;
import org.ringround.round.SettledBy;
import org.ringround.round.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way into this room: escalations begin, people say what they know, and a human closes them. */
public final class Escalations implements Escalator {

    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);

    private static final String SYSTEM = "system";

    private final EscalationParts parts;
    private final EscalationTexts texts;
    private final Closing closing;
    private final ContactCalls contacts;
    private final Ladder ladder;

    public Escalations(EscalationParts parts) {
        this.parts = parts;
        this.texts = new EscalationTexts(parts);
        this.closing = new Closing(parts, texts);
        this.contacts = new ContactCalls(parts, texts, closing);
        this.ladder = new Ladder(parts, texts, closing, contacts);
    }

    /** What coordinators at the console do about escalations. */
    public EscalationDesk desk() {
        return new EscalationDesk(ladder, closing);
    }

    /** The matters for which volunteers are rung. */
    public List<Subject> subjects() {
        return List.of(new LookInMatter(parts, texts, closing));
    }

    /** Why contacts are rung. */
    public List<Purpose> purposes() {
        return List.of(contacts);
    }

    /** The worker's errands of this room. */
    public List<Sender> senders() {
        return List.of(ladder);
    }

    /** What it means that a coordinator has an alarm of this room in hand. */
    public List<InHand> inHand() {
        return List.of(
                new EscalationInHand(AlarmKind.ESCALATION, ladder, desk()),
                new EscalationInHand(AlarmKind.ESCALATION_HEARD, ladder, desk()));
    }

    @Override
    public void begin(Tx tx, Turn turn, OnRound who, Instant now) {
        Resident resident = who.resident();
        var matter = new Matter(
                resident.id(), resident.phone().e164(), resident.area(), Need.OTHER, texts.language(resident));
        var requests = new RequestStore(tx);
        Request request = requests.open(matter, Reason.CHECKIN, SYSTEM, now);
        requests.save(request.pressing(), "nobody could be heard", SYSTEM, now);
        UUID id = parts.ids().get();
        new EscalationStore(tx).insert(id, turn.id(), request.reference(), resident.id(), now);
        ladder.lookAt(tx, id, now);
        LOG.warn("Escalation {} begins", request.reference());
    }

    @Override
    public void heard(Tx tx, Turn turn, Instant now) {
        var escalations = new EscalationStore(tx);
        Optional<Escalation> open = escalations
                .findOf(turn.id())
                .map(found -> escalations.lock(found.id()))
                .filter(found -> found.isOpen() && found.heardAt() == null);
        if (open.isPresent()) {
            escalations.heard(open.get().id(), now);
            closing.quiet(tx, open.get(), now);
            Request request = new RequestStore(tx).find(open.get().reference()).orElseThrow();
            ladder.raise(tx, escalations.lock(open.get().id()), request, now);
            ladder.lookAt(tx, open.get().id(), now);
            LOG.info("Escalation {}: the resident has rung", open.get().reference());
        }
    }

    /**
     * A human says that it is over: a coordinator of its area or who was told of it, or the volunteer who was to ring them. A
     * repeat changes nothing.
     *
     * @param reason in their words, null for none
     * @return false when there is no such escalation, or it is not theirs to close
     */
    public boolean done(Tx tx, Volunteer who, long reference, @Nullable String reason, Instant now) {
        var escalations = new EscalationStore(tx);
        Optional<Escalation> theirs = escalations.findAbout(reference).filter(found -> isTheirs(tx, found, who));
        if (theirs.isEmpty()) {
            return false;
        }
        Escalation at = escalations.lock(theirs.get().id());
        if (at.isOpen()) {
            SettledBy by = who.role() == Role.COORDINATOR ? SettledBy.COORDINATOR : SettledBy.VOLUNTEER;
            String why = reason == null ? "done" : "done: " + reason;
            closing.close(tx, at, Closing.By.volunteer(by, who.id(), why), now);
        }
        return true;
    }

    private boolean isTheirs(Tx tx, Escalation at, Volunteer who) {
        if (at.wasLookedInBy(who.id())) {
            return true;
        }
        Long area =
                new RequestStore(tx).find(at.reference()).orElseThrow().matter().area();
        String matter = String.valueOf(at.reference());
        return who.role() == Role.COORDINATOR
                && (area == null
                        || who.areas().contains(area)
                        || parts.alarms()
                                .listTold(tx, AlarmKind.ESCALATION, matter)
                                .contains(who.id()));
    }

    /** Looks at every open escalation: at the start, and when the database is back. */
    public void lookAtAll() {
        Instant now = parts.now();
        parts.db()
                .run(tx -> new EscalationStore(tx)
                        .listOpen()
                        .forEach(reference ->
                                parts.outbox().remind(tx, RequestTimer.WATCH, Request.id(reference), now)));
    }
}
