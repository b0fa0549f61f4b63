package org.ringround.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.INTENT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.telephony.TelephonyRefused;

/** Errands that keep failing, and those that cannot be read; every minute whatever is due is done. */
class SlowErrandsTest implements Sender {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final UUID LEG = new UUID(0, 1);
    private static final UUID NONSENSE = new UUID(0, 2);

    private final TestDatabase test = TestDatabase.create();
    private final ScriptedTelephony telephony = new ScriptedTelephony();
    private final Senders senders = new Senders();
    private final Departures departures = new Departures(0, LEASE, senders);
    private final Delivery delivery = new Delivery(test.database(), telephony, () -> now(), senders, number -> {});
    private final LostCalls lostCalls = new LostCalls(test.database(), telephony, () -> now(), senders);
    private final Outbox outbox = new Outbox(new Bell(), UUID::randomUUID);
    private final List<String> told = new ArrayList<>();
    private Instant now = START;

    SlowErrandsTest() {
        senders.add(this);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aRecordingIsFetchedForWeeksAndItsSenderIsToldOnceThatItIsLate() {
        for (int time = 0; time < 100; time++) {
            telephony.answers(new TelephonyRefused(401, 20003, "wrong password"));
        }
        errand(new Errand.FetchRecording("RE1"));

        work(Duration.ofMinutes(15));
        assertThat(told).isEmpty();
        work(Duration.ofMinutes(30));
        assertThat(told).containsExactly("Late");
        work(Duration.ofDays(4));

        assertThat(told).containsExactly("Late", "Fetched");
    }

    @Test
    void aRecordingThatIsGoneIsGivenUpAfterAMonth() {
        telephony.answers("later");
        for (int time = 0; time < 2000; time++) {
            telephony.answers("later");
        }
        errand(new Errand.FetchRecording("RE1"));

        work(Duration.ofDays(29));
        assertThat(told).containsExactly("Late");
        work(Duration.ofDays(3));

        assertThat(told).containsExactly("Late", "Refused");
    }

    @Test
    void anErrandThatCannotBeReadFailsByItselfAndHoldsNobodyUp() {
        nonsense("errand", "due");
        errand(new Errand.HangUp("CA9"));

        work(Duration.ofMinutes(1));

        assertThat(told).containsExactlyInAnyOrder("Refused", "Done");
        assertThat(state(NONSENSE)).isEqualTo("failed");
        assertThat(telephony.asked()).containsExactly("hang up CA9");
    }

    @Test
    void aCallThatCannotBeReadIsNeverPlaced() {
        nonsense("place_call", "due");
        nonsenseCallLeftBehind();

        work(Duration.ofMinutes(3));

        assertThat(state(NONSENSE)).isEqualTo("failed");
        assertThat(state(LEG)).isEqualTo("given_up");
        assertThat(telephony.asked()).isEmpty();
    }

    @Test
    void whetherSomethingIsStillToBeDoneIsKnown() {
        assertThat(isUnderWay()).isFalse();
        errand(new Errand.HangUp("CA9"));
        assertThat(isUnderWay()).isTrue();
        work(Duration.ofMinutes(1));
        assertThat(isUnderWay()).isFalse();
    }

    private boolean isUnderWay() {
        return test.database().transact(tx -> outbox.isUnderWay(tx, "desk", LEG));
    }

    private void errand(Errand errand) {
        test.database().run(tx -> outbox.add(tx, "desk", LEG, errand, START));
    }

    private void nonsense(String kind, String state) {
        test.database().run(tx -> insert(tx, NONSENSE, kind, state));
    }

    private void nonsenseCallLeftBehind() {
        test.database().run(tx -> insert(tx, LEG, "place_call", "placing"));
    }

    private static void insert(Tx tx, UUID id, String kind, String state) {
        tx.sql()
                .insertInto(INTENT)
                .set(INTENT.ID, id)
                .set(INTENT.KIND, kind)
                .set(INTENT.ERRAND, JSONB.jsonb("{\"is\":\"FlyToTheMoon\",\"number\":\"+447700900101\"}"))
                .set(INTENT.SUBJECT_KIND, "desk")
                .set(INTENT.SUBJECT, id)
                .set(INTENT.LANE, kind.equals("place_call") ? Integer.valueOf(0) : null)
                .set(INTENT.SINCE, START)
                .set(INTENT.DUE_AT, START)
                .set(INTENT.STATE, state)
                .set(INTENT.PLACING_AT, START)
                .set(INTENT.LEASE_UNTIL, START)
                .set(INTENT.CREATED_AT, START)
                .execute();
    }

    private String state(UUID id) {
        return test.database()
                .transact(tx -> tx.sql()
                        .select(INTENT.STATE)
                        .from(INTENT)
                        .where(INTENT.ID.eq(id))
                        .fetchSingle(INTENT.STATE));
    }

    /** For so long, looking every minute. */
    private void work(Duration time) {
        Instant end = now.plus(time);
        Duration step = time.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofMinutes(30) : Duration.ofMinutes(1);
        while (now.isBefore(end)) {
            now = now.plus(step);
            test.database().transact(tx -> departures.claim(tx, now, 9)).forEach(delivery::deliver);
            test.database()
                    .transact(tx -> new IntentStore(tx).claimFree(now, LEASE, 9))
                    .forEach(delivery::deliver);
            test.database()
                    .transact(tx -> new IntentStore(tx).claimLeft(now, LEASE, 9))
                    .forEach(lostCalls::lookFor);
        }
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
        return true;
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        told.add(result.getClass().getSimpleName());
    }

    @Override
    public void due(UUID subject) {
        throw new IllegalStateException("no timer is set");
    }
}
