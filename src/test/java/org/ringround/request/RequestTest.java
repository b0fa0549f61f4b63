package org.ringround.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

class RequestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-23T15:00:00Z");
    private static final Matter MATTER = new Matter(3L, "+441632960301", 1L, Need.OTHER, Language.ENGLISH);
    private static final long SAM = 7;

    @Test
    void takenIsClaimedAndKeepsThePromiseToRingBack() {
        Request request = open(Reason.CALLBACK, DUE).taken(SAM);

        assertThat(request).isEqualTo(claimed(Reason.CONNECTED, null, null));
        assertThat(request.isHeldBy(SAM)).isTrue();
        assertThat(request.isHeldBy(8)).isFalse();
    }

    @Test
    void whatWasLeftBehindOutranksAMissedCall() {
        assertThat(open(Reason.MISSED, null).missed()).isEqualTo(open(Reason.MISSED, null));
        assertThat(open(Reason.CONNECTED, null).missed()).isEqualTo(open(Reason.MISSED, null));
        assertThat(open(Reason.VOICEMAIL, null).missed()).isEqualTo(open(Reason.VOICEMAIL, null));
        assertThat(open(Reason.CALLBACK, DUE).missed()).isEqualTo(open(Reason.CALLBACK, DUE));
        assertThat(open(Reason.CALLBACK, null).missed()).isEqualTo(open(Reason.MISSED, null));
    }

    @Test
    void aPromiseIsACallbackAndAMessageAVoicemailThatKeepsThePromise() {
        assertThat(open(Reason.MISSED, null).promised(DUE)).isEqualTo(open(Reason.CALLBACK, DUE));
        assertThat(open(Reason.VOICEMAIL, null).promised(DUE)).isEqualTo(open(Reason.CALLBACK, DUE));
        assertThat(open(Reason.MISSED, null).voicemail()).isEqualTo(open(Reason.VOICEMAIL, null));
        assertThat(open(Reason.CALLBACK, DUE).voicemail()).isEqualTo(open(Reason.VOICEMAIL, DUE));
    }

    @Test
    void aPromiseOnARequestThatSomebodyHoldsStaysTheirs() {
        assertThat(claimed(Reason.CONNECTED, null, null).promised(DUE)).isEqualTo(claimed(Reason.CALLBACK, DUE, null));
    }

    @Test
    void sortedIsDone() {
        assertThat(claimed(Reason.CONNECTED, null, null).settled(Outcome.SORTED, null, NOW))
                .isEqualTo(request(Status.DONE, Reason.CONNECTED, false, SAM, null, NOW, Outcome.SORTED));
    }

    @Test
    void aTaskIsOpenAndNobodys() {
        assertThat(claimed(Reason.CONNECTED, null, null).settled(Outcome.TASK, null, NOW))
                .isEqualTo(request(Status.OPEN, Reason.CONNECTED, false, null, null, null, Outcome.TASK));
    }

    @Test
    void aCallBackStaysTheirsAndIsDue() {
        assertThat(claimed(Reason.CONNECTED, null, null).settled(Outcome.CALL_BACK, DUE, NOW))
                .isEqualTo(claimed(Reason.CONNECTED, DUE, Outcome.CALL_BACK));
    }

    @Test
    void aWorryIsOpenAndUrgent() {
        assertThat(claimed(Reason.CONNECTED, null, null).settled(Outcome.WORRIED, null, NOW))
                .isEqualTo(request(Status.OPEN, Reason.CONNECTED, true, null, null, null, Outcome.WORRIED));
    }

    @Test
    void aNuisanceIsClosed() {
        assertThat(claimed(Reason.CONNECTED, null, null).settled(Outcome.NUISANCE, null, NOW))
                .isEqualTo(request(Status.CLOSED, Reason.CONNECTED, false, SAM, null, NOW, Outcome.NUISANCE));
    }

    @Test
    void whatIsUrgentStaysUrgentUntilItIsSettled() {
        Request urgent = request(Status.CLAIMED, Reason.CONNECTED, true, SAM, null, null, null);

        assertThat(urgent.taken(8).urgent()).isTrue();
        assertThat(urgent.settled(Outcome.CALL_BACK, DUE, NOW).urgent()).isTrue();
        assertThat(urgent.settled(Outcome.TASK, null, NOW).urgent()).isTrue();
    }

    @Test
    void aNeedThatIsSaidLaterIsItsNeed() {
        assertThat(open(Reason.MISSED, DUE).needing(Need.MEDICINE).matter().need())
                .isEqualTo(Need.MEDICINE);
        assertThat(open(Reason.MISSED, DUE).needing(Need.MEDICINE).needing(Need.OTHER))
                .isEqualTo(open(Reason.MISSED, DUE));
    }

    @Test
    void aNumberKeyedInIsWhereTheyAreReached() {
        assertThat(open(Reason.MISSED, null).reachedAt("+441632960302").matter())
                .isEqualTo(new Matter(3L, "+441632960302", 1L, Need.OTHER, Language.ENGLISH));
        assertThat(open(Reason.MISSED, null).unsafe().safeToRing()).isFalse();
    }

    private static Request open(Reason reason, @Nullable Instant due) {
        return request(Status.OPEN, reason, false, null, due, null, null);
    }

    private static Request claimed(Reason reason, @Nullable Instant due, @Nullable Outcome outcome) {
        return request(Status.CLAIMED, reason, false, SAM, due, null, outcome);
    }

    private static Request request(
            Status status,
            Reason reason,
            boolean urgent,
            @Nullable Long volunteer,
            @Nullable Instant due,
            @Nullable Instant closed,
            @Nullable Outcome outcome) {
        return new Request(214, MATTER, status, reason, urgent, true, volunteer, due, closed, outcome);
    }
}
