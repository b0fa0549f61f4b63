package org.ringround.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.call.CallState.AskingOtherLanguage;
import org.ringround.call.CallState.AwaitingRecording;
import org.ringround.call.CallState.Choosing;
import org.ringround.call.CallState.ConfirmingNumber;
import org.ringround.call.CallState.Connected;
import org.ringround.call.CallState.DutyMenu;
import org.ringround.call.CallState.Farewell;
import org.ringround.call.CallState.InMenu;
import org.ringround.call.CallState.KeyingNumber;
import org.ringround.call.CallState.MessageTaken;
import org.ringround.call.CallState.Over;
import org.ringround.call.CallState.Promised;
import org.ringround.call.CallState.Promising;
import org.ringround.call.CallState.Seeking;
import org.ringround.call.CallState.TakingMessage;
import org.ringround.call.CallState.Waiting;
import org.ringround.people.Need;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.LeftQueue;
import org.ringround.telephony.CallEvent.Lost;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallEvent.QueueResult;
import org.ringround.telephony.CallEvent.Recorded;
import org.ringround.telephony.CallEvent.Silent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Language;

/** The arrows that carry promises: a situation, what happens, and what comes of it. */
class CallFlowTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID SEARCH = new UUID(0, 1);
    private static final UUID OFFER = new UUID(0, 2);
    private static final CallEvent HUNG_UP = new Progress(CallStatus.COMPLETED);
    private static final Connected WITH_SAM = new Connected(OFFER, 7, START);

    @Test
    void aCallerWhoHangsUpInTheMenuWithinTenSecondsOnlyCounts() {
        leads(new InMenu("need", 1, 0), HUNG_UP, 9, new Over(CallEnding.ABANDONED));
        leads(new InMenu("need", 1, 0), HUNG_UP, 10, new Over(CallEnding.ABANDONED), new CallEffect.Missed());
    }

    @Test
    void aCallThatDiedInTheMenuWantedHelpFromTenSecondsOn() {
        leads(new InMenu("need", 1, 0), new Happening.Died(), 9, new Over(CallEnding.FAILED));
        leads(new InMenu("need", 1, 0), new Happening.Died(), 10, new Over(CallEnding.FAILED), new CallEffect.Missed());
    }

    @Test
    void aCallerWhoHangsUpWhileWaitingIsMissed() {
        leads(
                new Waiting(SEARCH, false),
                HUNG_UP,
                1,
                new Over(CallEnding.ABANDONED),
                new CallEffect.Gone(SEARCH),
                new CallEffect.Missed());
    }

    @Test
    void aWaitingCallThatDiedIsMissedToo() {
        leads(
                new Waiting(SEARCH, false),
                new Happening.Died(),
                1,
                new Over(CallEnding.FAILED),
                new CallEffect.Gone(SEARCH),
                new CallEffect.Missed());
    }

    @Test
    void newsThatTheCallGoesOnIsNoEnd() {
        leads(new Waiting(SEARCH, false), new Progress(CallStatus.IN_PROGRESS), 1, new Waiting(SEARCH, false));
    }

    @Test
    void keyOneWhileWaitingIsACallbackAndTheSearchIsWithdrawn() {
        leads(
                new Waiting(SEARCH, false),
                new Keyed("1"),
                40,
                new Promising(),
                new CallEffect.Withdraw(SEARCH),
                new CallEffect.Promise(null));
        leads(new Waiting(SEARCH, false), new Keyed("2"), 40, new Waiting(SEARCH, false));
    }

    @Test
    void aWithheldCallerWhoWantsACallbackKeysInANumber() {
        assertThat(next(null, new Waiting(SEARCH, false), new Keyed("1"), 40))
                .isEqualTo(moved(null, new KeyingNumber(1, false), new CallEffect.Withdraw(SEARCH)));
        assertThat(next(null, new Choosing(1), new Keyed("1"), 90)).isEqualTo(moved(null, new KeyingNumber(1, false)));
    }

    @Test
    void aNumberKeyedInIsReadBackAndOnlyThenPromised() {
        var read = new ConfirmingNumber("+441632960301", 1);
        leads(new KeyingNumber(1, false), new Happening.NumberRead("+441632960301"), 99, read);
        leads(read, new Keyed("1"), 99, new Promising(), new CallEffect.Promise("+441632960301"));
        leads(read, new Keyed("2"), 99, new KeyingNumber(1, false));
    }

    @Test
    void aNumberThatCannotBeRungIsAskedForThreeTimesAndThenAMessageIsTaken() {
        leads(new KeyingNumber(1, false), new Happening.NumberRead(null), 99, new KeyingNumber(2, true));
        leads(new KeyingNumber(3, true), new Happening.NumberRead(null), 99, new TakingMessage());
        leads(new KeyingNumber(3, false), new Silent(), 99, new TakingMessage());
    }

    @Test
    void onlyTheSearchOfThisCallerCanFail() {
        leads(new Waiting(SEARCH, false), new Happening.NobodyTook(SEARCH), 90, new Choosing(1));
        leads(new Waiting(SEARCH, false), new Happening.NobodyTook(new UUID(0, 9)), 90, new Waiting(SEARCH, false));
    }

    @Test
    void nobodyOnDutyIsToldAtOnce() {
        leads(new Seeking(false), new Happening.NobodyOnDuty(), 20, new Choosing(1));
    }

    @Test
    void anotherLanguageIsAskedFirst() {
        var asked = new AskingOtherLanguage(Language.WELSH, 1);
        leads(new Seeking(false), new Happening.NobodySpeaks(Language.WELSH), 20, asked);
        assertThat(next("+441632960301", asked, new Silent(), 20).next()).isEqualTo(new Seeking(false));
        assertThat(next("+441632960301", asked, new Silent(), 20).particulars().language())
                .isEqualTo(Language.WELSH);
        leads(asked, new Keyed("2"), 20, new Promising(), new CallEffect.Promise(null));
    }

    @Test
    void takenIsConnected() {
        leads(new Waiting(SEARCH, false), new Happening.TakenBy(OFFER, 7), 0, WITH_SAM);
    }

    @Test
    void aTalkUnderFifteenSecondsWasCutOffAndTheSameVolunteerComesFirst() {
        leads(
                WITH_SAM,
                new LeftQueue(QueueResult.BRIDGED, false),
                14,
                new Seeking(true),
                new CallEffect.CutOff(OFFER),
                new CallEffect.BeginSearch(7L));
        leads(
                WITH_SAM,
                new LeftQueue(QueueResult.BRIDGED, false),
                15,
                new Farewell(Closing.RING_AGAIN, CallEnding.CONNECTED));
        leads(WITH_SAM, new Lost(), 15, new Farewell(Closing.RING_AGAIN, CallEnding.CONNECTED));
    }

    @Test
    void aVolunteerWhoNeverCameIsSoughtAgain() {
        leads(
                WITH_SAM,
                new Happening.VolunteerLost(OFFER),
                300,
                new Seeking(true),
                new CallEffect.CutOff(OFFER),
                new CallEffect.BeginSearch(7L));
        leads(WITH_SAM, new Happening.VolunteerLost(new UUID(0, 9)), 300, WITH_SAM);
    }

    @Test
    void aCallerWhoHangsUpFirstWasConnected() {
        leads(WITH_SAM, HUNG_UP, 3, new Over(CallEnding.CONNECTED));
    }

    @Test
    void aCallerWhoRingsAgainLeavesTheOldCallAbandonedAndTheSearchRunning() {
        leads(new Waiting(SEARCH, false), new Happening.Displaced(), 30, new Over(CallEnding.ABANDONED));
    }

    @Test
    void aQueueThatTakesNobodyLeadsToTheChoice() {
        leads(
                new Waiting(SEARCH, false),
                new LeftQueue(QueueResult.FAILED, false),
                5,
                new Choosing(1),
                new CallEffect.Withdraw(SEARCH));
    }

    @Test
    void whoeverDoesNotChooseLeavesAMessage() {
        leads(new Choosing(1), new Silent(), 99, new TakingMessage());
        leads(new Choosing(1), new Keyed("2"), 99, new TakingMessage());
        leads(new Choosing(1), new Keyed("7"), 99, new Choosing(2));
        leads(new Choosing(2), new Keyed("7"), 99, new TakingMessage());
        leads(new Choosing(1), HUNG_UP, 99, new Over(CallEnding.ABANDONED), new CallEffect.Missed());
    }

    @Test
    void underThreeSecondsOfSoundAreNoMessage() {
        var three = Duration.ofSeconds(3);
        var empty = new Farewell(Closing.MESSAGE_EMPTY, CallEnding.ABANDONED);
        leads(new TakingMessage(), sound(2), 99, empty, new CallEffect.EmptyMessage("RE1"));
        leads(new TakingMessage(), sound(3), 99, new MessageTaken(), new CallEffect.KeepMessage("RE1", three));
    }

    @Test
    void aMessageEndedByHangingUpIsKept() {
        var recorded = new Recorded("RE1", Duration.ofSeconds(20), true);
        var keep = new CallEffect.KeepMessage("RE1", Duration.ofSeconds(20));
        leads(new TakingMessage(), recorded, 99, new Over(CallEnding.VOICEMAIL), keep);
        leads(new TakingMessage(), HUNG_UP, 99, new AwaitingRecording());
        leads(new AwaitingRecording(), recorded, 99, new Over(CallEnding.VOICEMAIL), keep);
        leads(
                new AwaitingRecording(),
                new Happening.RecordingOverdue(),
                129,
                new Over(CallEnding.ABANDONED),
                new CallEffect.Missed());
    }

    @Test
    void nineSaysThatItIsNotSafeToRing() {
        leads(
                new Promised(START.plusSeconds(1800), START),
                new Keyed("9"),
                99,
                new Farewell(Closing.NOT_SAFE_NOTED, CallEnding.CALLBACK),
                new CallEffect.NotSafe());
        leads(
                new MessageTaken(),
                new Keyed("9"),
                99,
                new Farewell(Closing.NOT_SAFE_NOTED, CallEnding.VOICEMAIL),
                new CallEffect.NotSafe());
    }

    @Test
    void theEndingOfAPromiseOrAMessageIsThat() {
        leads(new Promised(START.plusSeconds(1800), START), HUNG_UP, 99, new Over(CallEnding.CALLBACK));
        leads(new MessageTaken(), new Happening.Died(), 99, new Over(CallEnding.VOICEMAIL));
    }

    @Test
    void theDutyMenuIsSelfService() {
        leads(new DutyMenu(1), new Keyed("1"), 5, new DutyMenu(1), new CallEffect.SwitchDuty(true));
        leads(new DutyMenu(1), new Keyed("2"), 5, new DutyMenu(1), new CallEffect.SwitchDuty(false));
        leads(new DutyMenu(1), new Keyed("3"), 5, new DutyMenu(1), new CallEffect.RingMe());
        leads(new DutyMenu(1), HUNG_UP, 60, new Over(CallEnding.SELF_SERVICE));
    }

    private static Recorded sound(int seconds) {
        return new Recorded("RE1", Duration.ofSeconds(seconds), false);
    }

    static void leads(CallState from, CallEvent event, long afterSeconds, CallState to, CallEffect... effects) {
        assertThat(next("+441632960301", from, event, afterSeconds)).isEqualTo(moved("+441632960301", to, effects));
    }

    private static CallMove next(@Nullable String number, CallState from, CallEvent event, long afterSeconds) {
        var context = new CallContext(
                particulars(number),
                null,
                List.of(Language.ENGLISH, Language.WELSH),
                ZoneId.of("Europe/London"),
                START,
                START.plusSeconds(afterSeconds));
        return CallFlow.next(from, event, context).orElseThrow();
    }

    private static CallMove moved(@Nullable String number, CallState to, CallEffect... effects) {
        return CallMove.to(particulars(number), to, effects);
    }

    private static Particulars particulars(@Nullable String number) {
        return new Particulars(
                new Particulars.Caller(number, null, null, false),
                "central",
                new Particulars.Tongue(Language.ENGLISH, true, false),
                new Particulars.Place(1L, false),
                Need.OTHER,
                List.of());
    }
}
