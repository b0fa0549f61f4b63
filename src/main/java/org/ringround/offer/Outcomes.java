package org.ringround.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.db.Tx;
import org.ringround.outbox.DueTime;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Sender;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;
import org.ringround.request.Outcome;
import org.ringround.words.Phrase;

/**
 * Asks by text how a call went when no key told, once more later, and at last tells a coordinator; and takes the answer that
 * comes by text.
 */
public final class Outcomes {

    static final String KIND = "outcomes";

    /** A caller who was cut off is back in the search by then, and nothing is asked. */
    static final Duration FIRST = Duration.ofSeconds(8);

    private final OfferParts parts;
    private final Alarms alarms;
    private final Legs legs;

    public Outcomes(OfferParts parts, Alarms alarms) {
        this.parts = parts;
        this.alarms = alarms;
        this.legs = new Legs(parts);
    }

    /** What an answer by text settled. */
    public record Answered(long reference, Outcome outcome) {}

    public Sender sender() {
        return new DueTime(KIND, this::due);
    }

    /**
     * The volunteer answers by text. Empty when nothing of theirs waits for an answer, or that digit is none.
     *
     * @param reference null: whatever was asked last
     * @param digit as the keys after a call; {@code 3} without a day is tomorrow
     * @param said when the volunteer said it, which may be some time ago
     */
    public Optional<Answered> answer(
            Tx tx, long volunteer, @Nullable Long reference, String digit, Instant said, Instant now) {
        Optional<Outcome> outcome = Afterwards.outcome(digit);
        Optional<UUID> asked =
                outcome.isEmpty() ? Optional.empty() : new OutcomeStore(tx).findAsked(volunteer, reference, said);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Search search = lock(tx, asked.get());
        Offer offer = new OfferStore(tx).lock(asked.get());
        UUID subject = search.wanted().subject();
        if (!parts.subject(search).awaitsOutcome(tx, subject, volunteer)) {
            return Optional.empty();
        }
        new OutcomeStore(tx).outcome(offer.id(), outcome.get());
        Instant due = outcome.get() == Outcome.CALL_BACK ? parts.rules().due(OfferEffect.Later.TOMORROW, now) : null;
        parts.subject(search).settled(tx, subject, volunteer, outcome.get(), due, now);
        parts.outbox().forget(tx, KIND, offer.id());
        if (offer.state() instanceof OfferState.WrappingUp) {
            legs.apply(tx, search, offer, new OfferEvent.TimeUp());
        }
        return Optional.of(new Answered(search.wanted().reference(), outcome.get()));
    }

    private void due(UUID id) {
        parts.db().run(tx -> {
            Search search = lock(tx, id);
            var offers = new OfferStore(tx);
            Offer offer = offers.lock(id);
            boolean waits = !new OutcomeStore(tx).hasOutcome(id)
                    && parts.subject(search).awaitsOutcome(tx, search.wanted().subject(), offer.volunteer());
            if (waits) {
                remind(tx, search, offer, new OutcomeStore(tx).countAsked(id));
            }
        });
    }

    private Search lock(Tx tx, UUID offer) {
        Search search =
                new SearchStore(tx).get(new OfferStore(tx).findSearch(offer).orElseThrow());
        parts.subject(search).lock(tx, search.wanted().subject());
        return new SearchStore(tx).lock(search.id());
    }

    /** @param asked how often it was asked before */
    private void remind(Tx tx, Search search, Offer offer, int asked) {
        Instant now = parts.now();
        List<Duration> reminders = parts.rules().outcomeRemind();
        if (asked >= reminders.size()) {
            String reference = String.valueOf(search.wanted().reference());
            Long area = search.wanted().who().area();
            alarms.raise(tx, AlarmKind.OUTCOME_MISSING, reference, area, Map.of("reference", reference), now);
            return;
        }
        new OutcomeStore(tx).asked(offer.id(), now);
        Duration before = asked == 0 ? Duration.ZERO : reminders.get(asked - 1);
        parts.outbox()
                .remind(tx, KIND, offer.id(), now.plus(reminders.get(asked)).minus(before));
        ask(tx, search, offer, now);
    }

    private void ask(Tx tx, Search search, Offer offer, Instant now) {
        Volunteer volunteer = new PeopleStore(tx).getVolunteer(offer.volunteer());
        if (!volunteer.phone().takesTexts()) {
            return;
        }
        String body = parts.words()
                .in(
                        offer.language(),
                        Phrase.TEXT_OUTCOME,
                        Map.of(
                                "helpline",
                                parts.rules().name(),
                                "reference",
                                search.wanted().reference()));
        parts.outbox()
                .add(
                        tx,
                        OfferDesk.KIND,
                        offer.id(),
                        new Errand.SendText(volunteer.phone().e164(), body),
                        now);
    }
}
