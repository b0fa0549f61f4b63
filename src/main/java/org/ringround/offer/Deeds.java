package org.ringround.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.offer.OfferEffect.Later;
import org.ringround.outbox.Departure;
import org.ringround.outbox.Errand;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.request.Outcome;
import org.ringround.rota.Channel;
import org.ringround.rota.Duty;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what an arrow of one offer wants, in the offer's own transaction. */
final class Deeds implements OfferEffect.Doer {

    private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);

    /** Product: after so many unanswered offers in one duty the volunteer is paused. */
    private static final int UNANSWERED = 2;

    /** A caller on the way into the queue is there within seconds; for so long the volunteer is connected anew. */
    private static final Duration MEETING = Duration.ofSeconds(20);

    private final OfferParts parts;
    private final Tx tx;
    private final Search search;
    private final Offer offer;
    private final Instant now;
    private final Legs legs;

    Deeds(OfferParts parts, Tx tx, Search search, Offer offer, Instant now, Legs legs) {
        this.parts = parts;
        this.tx = tx;
        this.search = search;
        this.offer = offer;
        this.now = now;
        this.legs = legs;
    }

    @Override
    public Optional<CallEvent> take() {
        var offers = new OfferStore(tx);
        if (offers.hasTaker(search.id())) {
            return Optional.of(new OfferEvent.Overtaken());
        }
        UUID subject = search.wanted().subject();
        Subject.Taking taking = parts.subject(search).take(tx, subject, offer.id(), offer.volunteer(), now);
        if (taking instanceof Subject.Taking.TooLate) {
            return Optional.of(new OfferEvent.Overtaken());
        }
        offers.taken(offer.id(), now);
        new SearchStore(tx).end(search.id(), "taken", now);
        parts.outbox().forget(tx, Searches.KIND, search.id());
        legs.withdraw(tx, new SearchStore(tx).get(search.id()), Searches.TAKEN, offer);
        LOG.info("Request {} is taken", search.wanted().reference());
        return Optional.of(taken(taking));
    }

    private CallEvent taken(Subject.Taking taking) {
        if (taking instanceof Subject.Taking.Connect connect) {
            return new OfferEvent.Won(connect.queue());
        }
        if (taking instanceof Subject.Taking.Ring ring) {
            return dial(ring.news());
        }
        return taking instanceof Subject.Taking.Know know
                ? new OfferEvent.Informed(know.news(), findNumber().isPresent())
                : new OfferEvent.Gone(findNumber().isPresent());
    }

    @Override
    public Optional<CallEvent> declined(boolean offDuty) {
        if (offDuty) {
            new Duty(tx, parts.rules().zone()).switchOff(offer.volunteer(), now, Channel.OFFER, "volunteer");
        }
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> notAnswered() {
        if (!search.wanted().group().isOfDuty()) {
            return Optional.empty();
        }
        var offers = new OfferStore(tx);
        offers.unanswered(offer.id());
        Optional<Instant> since = offers.findCountingSince(offer.volunteer(), now);
        if (since.isPresent() && offers.countUnanswered(offer.volunteer(), since.get()) >= UNANSWERED) {
            pause();
        }
        return Optional.empty();
    }

    private void pause() {
        var duty = new Duty(tx, parts.rules().zone());
        Optional<Instant> until = duty.onDutyUntil(offer.volunteer(), now);
        if (until.isEmpty()) {
            return;
        }
        duty.pause(offer.volunteer(), until.get(), now, Channel.SYSTEM, "two offers unanswered");
        LOG.info("A volunteer is paused after two unanswered calls");
        Volunteer volunteer = new PeopleStore(tx).getVolunteer(offer.volunteer());
        if (volunteer.phone().takesTexts()) {
            String body = parts.words()
                    .in(
                            offer.language(),
                            Phrase.TEXT_PAUSED,
                            Map.of("helpline", parts.rules().name()));
            parts.outbox()
                    .add(
                            tx,
                            OfferDesk.KIND,
                            offer.id(),
                            new Errand.SendText(volunteer.phone().e164(), body),
                            now);
        }
    }

    @Override
    public Optional<CallEvent> notTried() {
        new OfferStore(tx).notTried(offer.id());
        return Optional.empty();
    }

    /** Not begun: it never rings. At the network: cancelled there. In between: cancelled when its SID is learnt. */
    @Override
    public Optional<CallEvent> cancel() {
        if (parts.outbox().drop(tx, offer.id())) {
            return Optional.of(new Departure.NotPlaced(false));
        }
        errand(Errand.CancelCall::new);
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> interrupt() {
        errand(sid -> new Errand.AskAgain(sid, OfferDesk.KIND, offer.id()));
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> hangUp() {
        errand(Errand.HangUp::new);
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> bridgeOver() {
        Optional<String> queue = parts.subject(search).left(tx, search.wanted().subject(), offer.id(), now);
        if (!(offer.state() instanceof OfferState.CallerGone)) {
            return Optional.empty();
        }
        return queue.isPresent() && isJustTaken()
                ? Optional.of(new OfferEvent.Won(queue.get()))
                : Optional.of(new OfferEvent.Gone(findNumber().isPresent()));
    }

    private boolean isJustTaken() {
        return offer.takenAt() != null && now.isBefore(offer.takenAt().plus(MEETING));
    }

    @Override
    public Optional<CallEvent> ringBack() {
        return Optional.of(dial(null));
    }

    /** The leg's row stands before the volunteer's leg is told to dial. */
    private CallEvent dial(@Nullable News news) {
        Optional<PhoneNumber> number = findNumber();
        if (number.isEmpty()) {
            return new OfferEvent.Gone(false);
        }
        UUID leg = parts.ids().get();
        new DialledLegStore(tx).dial(leg, offer.id(), number.get().e164(), now);
        return new OfferEvent.BackLeg(leg, number.get().e164(), news);
    }

    @Override
    public Optional<CallEvent> rungBack(OfferEffect.RungBack how) {
        new DialledLegStore(tx).dialled(offer.id(), how.connected(), how.sid(), how.talked(), now);
        if (how.connected()) {
            parts.subject(search).reached(tx, search.wanted().subject(), offer.volunteer(), now);
        } else {
            parts.subject(search).notReached(tx, search.wanted().subject(), offer.volunteer(), now);
        }
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> outcome(Outcome outcome, @Nullable Later later) {
        new OutcomeStore(tx).outcome(offer.id(), outcome);
        Instant due = later == null ? null : parts.rules().due(later, now);
        parts.subject(search).settled(tx, search.wanted().subject(), offer.volunteer(), outcome, due, now);
        return Optional.empty();
    }

    private Optional<PhoneNumber> findNumber() {
        return parts.subject(search).findNumber(tx, search.wanted().subject()).filter(PhoneNumber::mayBeRung);
    }

    private void errand(Function<String, Errand> about) {
        if (offer.sid() != null) {
            parts.outbox().add(tx, OfferDesk.KIND, offer.id(), about.apply(offer.sid()), now);
        }
    }
}
