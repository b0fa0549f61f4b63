package org.ringround.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ringround.simulator.NetworkEvent.Kind;

/**
 * A phone in the hand of a human who sees and presses it: one call at a time, and nothing waits. While it is held, no script
 * does anything when it rings, and it is engaged while it is used.
 */
public final class Handset {

    /** What is kept to be shown; older captions go. */
    private static final int CAPTIONS = 80;

    private static final Duration A_SENTENCE = Duration.ofSeconds(5);

    private final long id;
    private final Phone phone;
    private final Exchange exchange;
    private final Deque<Caption> captions = new ArrayDeque<>();
    private volatile Instant lookedAt;
    private volatile Instant touchedAt;

    Handset(long id, Phone phone, Exchange exchange) {
        this.id = id;
        this.phone = phone;
        this.exchange = exchange;
        this.lookedAt = exchange.clock().instant();
        this.touchedAt = lookedAt;
    }

    /** Names it without telling its number. */
    public long id() {
        return id;
    }

    public String number() {
        return phone.number();
    }

    public HandsetState state() {
        return phone.live().map(Handset::state).orElseGet(HandsetState.Idle::new);
    }

    private static HandsetState state(Leg leg) {
        var identity = leg.identity();
        if (leg.status() != CallStatus.IN_PROGRESS) {
            return identity.direction() == Direction.INBOUND
                    ? new HandsetState.Dialling(identity.to())
                    : new HandsetState.Rung(identity.from());
        }
        var partner = leg.partner();
        if (partner != null) {
            return new HandsetState.Talking(partner.person());
        }
        return leg.hearing().isRecorded() ? new HandsetState.Recorded() : new HandsetState.Listening();
    }

    /** What was heard, pressed and came about on its calls since it was taken, oldest first. */
    public List<Caption> captions() {
        synchronized (captions) {
            return List.copyOf(captions);
        }
    }

    /** The texts that it got and sent, oldest first. */
    public List<Text> thread() {
        return phone.thread();
    }

    /** Does nothing while it is used otherwise. */
    public void dials(String to) {
        touched();
        if (phone.live().isEmpty()) {
            phone.dials(to);
        }
    }

    /** As dials, without showing its number. */
    public void dialsWithheld(String to) {
        touched();
        if (phone.live().isEmpty()) {
            phone.dialsWithheld(to);
        }
    }

    /** Picks up, if it rings. */
    public void answers() {
        touched();
        phone.live()
                .filter(leg -> state(leg) instanceof HandsetState.Rung)
                .ifPresent(leg -> new PhoneCall(leg).answers());
    }

    /** Ends the call, gives up dialling, or turns away the call that rings. */
    public void hangsUp() {
        touched();
        phone.live().ifPresent(leg -> new PhoneCall(leg).hangsUp());
    }

    /** Keys are 0 to 9, * and #; whether anybody listens to them is another matter. */
    public void presses(String keys) {
        touched();
        answered().ifPresent(leg -> new PhoneCall(leg).pressesBlindly(keys));
    }

    /** Says a sentence of about five seconds, and goes on talking when it has not ended yet. */
    public void speaks() {
        touched();
        answered().ifPresent(leg -> leg.speaks(A_SENTENCE));
    }

    /** Sends a text on its way; what the server answers comes as a text. */
    public void texts(String to, String body) {
        touched();
        exchange.pulse().beside(() -> phone.texts(to, body));
    }

    private Optional<Leg> answered() {
        return phone.live().filter(leg -> leg.status() == CallStatus.IN_PROGRESS);
    }

    private void touched() {
        touchedAt = exchange.clock().instant();
    }

    /** Somebody sees it: it is held from now on. */
    void looked(Instant now) {
        lookedAt = now;
        phone.hold(true);
    }

    Instant lookedAt() {
        return lookedAt;
    }

    Instant touchedAt() {
        return touchedAt;
    }

    /** Nobody holds it any more: its call ends, unless it only rings. */
    void isLeft() {
        isPutDown();
        phone.hold(false);
    }

    /** Of a phone that nobody holds, the calls are somebody else's to end. */
    void isPutDown() {
        phone.live()
                .filter(leg -> phone.isHeld() && !(state(leg) instanceof HandsetState.Rung))
                .ifPresent(leg -> new PhoneCall(leg).hangsUp());
    }

    /** Whoever takes it next begins with nothing heard. */
    void forgets() {
        synchronized (captions) {
            captions.clear();
        }
    }

    void happened(Caption caption) {
        if (caption.event().kind() == Kind.RANG) {
            touched();
        }
        synchronized (captions) {
            captions.addLast(caption);
            if (captions.size() > CAPTIONS) {
                captions.removeFirst();
            }
        }
    }
}
