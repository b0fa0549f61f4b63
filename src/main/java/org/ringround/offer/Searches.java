package org.ringround.offer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.outbox.DueTime;
import org.ringround.outbox.Sender;
import org.ringround.request.Outcome;
import org.ringround.telephony.Language;

/**
 * Searches from their beginning to their end. Whatever happens to a search, it is looked at anew: {@link #plan} may be
 * called at any time and any number of times.
 */
public final class Searches {

    static final String KIND = "searches";
    static final String FREED = "freed";
    private static final String WITHDRAWN = "withdrawn";

    static final OfferEvent.Withdrawn TAKEN = new OfferEvent.Withdrawn(Parting.TOO_LATE, false);
    static final OfferEvent.Withdrawn NOT_WAITING = new OfferEvent.Withdrawn(Parting.NOT_WAITING, false);
    private static final OfferEvent.Withdrawn GONE = new OfferEvent.Withdrawn(Parting.NOT_WAITING, true);

    /** A volunteer who becomes free is offered to so many waiting callers at most. */
    private static final int MOST_WAITING = 20;

    private final OfferParts parts;
    private final Legs legs;
    private final Planning planning;

    public Searches(OfferParts parts) {
        this.parts = parts;
        this.legs = new Legs(parts);
        this.planning = new Planning(parts, legs);
    }

    /** How a search begins, or why it does not. */
    public sealed interface Beginning {

        record Begun(UUID search) implements Beginning {}

        /** Nobody on duty speaks the language; somebody speaks that other one. */
        record NobodySpeaks(Language other) implements Beginning {}

        record NobodyOnDuty() implements Beginning {}
    }

    /**
     * Holds the matters of that request for which phones ring, or somebody is not done yet. Before the request itself: whoever
     * hears from such a phone holds them in that order, and neither waits for the other.
     */
    public void hold(Tx tx, long reference) {
        new SearchStore(tx).listBusy(reference).forEach(search -> hold(tx, search));
    }

    /**
     * Begins to ring, in the caller's transaction, which holds the matter. A search that already runs for the request is
     * taken over: phones that ring go on ringing. So is one that was given up, while a volunteer who answered still decides.
     */
    public Beginning begin(Tx tx, Wanted wanted) {
        Instant now = parts.now();
        var searches = new SearchStore(tx);
        Optional<Search> running = searches.findLive(wanted.reference(), wanted.group() == Group.URGENT);
        if (running.isPresent()) {
            return takeOver(tx, running.get(), wanted, now);
        }
        Optional<UUID> lingering = searches.findLingering(wanted);
        if (lingering.isPresent()) {
            searches.reopen(
                    lingering.get(),
                    wanted.subject(),
                    now,
                    now.plus(parts.rules().search()));
            planning.plan(tx, searches.lock(lingering.get()), now);
            return new Beginning.Begun(lingering.get());
        }
        if (new CandidateStore(tx).list(wanted, null, now).isEmpty()) {
            return nobody(tx, wanted, now);
        }
        UUID id = parts.ids().get();
        searches.insert(id, wanted, now, now.plus(parts.rules().search()));
        planning.plan(tx, searches.get(id), now);
        return new Beginning.Begun(id);
    }

    private Beginning takeOver(Tx tx, Search seen, Wanted wanted, Instant now) {
        var searches = new SearchStore(tx);
        UUID running = seen.id();
        Search before = lock(tx, seen);
        if (!before.isLive()) {
            return begin(tx, wanted);
        }
        boolean another = !before.wanted().kind().equals(wanted.kind());
        searches.handTo(running, wanted, another ? now.plus(parts.rules().search()) : before.deadline());
        if (another) {
            parts.subject(before).nobody(tx, before.wanted().subject(), running, now);
            planning.plan(tx, searches.get(running), now);
        }
        return new Beginning.Begun(running);
    }

    /** The matter of that kind for which a search about the request runs; empty when none does. */
    public Optional<UUID> findSubject(Tx tx, String kind, long reference) {
        return new SearchStore(tx)
                .findLive(reference, false)
                .map(Search::wanted)
                .filter(wanted -> wanted.kind().equals(kind))
                .map(Wanted::subject);
    }

    /** Whether anybody was ever looked for because of that matter. */
    public boolean hasBegun(Tx tx, UUID subject) {
        return new SearchStore(tx).isThereFor(subject);
    }

    /** Whether somebody is looked for, or is with the caller just now, about that request. */
    public boolean isUnderWay(Tx tx, long reference) {
        return new SearchStore(tx).findLive(reference, false).isPresent() || new OfferStore(tx).hasLiveTaker(reference);
    }

    /** Nobody waits any more because the caller has gone: whoever has answered may still take the request. */
    public void gone(Tx tx, UUID search) {
        end(tx, search, WITHDRAWN, GONE);
    }

