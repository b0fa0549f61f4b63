package org.ringround.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.offer.News;
import org.ringround.offer.Subject;
import org.ringround.people.PeopleStore;
import org.ringround.request.MessageStore;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.telephony.PhoneNumber;

/** A request about which we ring people, as the search for them knows it. */
abstract class RequestMatter implements Subject {

    static final String VOLUNTEER = "volunteer";

    private final Settlement settlement;
    private final MessageSounds sounds;

    RequestMatter(Settlement settlement, MessageSounds sounds) {
        this.settlement = settlement;
        this.sounds = sounds;
    }

    @Override
    public final void lock(Tx tx, UUID subject) {
        new RingOutStore(tx).lock(subject);
    }

    @Override
    public final Optional<String> left(Tx tx, UUID subject, UUID offer, Instant now) {
        return Optional.empty();
    }

    @Override
    public final Optional<PhoneNumber> findNumber(Tx tx, UUID subject) {
        return new RequestStore(tx).findSafeNumber(request(tx, subject));
    }

    @Override
    public final void reached(Tx tx, UUID subject, long volunteer, Instant now) {
        var requests = new RequestStore(tx);
        requests.save(request(tx, subject).taken(volunteer), "rung back", VOLUNTEER, now);
        new RingOutStore(tx).end(subject, "reached", now);
        settlement.reached(tx, request(tx, subject).reference(), now);
    }

    /** Whatever was promised stands, and is looked at again in its time. */
    @Override
    public void nobody(Tx tx, UUID subject, UUID search, Instant now) {
        new RingOutStore(tx).end(subject, "nobody", now);
    }

    @Override
    public void notReached(Tx tx, UUID subject, long volunteer, Instant now) {
        new RingOutStore(tx).end(subject, "not_reached", now);
    }

    @Override
    public final boolean awaitsOutcome(Tx tx, UUID subject, long volunteer) {
        return request(tx, subject).isHeldBy(volunteer);
    }

    @Override
    public final void settled(
            Tx tx, UUID subject, long volunteer, Outcome outcome, @Nullable Instant due, Instant now) {
        settlement.settle(tx, request(tx, subject), volunteer, outcome, due, now);
    }

    static Request request(Tx tx, UUID subject) {
        long reference = new RingOutStore(tx).lock(subject).reference();
        return new RequestStore(tx).lock(reference);
    }

    /** What whoever took it is told: who it is, and what they said after the tone. */
    final News news(Tx tx, Request request, Instant now) {
        Long resident = request.matter().resident();
        List<String> heard = new MessageStore(tx)
                .listRecordings(request.reference()).stream()
                        .map(recording -> sounds.path(recording, now))
                        .toList();
        return new News(
                request.reference(),
                resident == null ? null : new PeopleStore(tx).findName(resident).orElse(null),
                heard);
    }
}
