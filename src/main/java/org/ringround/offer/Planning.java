package org.ringround.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.offer.CandidateStore.Free;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Lane;
import org.ringround.people.AreaStore;
import org.ringround.people.Ring;
import org.ringround.routing.Candidate;
import org.ringround.routing.Plan;
import org.ringround.routing.Router;
import org.ringround.routing.Situation;
import org.ringround.telephony.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what routing says is next in a search. May be done at any time and any number of times. */
final class Planning {

    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);

    /** When all who should have been rung were just taken by other searches. */
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    private final OfferParts parts;
    private final Legs legs;

    Planning(OfferParts parts, Legs legs) {
        this.parts = parts;
        this.legs = legs;
    }

    /** Looks at a search that runs and whose row is held, and does what is next. */
    void plan(Tx tx, Search search, Instant now) {
        List<Free> free = new CandidateStore(tx).list(search.wanted(), search.id(), now);
        Plan plan = Router.plan(situation(tx, search, free), now);
        if (plan instanceof Plan.Ring ring) {
            ring(tx, search, ring, free, now);
        } else if (plan instanceof Plan.LastChance last) {
            cancelRinging(tx, search);
            parts.outbox().remind(tx, Searches.KIND, search.id(), last.until());
        } else {
            nobodyTook(tx, search, now);
        }
    }

    private Situation situation(Tx tx, Search search, List<Free> free) {
        Long areaId = search.wanted().who().area();
        Ring ring = areaId == null ? Ring.WAVES : new AreaStore(tx).get(areaId).ring();
        var live = new OfferStore(tx).countLive(search.id());
        return new Situation(
                ring,
                search.wanted().first(),
                search.startedAt(),
                search.deadline(),
                parts.rules().wave(),
                search.tier(),
                search.wave(),
                search.waveEndsAt(),
                live.ringing(),
                live.screening(),
                free.stream()
                        .map(one -> new Candidate(one.volunteer(), one.tier(), one.busy()))
                        .toList());
    }

    private void ring(Tx tx, Search search, Plan.Ring ring, List<Free> free, Instant now) {
        int wave = search.wave() + 1;
        int rung = 0;
        for (Free one : free.stream()
                .filter(candidate -> ring.volunteers().contains(candidate.volunteer()))
                .sorted((a, b) -> Long.compare(a.volunteer(), b.volunteer()))
                .toList()) {
            Lane lane = lane(search, wave == 1 && rung == 0);
            rung += offer(tx, search, one, wave, lane, now) ? 1 : 0;
        }
        boolean begun = rung > 0;
        new SearchStore(tx)
                .reached(search.id(), ring.tier(), begun ? wave : search.wave(), begun ? null : search.waveEndsAt());
        boolean overtaken = !begun && !ring.volunteers().isEmpty();
        parts.outbox().remind(tx, Searches.KIND, search.id(), overtaken ? now.plus(AT_ONCE) : ring.lookAt());
    }

    private Lane lane(Search search, boolean first) {
        return switch (parts.subject(search).mission()) {
            case CALL -> first ? Lane.FIRST_OFFER : Lane.OFFER;
            case URGENT, ESCALATION, LOOK_IN -> Lane.URGENT;
            case CALLBACK, REQUEST -> Lane.CALLBACK;
        };
    }

    private boolean offer(Tx tx, Search search, Free free, int wave, Lane lane, Instant now) {
        Language language =
                parts.words().bestOf(free.languages(), parts.rules().languages().get(0));
        int seconds = free.ringSeconds() != null
                ? free.ringSeconds()
                : (int) parts.rules().ring().toSeconds();
        var state = new OfferState.Due(briefing(tx, search));
        var offer =
                new Offer(parts.ids().get(), search.id(), free.volunteer(), language, seconds, state, 0, null, null);
        if (!new OfferStore(tx).insert(offer, free.phone(), free.tier(), wave, now)) {
            return false;
        }
        var call = new Errand.PlaceCall(free.phone(), OfferDesk.KIND, offer.id(), seconds);
        parts.outbox().addCall(tx, OfferDesk.KIND, call, lane, search.startedAt(), now);
        return true;
    }

    private Briefing briefing(Tx tx, Search search) {
        Wanted.Who who = search.wanted().who();
        @Nullable
        String area =
                who.area() == null ? null : new AreaStore(tx).get(who.area()).name();
        return new Briefing(
                parts.subject(search).mission(),
                search.wanted().reference(),
                area,
                who.language(),
                who.need(),
                who.today(),
                who.shared());
    }

    /** At the deadline phones stop ringing; whoever has answered may still decide. */
    private void cancelRinging(Tx tx, Search search) {
        for (Offer offer : new OfferStore(tx).lockLive(search.id())) {
            if (!(offer.state() instanceof OfferState.Screening)) {
                legs.apply(tx, search, offer, Searches.NOT_WAITING);
            }
        }
    }

    private void nobodyTook(Tx tx, Search search, Instant now) {
        new SearchStore(tx).end(search.id(), "nobody", now);
        parts.outbox().forget(tx, Searches.KIND, search.id());
        legs.withdraw(tx, new SearchStore(tx).get(search.id()), Searches.NOT_WAITING, null);
        LOG.info("Nobody took request {}", search.wanted().reference());
        parts.subject(search).nobody(tx, search.wanted().subject(), search.id(), now);
    }
}
