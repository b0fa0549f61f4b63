package org.ringround.offer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.outbox.Departure;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Fate;
import org.ringround.outbox.Result;
import org.ringround.outbox.Sender;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;
import org.ringround.telephony.NoSuchLeg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The use case of an offer: one event, one transaction. It holds the matter, then the search, then the offer, and answers
 * with what the volunteer's leg hears now.
 */
public final class OfferDesk implements Conversation, Sender {

    /** As the doors and the outbox name these legs. */
    public static final String KIND = "offers";

    private static final Logger LOG = LoggerFactory.getLogger(OfferDesk.class);

    private final OfferParts parts;
    private final Legs legs;

    public OfferDesk(OfferParts parts) {
        this.parts = parts;
        this.legs = new Legs(parts);
    }

    @Override
    public Heard on(UUID leg, int turn, String sid, CallEvent event) {
        return parts.db().transact(tx -> {
            Search search = lock(tx, leg);
            Offer offer = new OfferStore(tx).lock(leg);
            return isItsCall(tx, offer, sid)
                    ? heard(tx, step(tx, search, knowing(tx, offer, sid), turn, event))
                    : secondCall(tx, offer, sid, event);
        });
    }

    /** A volunteer's leg never waits in a queue. */
    @Override
    public Heard whileWaiting(UUID leg, String sid, @Nullable String queueSid) {
        throw new NoSuchLeg();
    }

    @Override
    public Heard onWhileWaiting(UUID leg, int turn, String sid, CallEvent event) {
        throw new NoSuchLeg();
    }

    /** In the language of the matter, not of the volunteer. It waits for no lock: somebody holds a phone and hears nothing. */
    @Override
    public List<Instruction> introduction(UUID leg, int turn) {
        return parts.db().transact(tx -> {
            Offer offer = new OfferStore(tx).find(leg).orElseThrow(() -> new NoSuchLeg());
            if (turn != offer.turn() || !(offer.state() instanceof OfferState.RingingBack)) {
                return List.of();
            }
            Wanted wanted = new SearchStore(tx).get(offer.search()).wanted();
            Language otherwise = parts.rules().languages().get(0);
            return speech(parts.words().bestOf(List.of(wanted.who().language()), otherwise))
                    .introduction();
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean stillWanted(Tx tx, UUID subject) {
        return new OfferStore(tx).isDue(subject);
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        Optional<CallEvent> event = Departure.of(errand, result);
        if (event.isEmpty()) {
            return;
        }
        parts.db().run(tx -> {
            Search search = lock(tx, subject);
            Offer offer = new OfferStore(tx).lock(subject);
            if (result instanceof Result.Placed placed && offer.sid() == null) {
                offer = offer.known(placed.sid());
                new OfferStore(tx).save(offer, parts.now());
            }
            if (errand.isAbout(offer.sid())) {
                legs.apply(tx, search, offer, event.get());
            }
        });
    }

    /** The leg has been silent for too long: either its time is up, or the network is asked how it stands. */
    @Override
    public void due(UUID subject) {
        parts.db().run(tx -> {
            Search search = lock(tx, subject);
            Offer offer = new OfferStore(tx).lock(subject);
            Offer after = legs.apply(tx, search, offer, new OfferEvent.TimeUp());
            if (after.equals(offer) && offer.isLive()) {
                lookUp(tx, search, offer);
            }
        });
    }

    /** Looks at every live leg now: at the start, and when the database is back. */
    public void lookAtAll() {
        List<UUID> live = parts.db().transact(tx -> new OfferStore(tx).listLive());
        parts.db().each(live, "A look at offer", (tx, id) -> {
            Search search = lock(tx, id);
            lookUp(tx, search, new OfferStore(tx).lock(id));
        });
    }

    private Search lock(Tx tx, UUID offer) {
        UUID id = new OfferStore(tx).findSearch(offer).orElseThrow(() -> new NoSuchLeg());
        Search search = new SearchStore(tx).get(id);
        parts.subject(search).lock(tx, search.wanted().subject());
        return new SearchStore(tx).lock(id);
    }

    /** The SID comes with whichever message is first. A call that was given up before it turned up is a second one. */
    private boolean isItsCall(Tx tx, Offer offer, String sid) {
        return offer.sid() == null
                ? parts.outbox().learn(tx, offer.id(), sid)
                : offer.sid().equals(sid);
    }

    private Offer knowing(Tx tx, Offer offer, String sid) {
        if (offer.sid() != null) {
            return offer;
        }
        Offer known = offer.known(sid);
        new OfferStore(tx).save(known, parts.now());
        return known;
    }

    private Offer step(Tx tx, Search search, Offer offer, int turn, CallEvent event) {
        boolean old = turn != NO_TURN && turn != offer.turn();
        boolean another = old && offer.state() instanceof OfferState.RingingBack;
        if (event instanceof CallEvent.BridgeEnded ended && ended.dialled() != null && !another) {
            boolean isNews = new DialledLegStore(tx)
                    .dialled(offer.id(), ended.bridged(), ended.dialled(), ended.talked(), parts.now());
            if (old && isNews && ended.bridged()) {
                haveSpoken(tx, search, offer);
            }
        }
        return old ? offer : legs.apply(tx, search, offer, event);
    }

    /** The volunteer's leg told of its own end first, and so it looked as though nobody had answered. */
    private void haveSpoken(Tx tx, Search search, Offer offer) {
        Subject matter = parts.subject(search);
        UUID subject = search.wanted().subject();
        if (!new OutcomeStore(tx).hasOutcome(offer.id()) && matter.awaitsOutcome(tx, subject, offer.volunteer())) {
            matter.reached(tx, subject, offer.volunteer(), parts.now());
        }
    }

    /** One offer rings one phone once; a second call of it is ended with a word of apology. */
    private Heard secondCall(Tx tx, Offer offer, String sid, CallEvent event) {
        boolean ended = event instanceof CallEvent.Progress progress
                && progress.status().isOver();
        if (!ended) {
            LOG.warn("A second call turned up for one offer; it is ended");
            parts.outbox().add(tx, KIND, offer.id(), new Errand.CancelCall(sid), parts.now());
        }
        return new Heard(
                KIND, offer.id(), offer.turn(), speech(offer.language()).partingWith(Parting.SECOND_CALL));
    }

    /** What an interruption was to bring is heard now: it must not be heard twice. */
    private Heard heard(Tx tx, Offer offer) {
        if (offer.state() instanceof OfferState.Said) {
            parts.outbox().hasAsked(tx, offer.id());
        }
        return new Heard(KIND, offer.id(), offer.turn(), offer.state().heard(speech(offer.language())));
    }

    private OfferSpeech speech(Language language) {
        return new OfferSpeech(parts.words(), parts.rules().name(), language);
    }

    /** Asks the network how the leg stands; while nobody knows its SID, the outbox. */
    private void lookUp(Tx tx, Search search, Offer offer) {
        parts.outbox().remind(tx, KIND, offer.id(), parts.now().plus(Legs.LOOK_AGAIN));
        String sid = offer.sid();
        if (sid == null) {
            Optional<Fate> fate = parts.outbox().findFate(tx, offer.id());
            if (fate.isEmpty() || fate.get().never()) {
                legs.apply(tx, search, offer, new Departure.NotPlaced(false));
                return;
            }
            sid = fate.get().sid();
            if (sid != null) {
                new OfferStore(tx).save(offer.known(sid), parts.now());
            }
        }
        if (sid != null) {
            parts.outbox().add(tx, KIND, offer.id(), new Errand.LookUp(sid), parts.now());
        }
    }
}
