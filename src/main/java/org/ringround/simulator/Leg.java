package org.ringround.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringround.simulator.NetworkEvent.Kind;

/** One call: how it stands, what its human hears and keys, whom it speaks with. Changed under the network's lock. */
final class Leg {

    private final LegIdentity identity;
    private final CallPlan plan;
    private final Exchange exchange;
    private final Pulse pulse;
    private final Condition changed;
    private final Instant created;
    private final long bornNanos = System.nanoTime();
    private final Hearing hearing = new Hearing();
    private volatile CallStatus status;
    private volatile @Nullable Instant answered;
    private volatile @Nullable Instant ended;
    private volatile long answeredNanos;
    private volatile long endedNanos;
    private volatile @Nullable Ear ear;
    private volatile @Nullable Leg partner;
    private volatile @Nullable Place place;
    private volatile @Nullable Source redirection;
    private volatile boolean hangsUpOnStar;
    private volatile boolean fetched;
    private int sequence;

    Leg(LegIdentity identity, CallPlan plan, CallStatus status, Exchange exchange) {
        this.identity = identity;
        this.plan = plan;
        this.status = status;
        this.exchange = exchange;
        this.pulse = exchange.pulse();
        this.changed = pulse.condition();
        this.created = exchange.clock().instant();
    }

    String sid() {
        return identity.sid();
    }

    String person() {
        return identity.person();
    }

    LegIdentity identity() {
        return identity;
    }

    CallPlan plan() {
        return plan;
    }

    CallStatus status() {
        return status;
    }

    Instant created() {
        return created;
    }

    @Nullable
    Instant answered() {
        return answered;
    }

    @Nullable
    Instant ended() {
        return ended;
    }

    @Nullable
    Leg partner() {
        return partner;
    }

    @Nullable
    Place place() {
        return place;
    }

    Hearing hearing() {
        return hearing;
    }

    /** Real time since the call was made known. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - bornNanos);
    }

    /** How long it was answered, in natural time. */
    Duration talked() {
        if (answered == null) {
            return Duration.ZERO;
        }
        return pulse.natural((endedNanos == 0 ? System.nanoTime() : endedNanos) - answeredNanos);
    }

    /** Waits on behalf of the call's own thread; true as soon as it holds, false when the natural time is over. */
    boolean await(Duration natural, BooleanSupplier holds) {
        var held = pulse.await(changed, natural, () -> cut() || holds.getAsBoolean());
        mindTheCut();
        return held;
    }

    void pass(Duration natural) {
        await(natural, () -> false);
    }

    void mindTheCut() {
        if (cut()) {
            throw new Cut();
        }
    }

    private boolean cut() {
        var waiting = place;
        return status.ended() || redirection != null || (waiting != null && waiting.taken());
    }

    /** Waits on behalf of a human or a test: real time, and a cut does not disturb it. */
    boolean watch(Duration real, BooleanSupplier holds) {
        return pulse.awaitReal(changed, real, holds);
    }

    boolean watchNatural(Duration natural, BooleanSupplier holds) {
        return pulse.await(changed, natural, holds);
    }

    /** Changes the leg, or something its waits depend on, and wakes all of them. */
    <T> T changing(Supplier<T> change) {
        return pulse.locked(() -> {
            T result = change.get();
            changed.signalAll();
            return result;
        });
    }

    void changing(Runnable change) {
        pulse.locked(() -> {
            change.run();
            changed.signalAll();
        });
    }

    void wake() {
        pulse.locked(changed::signalAll);
    }

    /** False when it had ended already. */
    boolean proceeds(CallStatus next) {
        return changing(() -> {
            if (status.ended() || status.ordinal() >= next.ordinal()) {
                return false;
            }
            if (next == CallStatus.IN_PROGRESS) {
                answered = exchange.clock().instant();
                answeredNanos = System.nanoTime();
                exchange.log().add(Kind.ANSWERED, this, "", "");
            }
            status = next;
            exchange.turned(this);
            exchange.statusCallbacks().report(this, next, sequence++);
            return true;
        });
    }

    /** False when it had ended already; a call that ends in the queue ends without a word to anybody. */
    boolean end(CallStatus last) {
        return changing(() -> {
            if (status.ended()) {
                return false;
            }
            var wasQueued = status == CallStatus.QUEUED;
            ended = exchange.clock().instant();
            endedNanos = System.nanoTime();
            status = last;
            part();
            exchange.log().add(Kind.HUNG_UP, this, "", last.wire());
            if (!wasQueued) {
                exchange.statusCallbacks().report(this, last, sequence++);
            }
            exchange.turned(this);
            return true;
        });
    }

    void bridge(Leg other) {
        pulse.locked(() -> {
            partner = other;
            other.partner = this;
            exchange.log().add(Kind.BRIDGED, this, other.person(), other.sid());
            exchange.log().add(Kind.BRIDGED, other, person(), sid());
            wake();
            other.wake();
        });
    }

    void part() {
        pulse.locked(() -> {
            var other = partner;
            if (other != null) {
                partner = null;
                other.partner = null;
                exchange.log().add(Kind.PARTED, this, other.person(), other.sid());
                wake();
                other.wake();
            }
        });
    }

    void listens(Ear to) {
        changing(() -> ear = to);
    }

    void listensNoMore() {
        changing(() -> ear = null);
    }

    boolean listening() {
        var open = ear;
        return open != null && !open.finished();
    }

    void hangsUpOnStar(boolean does) {
        hangsUpOnStar = does;
    }

    void key(char key) {
        changing(() -> {
            exchange.log().add(Kind.KEYED, this, String.valueOf(key), "");
            var open = ear;
            if (open != null) {
                open.hear(key);
            }
            if (key == '*' && hangsUpOnStar) {
                part();
            }
        });
    }

    void hears(Kind kind, String text, String language) {
        exchange.log().add(kind, this, text, language);
        changing(() -> hearing.add(text));
    }

    void speaks(Duration natural) {
        changing(() -> hearing.sound(pulse.scaled(natural)));
    }

    void waitsIn(@Nullable Place in) {
        changing(() -> place = in);
    }

    /** False when the call has ended and cannot be sent anywhere. */
    boolean redirect(Source to) {
        return changing(() -> {
            if (status != CallStatus.IN_PROGRESS) {
                return false;
            }
            redirection = to;
            part();
            return true;
        });
    }

    @Nullable
    Source takeRedirection() {
        return pulse.locked(() -> {
            var to = redirection;
            redirection = null;
            return status.ended() ? null : to;
        });
    }

    boolean redirected() {
        return redirection != null;
    }

    /** Its first document has been asked for and has come, or could not be had. */
    boolean fetched() {
        return fetched;
    }

    void hasFetched() {
        changing(() -> fetched = true);
    }
}
