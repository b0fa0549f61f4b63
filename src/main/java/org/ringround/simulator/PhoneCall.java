package org.ringround.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A call in the hand of the human who makes or gets it. Everything that waits gives up after ten real seconds. */
public final class PhoneCall {

    private final Leg leg;
    private final AtomicInteger consumed = new AtomicInteger();

    PhoneCall(Leg leg) {
        this.leg = leg;
    }

    public String sid() {
        return leg.sid();
    }

    public CallStatus status() {
        return leg.status();
    }

    public String from() {
        return leg.identity().from();
    }

    public String to() {
        return leg.identity().to();
    }

    /** Waits until these words are said, after those waited for before; case does not matter. */
    public PhoneCall hears(String words) {
        until("waited to hear '" + words + "'", () -> leg.hearing().endOf(words, consumed.get()) >= 0);
        consumed.set(leg.hearing().endOf(words, consumed.get()));
        return this;
    }

    /** Everything said and played so far, a line each. */
    public String heardSoFar() {
        return leg.hearing().all();
    }

    /** Waits until keys are listened to, then presses these one after another. */
    public PhoneCall presses(String keys) {
        until("wanted to press " + keys, () -> leg.listening() || leg.partner() != null);
        return pressesBlindly(keys);
    }

    /** Presses keys whether anybody listens or not. */
    public PhoneCall pressesBlindly(String keys) {
        keys.chars().forEach(key -> leg.key((char) key));
        return this;
    }

    /** As presses, but for as long as the call lasts. */
    public PhoneCall pressesWhenAsked(String keys) {
        leg.watch(Pulse.FOREVER, () -> leg.listening() || leg.status().ended());
        if (leg.listening()) {
            pressesBlindly(keys);
        }
        return this;
    }

    /** Talks for this natural time, as soon as it is recorded or connected. */
    public PhoneCall speaks(Duration natural) {
        until("wanted to speak", () -> leg.hearing().isRecorded() || leg.partner() != null);
        leg.speaks(natural);
        leg.watchNatural(natural, () -> leg.status().ended());
        return this;
    }

    /** Does nothing for this natural time, or until the call has ended. */
    public PhoneCall waits(Duration natural) {
        leg.watchNatural(natural, () -> leg.status().ended());
        return this;
    }

    /** Picks up, if it still rings. */
    public PhoneCall answers() {
        leg.proceeds(CallStatus.IN_PROGRESS);
        return this;
    }

    public PhoneCall declines() {
        return hangsUp();
    }

    /** Puts the phone down; before it was answered: gives up ringing, or turns the call away. */
    public PhoneCall hangsUp() {
        leg.changing(() -> {
            if (leg.status() == CallStatus.IN_PROGRESS) {
                leg.end(CallStatus.COMPLETED);
            } else {
                var incoming = leg.identity().direction() == Direction.INBOUND;
                leg.end(incoming ? CallStatus.NO_ANSWER : CallStatus.BUSY);
            }
        });
        return this;
    }

    public PhoneCall awaitEnd() {
        until("waited for the end", () -> leg.status().ended());
        return this;
    }

    public PhoneCall awaitAnswered() {
        until("waited to be answered", () -> leg.answered() != null);
        return this;
    }

    public PhoneCall awaitWaiting() {
        until("waited to be put in a queue", this::isWaiting);
        return this;
    }

    /** Waits to be connected, and says with which number. */
    public String awaitBridged() {
        until("waited to be connected", () -> leg.partner() != null);
        return isBridgedWith().orElse("");
    }

    /** The number of the phone at the other end; empty = not connected. */
    public Optional<String> isBridgedWith() {
        return Optional.ofNullable(leg.partner()).map(Leg::person);
    }

    public boolean isWaiting() {
        return leg.place() != null;
    }

    /** Whether keys would be heard at this moment. */
    public boolean isListenedTo() {
        return leg.listening();
    }

    private void until(String what, BooleanSupplier holds) {
        boolean held;
        try {
            held = leg.watch(
                            Pulse.PATIENCE,
                            () -> holds.getAsBoolean() || leg.status().ended())
                    && holds.getAsBoolean();
        } catch (Cut closed) {
            held = false;
        }
        if (!held) {
            throw new StoryBroken(leg.person() + " " + what + ", but the call is "
                    + leg.status().wire() + " and said:\n" + heardSoFar());
        }
    }
}