    /** The caller has chosen something else than to wait. */
    public void withdraw(Tx tx, UUID search) {
        end(tx, search, WITHDRAWN, NOT_WAITING);
    }

    /** Nobody is looked for any more because of that matter. Nothing happens when nobody was. */
    public void over(Tx tx, UUID subject) {
        new SearchStore(tx).findLiveFor(subject).ifPresent(search -> withdraw(tx, search));
    }

    /** Somebody has taken that matter by other means than a call: phones stop, and whoever has answered is told so. */
    public void taken(Tx tx, UUID subject) {
        new SearchStore(tx).findLiveFor(subject).ifPresent(search -> end(tx, search, "taken", TAKEN));
    }

    /** That call was cut off, and a new search for it begins: the volunteer may be rung again at once. */
    public void cutOff(Tx tx, UUID offer) {
        var offers = new OfferStore(tx);
        Optional<UUID> search = offers.findSearch(offer);
        if (search.isPresent()) {
            Search locked = lock(tx, new SearchStore(tx).get(search.get()));
            legs.apply(tx, locked, offers.lock(offer), new OfferEvent.CutOff());
        }
    }

    /** The volunteer's notes of their last call are done: they may be rung at once. */
    public void release(Tx tx, long volunteer) {
        Optional<UUID> offer = new OfferStore(tx).findWrappingUp(volunteer);
        if (offer.isPresent()) {
            UUID id = new OfferStore(tx).findSearch(offer.get()).orElseThrow();
            Search search = lock(tx, new SearchStore(tx).get(id));
            legs.apply(tx, search, new OfferStore(tx).lock(offer.get()), new OfferEvent.TimeUp());
        }
    }

    /** The request is settled: nobody is rung about it any more, unless its caller waits on the line. */
    public void settled(Tx tx, long reference) {
        for (boolean urgent : List.of(false, true)) {
            new SearchStore(tx)
                    .findLive(reference, urgent)
                    .filter(search -> parts.subject(search).mission() != Mission.CALL)
                    .ifPresent(search -> withdraw(tx, search.id()));
        }
    }

    /** Whoever took that request and is done with the talk may be rung about it at once: the same caller is back. */
    public void freeAgain(Tx tx, long reference, long volunteer) {
        Optional<UUID> offer = new OfferStore(tx).findAfter(volunteer, reference);
        if (offer.isPresent()) {
            cutOff(tx, offer.get());
        }
    }

    /** A coordinator knows how that volunteer's calls about the request went: they are not asked any more. The matters are held. */
    public static void noted(Tx tx, long reference, long volunteer, Outcome outcome) {
        new OutcomeStore(tx).outcome(reference, volunteer, outcome);
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
        return List.of(new DueTime(KIND, this::plan), new DueTime(FREED, this::freed));
    }

    private void hold(Tx tx, Search search) {
        parts.subject(search).lock(tx, search.wanted().subject());
    }

    /** The matter first, then the search, as it is by then. */
    private Search lock(Tx tx, Search seen) {
        hold(tx, seen);
        return new SearchStore(tx).lock(seen.id());
    }

    private Beginning nobody(Tx tx, Wanted wanted, Instant now) {
        for (Language other : parts.rules().languages()) {
            boolean spoken = !other.equals(wanted.who().language())
                    && !new CandidateStore(tx)
                            .list(wanted.speaking(other), null, now)
                            .isEmpty();
            if (spoken) {
                return new Beginning.NobodySpeaks(other);
            }
        }
        return new Beginning.NobodyOnDuty();
    }

    private void end(Tx tx, UUID id, String ending, OfferEvent.Withdrawn event) {
        var searches = new SearchStore(tx);
        Search search = searches.lock(id);
        if (search.isLive()) {
            searches.end(id, ending, parts.now());
            parts.outbox().forget(tx, KIND, id);
            legs.withdraw(tx, searches.get(id), event, null);
        }
    }

    private void plan(UUID id) {
        parts.db().run(tx -> plan(tx, id));
    }

    private void plan(Tx tx, UUID id) {
        Optional<Search> found = new SearchStore(tx).find(id).filter(Search::isLive);
        if (found.isPresent()) {
            Search search = lock(tx, found.get());
            if (search.isLive()) {
                planning.plan(tx, search, parts.now());
            }
        }
    }

    /** Somebody became free: the caller who waits longest comes first. */
    private void freed(UUID offer) {
        long volunteer = parts.db().transact(tx -> new OfferStore(tx).volunteer(offer));
        for (UUID search : parts.db().transact(tx -> new SearchStore(tx).listLive(MOST_WAITING))) {
            if (parts.db().transact(tx -> new OfferStore(tx).hasLive(volunteer))) {
                return;
            }
            parts.db().each(List.of(search), "Looking at search", this::plan);
        }
    }
}
