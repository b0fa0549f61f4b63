package org.ringround.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.InHand;
import org.ringround.db.Tx;
import org.ringround.offer.Mission;
import org.ringround.offer.Subject;
import org.ringround.outbox.DueTime;
import org.ringround.outbox.Sender;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;

/** The way into this room: promises, urgent matters, and connections that volunteers ask for. */
public final class Callbacks {

    private final CallbackParts parts;
    private final MessageSounds sounds;
    private final Promises promises;
    private final Urgent urgent;
    private final Own own;
    private final Settlement settlement;

    public Callbacks(CallbackParts parts, MessageSounds sounds) {
        this.parts = parts;
        this.sounds = sounds;
        this.promises = new Promises(parts);
        this.urgent = new Urgent(parts);
        this.own = new Own(parts);
        this.settlement = new Settlement(promises, urgent, parts.alarms());
    }

    public Settlement settlement() {
        return settlement;
    }

    /** Somebody was promised a call back, then. A later promise replaces an earlier one. */
    public void promised(Tx tx, long reference, Instant due) {
        promises.promised(tx, reference, due);
    }

    /**
     * A volunteer wants to be connected with somebody whose request they hold.
     *
     * @param reference null: the one that is due first, else the one taken last
     */
    public Ringing ring(Tx tx, long volunteer, @Nullable Long reference, Instant now) {
        return own.ring(tx, volunteer, reference, now);
    }

    /** Why nobody may be connected with whoever asked now; empty when they may. */
    public Optional<Ringing> refused(Tx tx, Request request, Instant now) {
        return own.refused(tx, request, now);
    }

    /** Somebody may need help at once, and met nobody: the request is urgent, and coordinators are rung. A repeat changes nothing. */
    public void press(Tx tx, Request request, Instant now) {
        press(tx, request, "system", now);
    }

    /** Likewise, because somebody at a desk says so. */
    public void press(Tx tx, Request request, String actor, Instant now) {
        if (request.isOpenOrClaimed()) {
            Request urgent = request.pressing();
            new RequestStore(tx).save(urgent, "urgent", actor, now);
            this.urgent.begin(tx, urgent, now);
        }
    }

    /** Rings coordinators until one of them has that urgent request, where something else tells them by text. Safe to repeat. */
    public void ringCoordinators(Tx tx, Request request, Instant now) {
        urgent.ringUntilTaken(tx, request, now);
    }

    /** Nobody is rung about that request any more, whether or not it is settled, until something new happens. Safe to repeat. */
    public void standDown(Tx tx, long reference, Instant now) {
        parts.searches().hold(tx, reference);
        urgent.stop(tx, reference, now);
        parts.searches().settled(tx, reference);
    }

    /** A request is done by other means than a call: phones that ring about it stop. */
    public void done(Tx tx, long reference, Instant now) {
        parts.searches().settled(tx, reference);
        promises.kept(tx, reference, now);
        parts.alarms().settle(tx, AlarmKind.URGENT, String.valueOf(reference), now);
    }

    /** What it means that a coordinator has the alarm of an urgent matter in hand. */
    public InHand urgentInHand() {
        return new UrgentInHand(urgent, parts.searches());
    }

    /** The matters for which people are rung. */
    public List<Subject> subjects() {
        return List.of(
                new CallbackMatter(settlement, sounds),
                new UrgentMatter(UrgentMatter.KIND, Mission.URGENT, urgent, settlement, sounds),
                new UrgentMatter(UrgentMatter.ESCALATED, Mission.ESCALATION, urgent, settlement, sounds),
                new OwnMatter(settlement, sounds));
    }

    /** The worker's errands of this room. */
    public List<Sender> senders() {
        return List.of(
                new DueTime(Promises.KIND, promises::due),
                new DueTime(Urgent.KIND, urgent::due),
                new DueTime(Own.KIND, own::due));
    }

    /** Looks at every open promise and urgent matter: at the start, and when the database is back. */
    public void lookAtAll() {
        Instant now = parts.now();
        parts.db().run(tx -> {
            new RequestStore(tx)
                    .listPromised()
                    .forEach(reference -> parts.outbox().remind(tx, Promises.KIND, Request.id(reference), now));
            new RingOutStore(tx)
                    .listUnderWay(UrgentMatter.KIND)
                    .forEach(matter -> parts.outbox().remind(tx, Urgent.KIND, matter, now));
        });
    }
}
