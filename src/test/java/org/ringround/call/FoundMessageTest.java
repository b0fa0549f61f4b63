package org.ringround.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ringround.call.CallState.Choosing;
import org.ringround.call.CallState.Farewell;
import org.ringround.call.CallState.Over;
import org.ringround.call.CallState.Waiting;
import org.ringround.people.Need;
import org.ringround.telephony.CallEvent.Recorded;
import org.ringround.telephony.Language;

/** Messages that come from no prompt of the flow, or after the end. */
class FoundMessageTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID SEARCH = new UUID(0, 1);
    private static final CallEffect KEEP = new CallEffect.KeepMessage("RE1", Duration.ofSeconds(20));
    private static final Farewell FAREWELL = new Farewell(Closing.GOODBYE, CallEnding.VOICEMAIL);
    private static final Particulars ANN = new Particulars(
            new Particulars.Caller("+441632960301", null, null, false),
            "central",
            new Particulars.Tongue(Language.ENGLISH, true, false),
            new Particulars.Place(1L, false),
            Need.OTHER,
            List.of());

    @Test
    void aMessageFoundLaterIsHowABareCallEndedAfterAll() {
        leads(new Over(CallEnding.ABANDONED), new Over(CallEnding.VOICEMAIL), KEEP);
        leads(new Over(CallEnding.FAILED), new Over(CallEnding.VOICEMAIL), KEEP);
        leads(
                new Farewell(Closing.MESSAGE_EMPTY, CallEnding.ABANDONED),
                new Farewell(Closing.MESSAGE_EMPTY, CallEnding.VOICEMAIL),
                KEEP);
    }

    @Test
    void aCallThatEndedOtherwiseKeepsItsEndingAndTheMessage() {
        leads(new Over(CallEnding.CALLBACK), new Over(CallEnding.CALLBACK), KEEP);
        leads(new Over(CallEnding.CONNECTED), new Over(CallEnding.CONNECTED), KEEP);
    }

    @Test
    void aMessageLeftWhileWeWereInTroubleIsKeptFromWhereverTheCallerWas() {
        leads(new Choosing(1), FAREWELL, new CallEffect.OpenRequest(), KEEP);
        leads(new CallState.InMenu("need", 1, 0), FAREWELL, new CallEffect.OpenRequest(), KEEP);
        leads(new Waiting(SEARCH, false), FAREWELL, new CallEffect.Withdraw(SEARCH), KEEP);
    }

    private static void leads(CallState from, CallState to, CallEffect... effects) {
        var context = new CallContext(
                ANN, null, List.of(Language.ENGLISH), ZoneId.of("Europe/London"), START, START.plusSeconds(99));
        var recorded = new Recorded("RE1", Duration.ofSeconds(20), false);
        assertThat(CallFlow.next(from, recorded, context)).contains(CallMove.to(ANN, to, effects));
    }
}
