package org.ringround.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.offer.Mission;
import org.ringround.offer.Subject;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.telephony.PhoneNumber;

/** A waiting caller, as the search for a volunteer knows them. */
final class CallMatter implements Subject {

    static final String KIND = "call";

    /** The caller's own leg tells soon that the bridge is over; only when it does not, the network is asked. */
    private static final Duration TELLS_SOON = Duration.ofSeconds(8);

    private static final String VOLUNTEER = "volunteer";

    private final Calls calls;

    CallMatter(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mission mission() {
        return Mission.CALL;
    }

    @Override
    public void lock(Tx tx, UUID subject) {
        get(tx, subject);
    }

    @Override
    public Taking take(Tx tx, UUID subject, UUID offer, long volunteer, Instant now) {
        Call call = get(tx, subject);
        if (call.state() instanceof CallState.Waiting) {
            save(tx, call, "taken", now, request -> request.taken(volunteer));
            Call taken = calls.apply(tx, call, new Happening.TakenBy(offer, volunteer));
            return new Taking.Connect(taken.queue());
        }
        boolean gone = call.state() instanceof CallState.Over over && over.ending() != CallEnding.CONNECTED;
        if (gone && call.reference() != null && isStillToBeHad(tx, call.reference())) {
            save(tx, call, "claimed after the caller had gone", now, request -> request.claimed(volunteer));
            return new Taking.Gone();
        }
        return new Taking.TooLate();
    }

    /** Nobody has settled it, and the same person does not wait for a volunteer in another call. */
    private boolean isStillToBeHad(Tx tx, long reference) {
        return calls.searches().findSubject(tx, KIND, reference).isEmpty()
                && new RequestStore(tx).lock(reference).isOpenOrClaimed();
    }

    private static void save(Tx tx, Call call, String what, Instant now, UnaryOperator<Request> change) {
        Long reference = call.reference();
        if (reference == null) {
            throw new IllegalStateException("a call that is searched for has a request");
        }
        var requests = new RequestStore(tx);
        requests.save(change.apply(requests.lock(reference)), what, VOLUNTEER, now);
    }

    @Override
    public void nobody(Tx tx, UUID subject, UUID search, Instant now) {
        calls.apply(tx, get(tx, subject), new Happening.NobodyTook(search));
    }

    @Override
    public Optional<String> left(Tx tx, UUID subject, UUID offer, Instant now) {
        Call call = get(tx, subject);
        if (call.state() instanceof CallState.Connected connected
                && connected.offer().equals(offer)) {
            calls.lookAt(tx, call, TELLS_SOON);
            return Optional.of(call.queue());
        }
        return Optional.empty();
    }

    @Override
    public Optional<PhoneNumber> findNumber(Tx tx, UUID subject) {
        Call call = get(tx, subject);
        if (call.reference() == null) {
            return Optional.empty();
        }
        var requests = new RequestStore(tx);
        return requests.findSafeNumber(requests.lock(call.reference()));
    }

    @Override
    public void reached(Tx tx, UUID subject, long volunteer, Instant now) {
        save(tx, get(tx, subject), "rung back", now, request -> request.taken(volunteer));
    }

    @Override
    public void settled(Tx tx, UUID subject, long volunteer, Outcome outcome, @Nullable Instant due, Instant now) {
        Call call = get(tx, subject);
        if (call.reference() != null) {
            Request request = new RequestStore(tx).lock(call.reference());
            calls.callbacks().settlement().settle(tx, request, volunteer, outcome, due, now);
        }
    }

    @Override
    public boolean awaitsOutcome(Tx tx, UUID subject, long volunteer) {
        Call call = get(tx, subject);
        return call.reference() != null
                && new RequestStore(tx).lock(call.reference()).isHeldBy(volunteer);
    }

    private Call get(Tx tx, UUID subject) {
        return calls.lock(tx, subject)
                .orElseThrow(() -> new IllegalStateException("the call of a search is not there: " + subject));
    }
}
