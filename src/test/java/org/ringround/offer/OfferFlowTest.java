package org.ringround.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.offer.OfferEffect.Later;
import org.ringround.offer.OfferState.AskingOutcome;
import org.ringround.offer.OfferState.AskingWhen;
import org.ringround.offer.OfferState.CallerGone;
import org.ringround.offer.OfferState.Due;
import org.ringround.offer.OfferState.Knowing;
import org.ringround.offer.OfferState.Over;
import org.ringround.offer.OfferState.Ringing;
import org.ringround.offer.OfferState.RingingBack;
import org.ringround.offer.OfferState.Said;
import org.ringround.offer.OfferState.Screening;
import org.ringround.offer.OfferState.Taken;
import org.ringround.offer.OfferState.Withdrawing;
import org.ringround.offer.OfferState.WrappingUp;
import org.ringround.outbox.Departure;
import org.ringround.people.Need;
import org.ringround.request.Outcome;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.Answered;
import org.ringround.telephony.CallEvent.BridgeEnded;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.Lost;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallEvent.Silent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Ending;
import org.ringround.telephony.Language;

/** The arrows that carry promises: a situation, what happens, and what comes of it. */
class OfferFlowTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Briefing BRIEFING =
            new Briefing(Mission.CALL, 101, "Llanrwst", Language.ENGLISH, Need.CHAT, 1, false);
    private static final News NEWS = new News(101, "Ann", List.of());
    private static final Due DUE = new Due(BRIEFING);
    private static final Ringing RINGING = new Ringing(BRIEFING);
    private static final Screening SCREENING = new Screening(BRIEFING, 1);
    private static final CallEvent HUNG_UP = new Progress(CallStatus.COMPLETED);
    private static final CallEvent WITHDRAWN = new OfferEvent.Withdrawn(Parting.TOO_LATE, false);
    private static final CallEvent CALLER_GONE = new OfferEvent.Withdrawn(Parting.NOT_WAITING, true);

    @Test
    void onlyOneTakesTheCall() {
        leads(SCREENING, new Keyed("1"), SCREENING, new OfferEffect.Take());
        leads(SCREENING, new OfferEvent.Won("queue"), new Taken("queue"));
        leads(SCREENING, new OfferEvent.Overtaken(), new Said(Parting.TOO_LATE, Ending.CANCELLED, false));
    }

    @Test
    void aVolunteerMayPassOrGoOffDuty() {
        leads(
                SCREENING,
                new Keyed("2"),
                new Said(Parting.PASSED, Ending.DECLINED, false),
                new OfferEffect.Declined(false));
        leads(
                SCREENING,
                new Keyed("3"),
                new Said(Parting.PASSED_OFF_DUTY, Ending.DECLINED, false),
                new OfferEffect.Declined(true));
    }

    @Test
    void aVoicemailThatPressesNothingNeverTakes() {
        leads(SCREENING, new Silent(), new Screening(BRIEFING, 2));
        leads(
                new Screening(BRIEFING, 2),
                new Silent(),
                new Said(Parting.NOT_TAKEN, Ending.ANSWERED, false),
                new OfferEffect.NotAnswered());
        leads(SCREENING, HUNG_UP, new Over(Ending.ANSWERED), new OfferEffect.NotAnswered());
        leads(
                SCREENING,
                new OfferEvent.TimeUp(),
                new Over(Ending.ANSWERED),
                new OfferEffect.HangUp(),
                new OfferEffect.NotAnswered());
    }

    @Test
    void aWrongKeyIsSilence() {
        leads(SCREENING, new Keyed("7"), new Screening(BRIEFING, 2));
    }

    @Test
    void ringingOutIsUnansweredButBusyAndFailedAreNot() {
        leads(RINGING, new Progress(CallStatus.NO_ANSWER), new Over(Ending.NO_ANSWER), new OfferEffect.NotAnswered());
        leads(RINGING, new Progress(CallStatus.BUSY), new Over(Ending.BUSY));
        leads(RINGING, new Progress(CallStatus.FAILED), new Over(Ending.FAILED));
        leads(RINGING, new Progress(CallStatus.CANCELED), new Over(Ending.CANCELLED));
    }

    @Test
    void theAnswerMayComeBeforeTheNetworksWordThatTheCallIsPlaced() {
        leads(DUE, new Answered(), SCREENING);
        leads(DUE, new Progress(CallStatus.RINGING), RINGING);
        leads(DUE, new Departure.Out(), RINGING);
    }

    @Test
    void anAnswerWhoseFirstDocumentWentAstrayIsScreenedAllTheSame() {
        leads(DUE, new Lost(), SCREENING);
        leads(RINGING, new Lost(), SCREENING);
    }

    @Test
    void aCallThatGotLostOnItsWayMayBeTriedAgain() {
        leads(DUE, new Departure.NotPlaced(true), new Over(Ending.FAILED), new OfferEffect.NotTried());
        leads(DUE, new Departure.NotPlaced(false), new Over(Ending.FAILED));
    }

    @Test
    void aWithdrawnOfferIsNeverUnanswered() {
        leads(DUE, WITHDRAWN, new Withdrawing(Parting.TOO_LATE), new OfferEffect.Cancel());
        leads(RINGING, WITHDRAWN, new Withdrawing(Parting.TOO_LATE), new OfferEffect.Cancel());
        leads(new Withdrawing(Parting.TOO_LATE), new Departure.NotPlaced(false), new Over(Ending.CANCELLED));
        leads(new Withdrawing(Parting.TOO_LATE), new Progress(CallStatus.NO_ANSWER), new Over(Ending.CANCELLED));
        leads(new Withdrawing(Parting.TOO_LATE), new Answered(), new Said(Parting.TOO_LATE, Ending.CANCELLED, false));
    }

    @Test
    void aWithdrawnCallIsCancelledAsSoonAsTheNetworkTellsOfIt() {
        leads(
                new Withdrawing(Parting.TOO_LATE),
                new Departure.Out(),
                new Withdrawing(Parting.TOO_LATE),
                new OfferEffect.Cancel());
        leads(
                new Withdrawing(Parting.TOO_LATE),
                new Progress(CallStatus.RINGING),
                new Withdrawing(Parting.TOO_LATE),
                new OfferEffect.Cancel());
    }

    @Test
    void whoeverIsDecidingIsToldThatItIsTaken() {
        leads(SCREENING, WITHDRAWN, new Said(Parting.TOO_LATE, Ending.CANCELLED, false), new OfferEffect.Interrupt());
    }

    @Test
    void whoeverIsDecidingMayStillTakeTheRequestOfACallerWhoHasGone() {
        leads(SCREENING, CALLER_GONE, SCREENING);
        leads(SCREENING, new OfferEvent.Gone(true), new CallerGone(true, 1));
        leads(new CallerGone(true, 1), new Keyed("1"), new CallerGone(true, 1), new OfferEffect.RingBack());
        leads(
                new CallerGone(true, 1),
                new OfferEvent.BackLeg(new UUID(0, 1), "+441632960301", null),
                new RingingBack(new UUID(0, 1), "+441632960301"));
        leads(new CallerGone(true, 1), new Silent(), new CallerGone(true, 2));
        leads(new CallerGone(true, 2), new Silent(), new Said(Parting.GOODBYE, Ending.CONNECTED, true));
        leads(SCREENING, new OfferEvent.Gone(false), new Said(Parting.GONE, Ending.CONNECTED, true));
    }

    @Test
    void whoeverTakesAPromisedCallIsToldWhoItIsAndTheResidentIsRung() {
        var leg = new UUID(0, 1);
        leads(
                SCREENING,
                new OfferEvent.BackLeg(leg, "+441632960301", NEWS),
                new RingingBack(leg, "+441632960301", NEWS));
        leads(
                new RingingBack(leg, "+441632960301", NEWS),
                new BridgeEnded(false, false),
                new AskingOutcome(1, true),
                new OfferEffect.RungBack(false));
    }

    @Test
    void whoeverTakesAnUrgentMatterDecidesWhetherToRing() {
        var knowing = new Knowing(NEWS, true, 1);
        leads(SCREENING, new OfferEvent.Informed(NEWS, true), knowing);
        leads(knowing, new Keyed("1"), knowing, new OfferEffect.RingBack());
        leads(knowing, new Silent(), new Knowing(NEWS, true, 2));
        leads(new Knowing(NEWS, true, 2), new Silent(), new Said(Parting.GOODBYE, Ending.CONNECTED, true));
        leads(new Knowing(NEWS, false, 1), new Keyed("1"), new Knowing(NEWS, false, 2));
        leads(knowing, HUNG_UP, new WrappingUp());
    }

    @Test
    void afterTheTalkTheOutcomeIsAsked() {
        leads(new Taken("queue"), new BridgeEnded(true, false), new AskingOutcome(1), new OfferEffect.BridgeOver());
        leads(new Taken("queue"), new BridgeEnded(true, true), new WrappingUp(), new OfferEffect.BridgeOver());
        leads(new Taken("queue"), HUNG_UP, new WrappingUp(), new OfferEffect.BridgeOver());
        leads(
                new Taken("queue"),
                new BridgeEnded(false, false),
                new CallerGone(false, 1),
                new OfferEffect.BridgeOver());
    }

    @ParameterizedTest
    @CsvSource({"1, SORTED", "2, TASK", "4, WORRIED", "5, NUISANCE"})
    void theOutcomeIsTold(String key, Outcome outcome) {
        leads(
                new AskingOutcome(1),
                new Keyed(key),
                new Said(Parting.THANKS, Ending.CONNECTED, false),
                new OfferEffect.Tell(outcome, null));
    }

    @ParameterizedTest
    @CsvSource({"1, TODAY", "2, TOMORROW", "3, THIS_WEEK"})
    void aCallBackIsPromisedForADay(String key, Later later) {
        leads(new AskingOutcome(1), new Keyed("3"), new AskingWhen(1));
        leads(
                new AskingWhen(1),
                new Keyed(key),
                new Said(Parting.THANKS, Ending.CONNECTED, false),
                new OfferEffect.Tell(Outcome.CALL_BACK, later));
    }

    @Test
    void whoeverDoesNotSayWhenRingsBackTomorrow() {
        var tomorrow = new OfferEffect.Tell(Outcome.CALL_BACK, Later.TOMORROW);
        leads(new AskingWhen(1), new Silent(), new AskingWhen(2));
        leads(new AskingWhen(2), new Silent(), new Said(Parting.THANKS, Ending.CONNECTED, false), tomorrow);
        leads(new AskingWhen(1), HUNG_UP, new Over(Ending.CONNECTED), tomorrow);
    }

    @Test
    void whoeverSaysNoOutcomeIsLeftInPeaceUntilTheWrapUpIsOver() {
        leads(new AskingOutcome(2), new Silent(), new Said(Parting.GOODBYE, Ending.CONNECTED, true));
        leads(new Said(Parting.GOODBYE, Ending.CONNECTED, true), HUNG_UP, new WrappingUp());
        leads(new WrappingUp(), new OfferEvent.TimeUp(), new Over(Ending.CONNECTED));
    }

    @Test
    void aVolunteerWhoseCallWasCutOffIsFreeAtOnce() {
        leads(new Taken("queue"), new OfferEvent.CutOff(), new Over(Ending.CONNECTED), new OfferEffect.HangUp());
        leads(new AskingOutcome(1), new OfferEvent.CutOff(), new Over(Ending.CONNECTED), new OfferEffect.HangUp());
        leads(new CallerGone(true, 1), new OfferEvent.CutOff(), new Over(Ending.CONNECTED), new OfferEffect.HangUp());
        leads(new WrappingUp(), new OfferEvent.CutOff(), new Over(Ending.CONNECTED));
    }

    private static void leads(OfferState from, CallEvent event, OfferState to, OfferEffect... effects) {
        assertThat(OfferFlow.next(from, event, NOW)).contains(OfferMove.to(to, effects));
    }
}
