package org.ringround.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.db.Tx;
import org.ringround.telephony.PhoneNumber;

/** Writes down what must leave the house, in the transaction of its reason; the worker wakes when that is committed. */
public final class Outbox {

    private final Bell bell;
    private final Supplier<UUID> ids;

    public Outbox(Bell bell, Supplier<UUID> ids) {
        this.bell = bell;
        this.ids = ids;
    }

    /** Something to do as soon as possible, outside the pace of calls. */
    public void add(Tx tx, String kind, UUID subject, Errand errand, Instant now) {
        new IntentStore(tx).insert(ids.get(), kind, subject, errand, null, now, now);
        tx.afterCommit(bell::ring);
    }

    /**
     * A call to place in its turn.
     *
     * @param since since when somebody waits for it
     */
    public void addCall(Tx tx, String kind, Errand.PlaceCall call, Lane lane, Instant since, Instant now) {
        new IntentStore(tx).insert(ids.get(), kind, call.leg(), call, lane, since, now);
        tx.afterCommit(bell::ring);
    }

    /** Drops the call of that leg if nobody has begun to place it; otherwise false, and it may ring. */
    public boolean drop(Tx tx, UUID leg) {
        return new IntentStore(tx).drop(leg);
    }

    /** The leg has just asked by itself what it hears: nobody need make it ask again. */
    public void hasAsked(Tx tx, UUID leg) {
        new IntentStore(tx).dropAskAgain(leg);
    }

    /**
     * A leg told its SID by itself. True when it is the call of this leg; false when another call has that place already:
     * then this one is a second and must be ended.
     */
    public boolean learn(Tx tx, UUID leg, String sid) {
        return new IntentStore(tx).learn(leg, sid);
    }

    /** How the call of that leg stands; empty when none was ever written down. */
    public Optional<Fate> findFate(Tx tx, UUID leg) {
        return new IntentStore(tx).findFate(leg);
    }

    /** Whether a text can reach that number, and it has not asked for none. */
    public boolean mayText(Tx tx, PhoneNumber number) {
        return number.takesTexts() && !new TextStopStore(tx).isStopped(number.e164());
    }

    /** No texts to that number any more, whoever has them to send. False when it was so before. */
    public boolean stopTexts(Tx tx, PhoneNumber number, Instant now) {
        return new TextStopStore(tx).stop(number.e164(), now);
    }

    /** Texts again. A repeat changes nothing. */
    public void startTexts(Tx tx, PhoneNumber number) {
        new TextStopStore(tx).start(number.e164());
    }

    /** Somebody has seen that this text did not arrive, and has seen to it. False when it was so before. */
    public boolean sawLoss(Tx tx, UUID text, Instant now) {
        return new IntentStore(tx).sawLoss(text, now);
    }

    /** Whether something for that subject is still to be done. */
    public boolean isUnderWay(Tx tx, String kind, UUID subject) {
        return new IntentStore(tx).isUnderWay(kind, subject);
    }

    /** Sets the one timer of that kind and subject; an earlier setting is replaced. */
    public void remind(Tx tx, String kind, UUID subject, Instant due) {
        new TimerStore(tx).set(kind, subject, due);
        tx.afterCommit(bell::ring);
    }

    public void forget(Tx tx, String kind, UUID subject) {
        new TimerStore(tx).delete(kind, subject);
    }
}
