package org.ringround.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.offer.CandidateStore.Free;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Lane;
import org.ringround.outbox.Sender;
import org.ringround.people.AreaStore;
import org.ringround.people.Ring;
import org.ringround.routing.Candidate;
import org.ringround.routing.Plan;
import org.ringround.routing.Router;
import org.ringround.routing.Situation;
import org.ringround.telephony.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches from their beginning to their end. Whatever happens to a search, it is looked at anew: {@link #plan} may be
 * called at any time and any number of times.
 */
public final class Searches {

    static final String KIND = "searches";
    static final String FREED = "freed";

    static final OfferEvent.Withdrawn TAKEN = new OfferEvent.Withdrawn(Parting.TOO_LATE, false);
    private static final OfferEvent.Withdrawn NOT_WAITING = new OfferEvent.Withdrawn(Parting.NOT_WAITING, false);
    private static final OfferEvent.Withdrawn GONE = new OfferEvent.Withdrawn(Parting.NOT_WAITING, true);

    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

    /** A volunteer who becomes free is offered to so many waiting callers at most. */
    private static final int MOST_WAITING = 20;

    /** When all who should have been rung were just taken by other searches. */
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    private final OfferParts parts;
    private final Legs legs;

    public Searches(OfferParts parts) {
        this.parts = parts;
        this.legs = new Legs(parts);
    }

    /** How a search begins, or why it does not. */
    public sealed interface Beginning {

        record Begun(UUID search) implements Beginning {}

        /** Nobody on duty speaks the language; somebody speaks that other one. */
        record NobodySpeaks(Language other) implements Beginning {}

        record NobodyOnDuty() implements Beginning {}
    }

    /**
     * Begins to ring, in the caller's transaction, which holds the matter. A search that already runs for the request is
     * taken over: phones that ring go on ringing. So is one that was given up, while a volunteer who answered still decides.
     */
    public Beginning begin(Tx tx, Wanted wanted) {
        Instant now = parts.now();
        var searches = new SearchStore(tx);
        Optional<Search> running = searches.findLive(wanted.reference());
        if (running.isPresent()) {
            searches.handTo(running.get().id(), wanted.subject());
            return new Beginning.Begun(running.get().id());
        }
        Optional<UUID> lingering = searches.findLingering(wanted);
        if (lingering.isPresent()) {
            searches.reopen(
                    lingering.get(),
                    wanted.subject(),
                    now,
                    now.plus(parts.rules().search()));
            plan(tx, searches.lock(lingering.get()), now);
            return new Beginning.Begun(lingering.get());
        }
        if (new CandidateStore(tx).list(wanted.who(), null, now).isEmpty()) {
            return nobody(tx, wanted, now);
        }
        UUID id = parts.ids().get();
        searches.insert(id, wanted, now, now.plus(parts.rules().search()));
        plan(tx, searches.get(id), now);
        return new Beginning.Begun(id);
    }

    /** The call that another of the same request takes the search over from; empty when none runs. */
    public Optional<UUID> findSubject(Tx tx, long reference) {
        return new SearchStore(tx)
                .findLive(reference)
                .map(search -> search.wanted().subject());
    }

    /** Nobody waits any more because the caller has gone: whoever has answered may still take the request. */
    public void gone(Tx tx, UUID search) {
        end(tx, search, GONE);
    }

    /** The caller has chosen something else than to wait. */
    public void withdraw(Tx tx, UUID search) {
        end(tx, search, NOT_WAITING);
    }

    /** That call was cut off, and a new search for it begins: the volunteer may be rung again at once. */
    public void cutOff(Tx tx, UUID offer) {
        var offers = new OfferStore(tx);
        Optional<UUID> search = offers.findSearch(offer);
        if (search.isPresent()) {
            Search locked = new SearchStore(tx).lock(search.get());
            legs.apply(tx, locked, offers.lock(offer), new OfferEvent.CutOff());
        }
    }

    /** Whether the volunteer's leg of that offer is still there. */
    public boolean isWithCaller(Tx tx, UUID offer) {
        return new OfferStore(tx).isTaken(offer);
    }

    /** Whether that search runs, for that matter. */
    public boolean isFor(Tx tx, UUID search, UUID subject) {
        return new SearchStore(tx)
                .find(search)
                .filter(found -> found.isLive() && found.wanted().subject().equals(subject))
                .isPresent();
    }

    /** The worker's errands of searches. */
    public List<Sender> senders() {
        return List.of(new SearchTimer(KIND, this::plan), new SearchTimer(FREED, this::freed));
    }

    private Beginning nobody(Tx tx, Wanted wanted, Instant now) {
        for (Language other : parts.rules().languages()) {
            boolean spoken = !other.equals(wanted.who().language())
                    && !new CandidateStore(tx)
                            .list(wanted.who().speaking(other), null, now)
                            .isEmpty();
            if (spoken) {
                return new Beginning.NobodySpeaks(other);
            }
        }
        return new Beginning.NobodyOnDuty();
    }

    private void end(Tx tx, UUID id, OfferEvent.Withdrawn event) {
        var searches = new SearchStore(tx);
        Search search = searches.lock(id);
        if (search.isLive()) {
            searches.end(id, "withdrawn", parts.now());
            parts.outbox().forget(tx, KIND, id);
            legs.withdraw(tx, searches.get(id), event, null);
        }
    }

    private void plan(UUID id) {
        parts.db().run(tx -> {
            Optional<Search> found = new SearchStore(tx).find(id);
            if (found.isPresent() && found.get().isLive()) {
                parts.subject(found.get()).lock(tx, found.get().wanted().subject());
                Search search = new SearchStore(tx).lock(id);
                if (search.isLive()) {
                    plan(tx, search, parts.now());
                }
            }
        });
    }

    private void plan(Tx tx, Search search, Instant now) {
        List<Free> free = new CandidateStore(tx).list(search.wanted().who(), search.id(), now);
        Plan plan = Router.plan(situation(tx, search, free), now);
        if (plan instanceof Plan.Ring ring) {
            ring(tx, search, ring, free, now);
        } else if (plan instanceof Plan.LastChance last) {
            cancelRinging(tx, search);
            parts.outbox().remind(tx, KIND, search.id(), last.until());
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
            Lane lane = wave == 1 && rung == 0 ? Lane.FIRST_OFFER : Lane.OFFER;
            rung += offer(tx, search, one, wave, lane, now) ? 1 : 0;
        }
        boolean begun = rung > 0;
        new SearchStore(tx)
                .reached(search.id(), ring.tier(), begun ? wave : search.wave(), begun ? null : search.waveEndsAt());
        boolean overtaken = !begun && !ring.volunteers().isEmpty();
        parts.outbox().remind(tx, KIND, search.id(), overtaken ? now.plus(AT_ONCE) : ring.lookAt());
    }

    private boolean offer(Tx tx, Search search, Free free, int wave, Lane lane, Instant now) {
        Language language = parts.words()
                .bestOf(
                        free.languages().stream().map(Language::new).toList(),
                        parts.rules().languages().get(0));
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

    private static Briefing briefing(Tx tx, Search search) {
        Wanted.Who who = search.wanted().who();
        @Nullable
        String area =
                who.area() == null ? null : new AreaStore(tx).get(who.area()).name();
        return new Briefing(area, who.language(), who.need(), who.today(), who.shared());
    }

    /** At the deadline phones stop ringing; whoever has answered may still decide. */
    private void cancelRinging(Tx tx, Search search) {
        for (Offer offer : new OfferStore(tx).lockLive(search.id())) {
            if (!(offer.state() instanceof OfferState.Screening)) {
                legs.apply(tx, search, offer, NOT_WAITING);
            }
        }
    }

    private void nobodyTook(Tx tx, Search search, Instant now) {
        new SearchStore(tx).end(search.id(), "nobody", now);
        parts.outbox().forget(tx, KIND, search.id());
        legs.withdraw(tx, new SearchStore(tx).get(search.id()), NOT_WAITING, null);
        LOG.info("Nobody took request {}", search.wanted().reference());
        parts.subject(search).nobody(tx, search.wanted().subject(), search.id(), now);
    }

    /** Somebody became free: the caller who waits longest comes first. */
    private void freed(UUID offer) {
        long volunteer = parts.db().transact(tx -> new OfferStore(tx).volunteer(offer));
        for (UUID search : parts.db().transact(tx -> new SearchStore(tx).listLive(MOST_WAITING))) {
            if (parts.db().transact(tx -> new OfferStore(tx).hasLive(volunteer))) {
                return;
            }
            plan(search);
        }
    }
}
