package org.ringround.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.CallListed;
import org.ringround.telephony.Telephony.Way;

class DifferencesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final PhoneNumber CENTRAL = new PhoneNumber("+441632960000");
    private static final PhoneNumber ELSEWHERE = new PhoneNumber("+441632960999");
    private static final PhoneNumber ANN = new PhoneNumber("+447700900123");
    private static final UUID LEG = new UUID(0, 1);

    private static CallListed call(
            Way way, PhoneNumber from, PhoneNumber to, CallStatus status, @Nullable String parent) {
        return new CallListed("CA1", way, new Incoming(from, to), status, NOW.minusSeconds(600), null, parent, null);
    }

    private static CallListed rings(CallStatus status) {
        return call(Way.IN, ANN, CENTRAL, status, null);
    }

    private static Differences between(CallListed call, Map<String, Known> known, String... sought) {
        return Differences.between(List.of(call), new Ours(known, Set.of(CENTRAL), CENTRAL, Set.of(sought)), NOW);
    }

    private static void nothingDiffers(Differences found) {
        assertThat(found).isEqualTo(new Differences(List.of(), List.of(), List.of(), List.of(), 0));
    }

    @Test
    void aCallThatIsOverAndLiveForUsHasEnded() {
        var live = new Known.Leg("calls", LEG, null);

        assertThat(between(rings(CallStatus.COMPLETED), Map.of("CA1", live)).over())
                .hasSize(1);
        nothingDiffers(between(rings(CallStatus.IN_PROGRESS), Map.of("CA1", live)));
    }

    @Test
    void aCallThatIsOverForUsMayStillHearItsLastWordsButNotForLong() {
        var justNow = new Known.Leg("calls", LEG, NOW.minusSeconds(599));
        var longAgo = new Known.Leg("calls", LEG, NOW.minusSeconds(601));

        nothingDiffers(between(rings(CallStatus.IN_PROGRESS), Map.of("CA1", justNow)));
        assertThat(between(rings(CallStatus.IN_PROGRESS), Map.of("CA1", longAgo))
                        .strange())
                .hasSize(1);
        nothingDiffers(between(rings(CallStatus.COMPLETED), Map.of("CA1", longAgo)));
    }

    @Test
    void aCallThatNobodySawIsWaitedForUntilItIsOver() {
        assertThat(between(rings(CallStatus.COMPLETED), Map.of()).unseen()).hasSize(1);
        assertThat(between(rings(CallStatus.NO_ANSWER), Map.of()).unseen()).hasSize(1);
        assertThat(between(rings(CallStatus.IN_PROGRESS), Map.of()).pending()).hasSize(1);
    }

    @Test
    void aCallToANumberThatIsNotOursIsLeftAlone() {
        var found = between(call(Way.IN, ANN, ELSEWHERE, CallStatus.COMPLETED, null), Map.of());

        assertThat(found.elsewhere()).isEqualTo(1);
        assertThat(found.unseen()).isEmpty();
    }

    @Test
    void aCallFromOurNumberThatNobodyAskedForIsStrange() {
        var out = call(Way.OUT, CENTRAL, ANN, CallStatus.COMPLETED, null);

        assertThat(between(out, Map.of()).strange()).hasSize(1);
        nothingDiffers(between(out, Map.of("CA1", new Known.Placed())));
        assertThat(between(out, Map.of(), ANN.e164()).pending()).hasSize(1);
        nothingDiffers(between(call(Way.OUT, ELSEWHERE, ANN, CallStatus.COMPLETED, null), Map.of()));
    }

    @Test
    void aCallWhoseAnswerMayBeOnItsWayIsNotStrangeYet() {
        var early = new CallListed(
                "CA1", Way.OUT, new Incoming(CENTRAL, ANN), CallStatus.QUEUED, NOW.minusSeconds(119), null, null, null);

        assertThat(between(early, Map.of()).pending()).hasSize(1);
    }

    @Test
    void aDialledLegIsExplainedByTheCallThatDialledIt() {
        var dialled = call(Way.DIALLED, CENTRAL, ANN, CallStatus.COMPLETED, "CA2");

        nothingDiffers(between(dialled, Map.of("CA2", new Known.Placed())));
        assertThat(between(dialled, Map.of()).strange()).hasSize(1);
        var parent = new CallListed(
                "CA2",
                Way.IN,
                new Incoming(ANN, CENTRAL),
                CallStatus.COMPLETED,
                NOW.minusSeconds(600),
                NOW,
                null,
                null);
        var both = Differences.between(
                List.of(dialled, parent), new Ours(Map.of(), Set.of(CENTRAL), CENTRAL, Set.of()), NOW);
        assertThat(both.strange()).isEmpty();
        assertThat(both.unseen()).containsExactly(parent);
    }

    @Test
    void aCallListedOnTwoPagesCountsOnce() {
        var twice = Differences.between(
                List.of(rings(CallStatus.COMPLETED), rings(CallStatus.COMPLETED)),
                new Ours(Map.of(), Set.of(CENTRAL), CENTRAL, Set.of()),
                NOW);

        assertThat(twice.unseen()).hasSize(1);
    }
}
