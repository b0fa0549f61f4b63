package org.ringround.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.outbox.PaceStore.Gate;
import org.ringround.outbox.TimerStore.Timer;

class StoresTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final UUID LEG = new UUID(0, 1);
    private static final UUID INTENT = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);

    private final TestDatabase test = TestDatabase.create();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whatOneWorkerClaimsAnotherDoesNotSee() {
        text(INTENT);
        text(OTHER);

        test.database().run(one -> {
            List<Intent> first = new IntentStore(one).claimFree(NOW, LEASE, 1);
            List<Intent> rest = intents(store -> store.claimFree(NOW, LEASE, 9));
            assertThat(first).hasSize(1);
            assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
        });
    }

    @Test
    void aCallThatOneWorkerHoldsAnotherPassesBy() {
        call(INTENT, LEG, Lane.OFFER, NOW);

        test.database().run(one -> {
            assertThat(new IntentStore(one).lockCalls(NOW, false, 9)).hasSize(1);
            assertThat(intents(store -> store.lockCalls(NOW, false, 9))).isEmpty();
        });
    }

    @Test
    void callsLeaveByLaneAndThenWhoeverWaitsLongest() {
        call(new UUID(0, 11), new UUID(1, 1), Lane.CHECKIN, NOW.minusSeconds(90));
        call(new UUID(0, 12), new UUID(1, 2), Lane.OFFER, NOW.minusSeconds(10));
        call(new UUID(0, 13), new UUID(1, 3), Lane.OFFER, NOW.minusSeconds(20));
        call(new UUID(0, 14), new UUID(1, 4), Lane.URGENT, NOW);
        call(new UUID(0, 15), new UUID(1, 5), Lane.FIRST_OFFER, NOW);

        assertThat(order(false)).containsExactly(15L, 14L, 13L, 12L, 11L);
        assertThat(order(true)).containsExactly(14L, 15L, 13L, 12L, 11L);
    }

    @Test
    void onlyACallThatNobodyHasBegunToPlaceIsDropped() {
        call(INTENT, LEG, Lane.OFFER, NOW);
        assertThat(does(store -> store.drop(LEG))).isTrue();
        assertThat(does(store -> store.drop(LEG))).isFalse();

        call(OTHER, new UUID(1, 2), Lane.OFFER, NOW);
        placing(OTHER);
        assertThat(does(store -> store.drop(new UUID(1, 2)))).isFalse();
    }

    @Test
    void aDroppedCallIsNeverClaimed() {
        call(INTENT, LEG, Lane.OFFER, NOW);
        does(store -> store.drop(LEG));

        assertThat(order(false)).isEmpty();
    }

    @Test
    void aCallUnderWayLearnsItsSidOnce() {
        call(INTENT, LEG, Lane.OFFER, NOW);
        placing(INTENT);

        assertThat(does(store -> store.learn(LEG, "CA1"))).isTrue();
        assertThat(does(store -> store.learn(LEG, "CA1"))).isTrue();
        assertThat(does(store -> store.learn(LEG, "CA2"))).isFalse();
        assertThat(does(store -> store.isKnown("CA1"))).isTrue();
        assertThat(does(store -> store.isKnown("CA2"))).isFalse();
    }

    @Test
    void whatAWebhookHasTaughtTheAnswerDoesNotOverwrite() {
        call(INTENT, LEG, Lane.OFFER, NOW);
        placing(INTENT);
        does(store -> store.learn(LEG, "CA1"));
        run(tx -> new IntentStore(tx).unknown(INTENT, NOW, null));
        run(tx -> new IntentStore(tx).finish(INTENT, "given_up", null, "not found"));

        assertThat(left(NOW.plusSeconds(999))).isEmpty();
        assertThat(does(store -> store.isKnown("CA1"))).isTrue();
    }

    @Test
    void aCallWhoseWorkerDiedIsLookedForAndNeverPlacedAgain() {
        call(INTENT, LEG, Lane.OFFER, NOW);
        placing(INTENT);

        assertThat(left(NOW.plusSeconds(29))).isEmpty();
        assertThat(left(NOW.plusSeconds(30))).extracting(Intent::id).containsExactly(INTENT);
        assertThat(order(false)).isEmpty();
    }

    @Test
    void aTextWhoseWorkerDiedIsNotSentAgainButALookUpIs() {
        text(INTENT);
        run(tx -> new IntentStore(tx).insert(OTHER, "offers", LEG, new Errand.LookUp("CA1"), null, NOW, NOW));
        intents(store -> store.claimFree(NOW, LEASE, 9));

        assertThat(left(NOW.plusSeconds(30))).extracting(Intent::id).containsExactly(INTENT);
        assertThat(intents(store -> store.claimFree(NOW.plusSeconds(30), LEASE, 9)))
                .extracting(Intent::id)
                .containsExactly(OTHER);
    }

    @Test
    void anUnknownCallIsLookedForWhenItsTimeHasComeUntilItIsGivenUp() {
        call(INTENT, LEG, Lane.OFFER, NOW);
        placing(INTENT);
        run(tx -> new IntentStore(tx).unknown(INTENT, NOW.plusSeconds(5), null));

        assertThat(left(NOW.plusSeconds(4))).isEmpty();
        assertThat(left(NOW.plusSeconds(5))).hasSize(1);
        run(tx -> new IntentStore(tx).unknown(INTENT, NOW.plusSeconds(65), NOW.plusSeconds(5)));
        assertThat(left(NOW.plusSeconds(65))).extracting(Intent::listedAt).containsExactly(NOW.plusSeconds(5));
        run(tx -> new IntentStore(tx).finish(INTENT, "given_up", null, "not found"));
        assertThat(left(NOW.plusSeconds(999))).isEmpty();
    }

    @Test
    void whatIsToBeTriedAgainIsDueLaterAndCounted() {
        text(INTENT);
        intents(store -> store.claimFree(NOW, LEASE, 9));
        run(tx -> new IntentStore(tx).again(INTENT, NOW.plusSeconds(2), "429"));

        assertThat(time(tx -> new IntentStore(tx).findNextDue())).contains(NOW.plusSeconds(2));
        assertThat(intents(store -> store.claimFree(NOW.plusSeconds(1), LEASE, 9)))
                .isEmpty();
        assertThat(intents(store -> store.claimFree(NOW.plusSeconds(2), LEASE, 9)))
                .extracting(Intent::tries)
                .containsExactly(1);
    }

    @Test
    void aTimerIsClaimedByOneAndGoneWhenHeard() {
        run(tx -> new TimerStore(tx).set("calls", LEG, NOW));

        List<Timer> claimed = timers(NOW);
        assertThat(claimed).hasSize(1);
        assertThat(timers(NOW)).isEmpty();
        run(tx -> new TimerStore(tx).heard(claimed.get(0)));
        assertThat(timers(NOW.plusSeconds(999))).isEmpty();
    }

    @Test
    void aTimerWhoseWorkerDiedComesAgainWhenItsLeaseIsOver() {
        run(tx -> new TimerStore(tx).set("calls", LEG, NOW));
        timers(NOW);

        assertThat(timers(NOW.plusSeconds(29))).isEmpty();
        assertThat(timers(NOW.plusSeconds(30))).hasSize(1);
    }

    @Test
    void aTimerSetAnewWhileItIsHeardStays() {
        run(tx -> new TimerStore(tx).set("calls", LEG, NOW));
        Timer claimed = timers(NOW).get(0);
        run(tx -> new TimerStore(tx).set("calls", LEG, NOW.plusSeconds(5)));
        run(tx -> new TimerStore(tx).heard(claimed));

        assertThat(time(tx -> new TimerStore(tx).findNext())).contains(NOW.plusSeconds(5));
        assertThat(timers(NOW.plusSeconds(5))).hasSize(1);
    }

    @Test
    void aTimerIsOneOfItsKind() {
        run(tx -> new TimerStore(tx).set("calls", LEG, NOW));
        run(tx -> new TimerStore(tx).set("calls", LEG, NOW.plusSeconds(60)));
        run(tx -> new TimerStore(tx).set("offers", LEG, NOW.plusSeconds(1)));

        assertThat(timers(NOW.plusSeconds(1))).extracting(Timer::kind).containsExactly("offers");
        run(tx -> new TimerStore(tx).delete("calls", LEG));
        assertThat(timers(NOW.plusSeconds(999))).extracting(Timer::kind).containsExactly("offers");
    }

    @Test
    void oneServerAtATimeHoldsTheGateOfThePace() {
        test.database().run(one -> {
            Optional<Gate> gate = new PaceStore(one).lock();
            assertThat(gate).isPresent();
            assertThat(gate()).isEmpty();
            new PaceStore(one).passed(NOW, Duration.ofMillis(500));
        });

        assertThat(gate()).contains(new Gate(NOW.plusMillis(500), 1));
    }

    private List<Intent> left(Instant now) {
        return intents(store -> store.claimLeft(now, LEASE, 9));
    }

    private List<Timer> timers(Instant now) {
        return test.database().transact(tx -> new TimerStore(tx).claim(now, LEASE, 9));
    }

    /** The last parts of the ids. */
    private List<Long> order(boolean urgentFirst) {
        return intents(store -> store.lockCalls(NOW, urgentFirst, 9)).stream()
                .map(intent -> intent.id().getLeastSignificantBits())
                .toList();
    }

    private void text(UUID id) {
        run(tx -> new IntentStore(tx)
                .insert(id, "offers", LEG, new Errand.SendText("+447700900101", "hello"), null, NOW, NOW));
    }

    private void call(UUID id, UUID leg, Lane lane, Instant since) {
        var call = new Errand.PlaceCall("+447700900101", "offers", leg, 18);
        run(tx -> new IntentStore(tx).insert(id, "offers", leg, call, lane, since, NOW));
    }

    private void placing(UUID id) {
        run(tx -> new IntentStore(tx).placing(id, NOW, LEASE));
    }

    private List<Intent> intents(Function<IntentStore, List<Intent>> work) {
        return test.database().transact(tx -> work.apply(new IntentStore(tx)));
    }

    private boolean does(Predicate<IntentStore> work) {
        return test.database().transact(tx -> work.test(new IntentStore(tx)));
    }

    private Optional<Instant> time(Function<Tx, Optional<Instant>> work) {
        return test.database().transact(work);
    }

    private Optional<Gate> gate() {
        return test.database().transact(tx -> new PaceStore(tx).lock());
    }

    private void run(Consumer<Tx> work) {
        test.database().run(work);
    }
}
