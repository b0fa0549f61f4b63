package org.ringround.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.CallSeen;
import org.ringround.telephony.TelephonyRefused;
import org.ringround.telephony.TelephonyUnreachable;

/** Errands before a scripted phone network: each second whatever is due is claimed and done, as the worker does it. */
class DeliveryTest implements Sender {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final String SAM = "+447700900101";
    private static final UUID LEG = new UUID(0, 1);

    private final TestDatabase test = TestDatabase.create();
    private final ScriptedTelephony telephony = new ScriptedTelephony();
    private final Senders senders = new Senders();
    private final List<String> stopped = new ArrayList<>();
    private final Departures departures = new Departures(0, LEASE, senders);
    private final Delivery delivery =
            new Delivery(test.database(), telephony, () -> now(), senders, number -> stopped.add(number.e164()));
    private final LostCalls lostCalls = new LostCalls(test.database(), telephony, () -> now(), senders);
    private final Outbox outbox = new Outbox(new Bell(), UUID::randomUUID);
    private final List<Result> results = new ArrayList<>();
    private int unknown;
    private Instant now = START;
    private boolean wanted = true;

    DeliveryTest() {
        senders.add(this);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whatCameOfACallIsTold() {
        telephony.answers("CA7");
        call();

        assertThat(told()).isEqualTo(new Result.Placed("CA7"));
        assertThat(telephony.asked()).containsExactly("place " + SAM);
    }

    @Test
    void aNumberToWhichTheNetworkRefusesTextsIsTold() {
        telephony.answers(new TelephonyRefused(400, 21610, "unsubscribed"));
        errand(new Errand.SendText("+447700900199", "hello"));

        assertThat(told()).isEqualTo(new Result.Refused("unsubscribed"));
        assertThat(stopped).containsExactly("+447700900199");
    }

    @Test
    void aTextToANumberThatAskedForNoneNeverLeaves() {
        test.database().run(tx -> outbox.stopTexts(tx, new PhoneNumber("+447700900199"), now));
        errand(new Errand.SendText("+447700900199", "hello"));

        assertThat(told()).isEqualTo(new Result.Refused("stopped"));
        assertThat(telephony.asked()).isEmpty();
        assertThat(stopped).isEmpty();
    }

    @Test
    void aCallNoLongerWantedNeverLeaves() {
        wanted = false;
        call();
        errand(new Errand.HangUp("CA9"));

        assertThat(told()).isEqualTo(new Result.Done());
        assertThat(telephony.asked()).containsExactly("hang up CA9");
    }

    @Test
    void tooManyRequestsAreAskedAgainLater() {
        telephony.answers(new TelephonyRefused(429, 20429, "too many requests"));
        telephony.answers("CA7");
        call();

        assertThat(told()).isEqualTo(new Result.Placed("CA7"));
        assertThat(telephony.asked()).containsExactly("place " + SAM, "place " + SAM);
    }

    @Test
    void aCallThatNeverReachedTheNetworkIsPlacedLater() {
        telephony.answers(new TelephonyUnreachable("connection refused", false, null));
        telephony.answers("CA7");
        call();

        assertThat(told()).isEqualTo(new Result.Placed("CA7"));
    }

    @Test
    void aRefusalIsTold() {
        telephony.answers(new TelephonyRefused(400, 21211, "not a number"));
        call();

        assertThat(told()).isEqualTo(new Result.Refused("not a number"));
        assertThat(telephony.asked()).containsExactly("place " + SAM);
    }

    @Test
    void aCallWithoutAClearAnswerIsLookedForAndFound() {
        telephony.answers(new TelephonyUnreachable("timed out", true, null));
        telephony.lists(
                new CallSeen("CA5", CallStatus.COMPLETED, START.minusSeconds(600)),
                new CallSeen("CA7", CallStatus.RINGING, START.plusSeconds(1)));
        call();

        assertThat(told()).isEqualTo(new Result.Placed("CA7"));
        assertThat(unknown).isEqualTo(1);
        assertThat(telephony.asked()).containsExactly("place " + SAM, "list " + SAM);
    }

    @Test
    void aCallThatIsNotFoundTwiceAMinuteApartIsGivenUpAndNeverPlacedAgain() {
        telephony.answers(new TelephonyUnreachable("timed out", true, null));
        call();

        assertThat(told()).isEqualTo(new Result.GivenUp());
        assertThat(now).isAfterOrEqualTo(START.plusSeconds(65));
        assertThat(telephony.asked()).containsExactly("place " + SAM, "list " + SAM, "list " + SAM);
    }

    @Test
    void whatCanBeRepeatedIsRepeatedAfterNoClearAnswer() {
        telephony.answers(new TelephonyUnreachable("timed out", true, null));
        errand(new Errand.HangUp("CA9"));

        assertThat(told()).isEqualTo(new Result.Done());
        assertThat(telephony.asked()).containsExactly("hang up CA9", "hang up CA9");
    }

    @Test
    void aTextWithoutAClearAnswerIsNotSentAgain() {
        telephony.answers(new TelephonyUnreachable("timed out", true, null));
        errand(new Errand.SendText(SAM, "hello"));

        assertThat(told()).isEqualTo(new Result.GivenUp());
        assertThat(telephony.asked()).containsExactly("text hello");
    }

    @Test
    void aRecordingThatIsNotReadyIsFetchedLater() {
        telephony.answers("later");
        errand(new Errand.FetchRecording("RE1"));

        assertThat(told()).isInstanceOf(Result.Fetched.class);
        assertThat(telephony.asked()).containsExactly("recording RE1", "recording RE1");
    }

    private void call() {
        var call = new Errand.PlaceCall(SAM, "desk", LEG, 18);
        test.database().run(tx -> outbox.addCall(tx, "desk", call, Lane.OFFER, START, START));
    }

    private void errand(Errand errand) {
        test.database().run(tx -> outbox.add(tx, "desk", LEG, errand, START));
    }

    /** What is told within two minutes, after which nothing more may come. */
    private Result told() {
        for (int second = 0; second < 120 && results.isEmpty(); second++) {
            now = START.plusSeconds(second);
            work();
        }
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private void work() {
        List<Intent> due = test.database().transact(tx -> departures.claim(tx, now, 9));
        due.forEach(delivery::deliver);
        List<Intent> free = test.database().transact(tx -> new IntentStore(tx).claimFree(now, LEASE, 9));
        free.forEach(delivery::deliver);
        List<Intent> lost = test.database().transact(tx -> new IntentStore(tx).claimLeft(now, LEASE, 9));
        lost.forEach(lostCalls::lookFor);
    }

    private Instant now() {
        return now;
    }

    @Override
    public String kind() {
        return "desk";
    }

    @Override
    public boolean stillWanted(Tx tx, UUID subject) {
        return wanted;
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        if (result instanceof Result.Unknown) {
            unknown++;
        } else {
            results.add(result);
        }
    }

    @Override
    public void due(UUID subject) {
        throw new IllegalStateException("no timer is set");
    }
}
