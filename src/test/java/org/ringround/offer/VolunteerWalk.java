package org.ringround.offer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.request.Outcome;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** An offer that walks along its arrows without a database: a small model of the house answers what the arrows want. */
final class VolunteerWalk implements OfferEffect.Doer {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final OfferSpeech SPEECH = new OfferSpeech(Words.load(), "Ringround", Language.ENGLISH);

    private static final News NEWS = new News(101, "Ann", List.of("/audio/messages/RE1"));

    private final List<OfferEffect> deeds = new ArrayList<>();
    private Answer answer = Answer.WON;
    private Offer offer;
    private int timesEnded;
    private int timesTaken;

    /** What pressing 1 is answered. */
    enum Answer {
        WON,
        OVERTAKEN,
        GONE,
        GONE_WITHHELD,
        RINGS,
        KNOWS
    }

    VolunteerWalk(UUID id) {
        var due =
                new OfferState.Due(new Briefing(Mission.CALL, 101, "Llanrwst", Language.ENGLISH, Need.CHAT, 1, false));
        offer = new Offer(id, new UUID(0, 2), 7, Language.ENGLISH, 18, due, 0, "CA1", null);
    }

    void takingAnswers(Answer next) {
        answer = next;
    }

    void on(CallEvent event) {
        OfferFlow.next(offer.state(), event, NOW).ifPresent(this::follow);
    }

    private void follow(OfferMove move) {
        boolean wasLive = offer.isLive();
        offer = offer.in(move.next());
        timesEnded += wasLive && !offer.isLive() ? 1 : 0;
        for (OfferEffect effect : move.effects()) {
            deeds.add(effect);
            effect.by(this).ifPresent(this::on);
        }
    }

    OfferState state() {
        return offer.state();
    }

    Offer offer() {
        return offer;
    }

    int timesEnded() {
        return timesEnded;
    }

    int timesTaken() {
        return timesTaken;
    }

    List<OfferEffect> deeds() {
        return List.copyOf(deeds);
    }

    List<Instruction> heard() {
        return offer.state().heard(SPEECH);
    }

    @Override
    public Optional<CallEvent> take() {
        timesTaken += answer == Answer.OVERTAKEN ? 0 : 1;
        return Optional.of(
                switch (answer) {
                    case WON -> new OfferEvent.Won("queue");
                    case OVERTAKEN -> new OfferEvent.Overtaken();
                    case GONE -> new OfferEvent.Gone(true);
                    case GONE_WITHHELD -> new OfferEvent.Gone(false);
                    case RINGS -> new OfferEvent.BackLeg(new UUID(0, 3), "+441632960301", NEWS);
                    case KNOWS -> new OfferEvent.Informed(NEWS, true);
                });
    }

    @Override
    public Optional<CallEvent> declined(boolean offDuty) {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> notAnswered() {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> notTried() {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> cancel() {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> interrupt() {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> hangUp() {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> bridgeOver() {
        return offer.state() instanceof OfferState.CallerGone
                ? Optional.of(new OfferEvent.Gone(true))
                : Optional.empty();
    }

    @Override
    public Optional<CallEvent> ringBack() {
        return Optional.of(new OfferEvent.BackLeg(new UUID(0, 3), "+441632960301", null));
    }

    @Override
    public Optional<CallEvent> rungBack(OfferEffect.RungBack how) {
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> outcome(Outcome outcome, OfferEffect.@Nullable Later later) {
        return Optional.empty();
    }
}
