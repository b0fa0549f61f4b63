package org.ringround.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.DIFFERENCE;
import static org.ringround.db.generated.Tables.INTENT;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.ringround.call.CallDesk;
import org.ringround.call.CallDesks;
import org.ringround.db.Json;
import org.ringround.db.TestDatabase;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.outbox.Result;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.CallListed;
import org.ringround.telephony.Telephony.CallSeen;
import org.ringround.telephony.Telephony.RecordingListed;
import org.ringround.telephony.Telephony.Way;
import org.ringround.telephony.TextReception;

/** What is done about what differs, on a database with one area and its call desk. */
class MendingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(600);
    private static final Instant SINCE = NOW.minusSeconds(900);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final PhoneNumber CENTRAL = new PhoneNumber("+441632960000");
    private static final Incoming ANN = new Incoming(new PhoneNumber("+447700900123"), CENTRAL);

    private final TestDatabase test = TestDatabase.create();
    private final Outbox outbox = new Outbox(new Bell(), UUID::randomUUID);
    private Instant now = BEFORE;
    private final CallDesk desk = CallDesks.on(test.database(), outbox, () -> now, CENTRAL);
    private final Mending mending = new Mending(
            test.database(),
            outbox,
            () -> now,
            new WatchRules(CENTRAL, Set.of(CENTRAL), LONDON, WatchRules.MESSAGES_KEPT),
            desk.found(),
            Map.of(CallDesk.KIND, desk),
            new NoTexts());

    @BeforeEach
    void oneArea() {
        test.database()
                .run(tx -> tx.sql().insertInto(AREA).set(AREA.NAME, "Llanrwst").execute());
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static CallListed call(String sid, CallStatus status, Instant created) {
        return new CallListed(sid, Way.IN, ANN, status, created, status.isOver() ? created : null, null, null);
    }

    private static RecordingListed recording(String sid, String call, boolean ready) {
        return new RecordingListed(sid, call, BEFORE, Duration.ofSeconds(9), ready);
    }

    private Instant mend(List<CallListed> calls, RecordingListed... recordings) {
        now = NOW;
        return mending.mend(SINCE, new Result.TrafficListed(calls, List.of(recordings), List.of()), NOW);
    }

    private @Nullable String ending(String sid) {
        return test.database()
                .transact(tx -> tx.sql()
                        .select(CALL.ENDING)
                        .from(CALL)
                        .where(CALL.SID.eq(sid))
                        .fetchOne(CALL.ENDING));
    }

    private List<Errand> due() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(INTENT)
                        .where(INTENT.STATE.eq("due"))
                        .fetch(row -> Json.read(row.getErrand(), Errand.class)));
    }

    /** The number of the alarm and the SID of each difference that coordinators are told of. */
    private List<String> alarms() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(DIFFERENCE)
                        .orderBy(DIFFERENCE.ALARM, DIFFERENCE.SID)
                        .fetch(row -> row.getAlarm() + " " + row.getSid()));
    }

    /** What each alarm says, oldest first. */
    private List<Map<?, ?>> said() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(ALARM)
                        .where(ALARM.KIND.eq("calls_differ"))
                        .orderBy(ALARM.NUMBER)
                        .<Map<?, ?>>fetch(row -> Json.read(row.getParticulars(), Map.class)));
    }

    @Test
    void whenNothingDiffersEverythingIsCompared() {
        desk.ring("CA1", ANN);

        assertThat(mend(List.of(call("CA1", CallStatus.IN_PROGRESS, BEFORE)))).isEqualTo(NOW);
        assertThat(due()).isEmpty();
        assertThat(alarms()).isEmpty();
    }

    @Test
    void aCallThatIsOverEndsAsThoughItsNewsHadCome() {
        desk.ring("CA1", ANN);

        mend(List.of(call("CA1", CallStatus.COMPLETED, BEFORE)));

        assertThat(ending("CA1")).isEqualTo("abandoned");
    }

    @Test
    void anUnseenCallAndItsMessageAreTakenTogether() {
        assertThat(mend(List.of(call("CA1", CallStatus.COMPLETED, BEFORE)), recording("RE1", "CA1", true)))
                .isEqualTo(NOW);

        assertThat(ending("CA1")).isEqualTo("voicemail");
        assertThat(due()).containsExactly(new Errand.FetchRecording("RE1"));
    }

    @Test
    void whatIsNotToBeToldYetIsComparedAgainButNotForEver() {
        assertThat(mend(List.of(call("CA1", CallStatus.IN_PROGRESS, BEFORE)))).isEqualTo(BEFORE);
        assertThat(mend(List.of(call("CA1", CallStatus.IN_PROGRESS, NOW.minusSeconds(90_000)))))
                .isEqualTo(NOW.minusSeconds(86_400));
        assertThat(mend(List.of(call("CA2", CallStatus.COMPLETED, BEFORE)), recording("RE2", "CA2", false)))
                .isEqualTo(BEFORE);
        assertThat(ending("CA1")).isNull();
        assertThat(ending("CA2")).isEqualTo("failed");
    }

    @Test
    void aCallOfOursThatIsNotListedIsAskedForAndAnAlarmOnlyWhenTheNetworkDoesNotKnowIt() {
        desk.ring("CA1", ANN);

        mend(List.of());
        assertThat(due()).containsExactly(new Errand.LookUp("CA1"));

        mending.lookedUp("CA1", new Result.Seen(new CallSeen("CA1", CallStatus.COMPLETED, BEFORE)));
        assertThat(alarms()).isEmpty();
        mending.lookedUp("CA1", new Result.Seen(null));
        mending.lookedUp("CA1", new Result.Seen(null));
        assertThat(alarms()).containsExactly("1 CA1");
        assertThat(said()).containsExactly(Map.of("count", "1", "oldest", "23/11 09:50"));
    }

    @Test
    void aRecordingOfNoCallIsAnAlarmOnce() {
        mend(List.of(), recording("RE1", "CA9", true));
        mend(List.of(), recording("RE1", "CA9", true));

        assertThat(alarms()).containsExactly("1 RE1");
        assertThat(said()).hasSize(1);
    }

    @Test
    void howeverManyDifferItIsOneAlarmUntilSomebodyHasItInHand() {
        mend(List.of(strange("CA7", NOW.minusSeconds(700)), strange("CA8", NOW.minusSeconds(800))));
        mend(List.of(strange("CA7", NOW.minusSeconds(700)), strange("CA9", NOW.minusSeconds(600))));
        assertThat(said()).containsExactly(Map.of("count", "3", "oldest", "23/11 09:46"));

        test.database()
                .run(tx ->
                        tx.sql().update(ALARM).set(ALARM.ACKNOWLEDGED_AT, NOW).execute());
        mend(List.of(strange("CA7", NOW.minusSeconds(700)), strange("CA9", NOW.minusSeconds(600))));
        assertThat(said()).hasSize(1);

        mend(List.of(strange("CA7", NOW.minusSeconds(700)), strange("CA6", NOW.minusSeconds(300))));
        assertThat(said()).hasSize(2).last().isEqualTo(Map.of("count", "1", "oldest", "23/11 09:55"));
        assertThat(alarms()).containsExactly("1 CA7", "1 CA8", "1 CA9", "2 CA6");
    }

    @RepeatedTest(5)
    void twoServersThatFindTheSameTellOfItOnce() throws Exception {
        var unexplained = new Unexplained(test.database(), LONDON);
        List<Difference> found = IntStream.range(0, 30)
                .mapToObj(number -> new Difference("CA" + number, BEFORE))
                .toList();
        Callable<Boolean> server = () -> {
            found.forEach(one -> unexplained.tell(List.of(one), NOW));
            return true;
        };
        var servers = Executors.newFixedThreadPool(2);
        for (var done : servers.invokeAll(List.of(server, server))) {
            assertThat(done.get()).isTrue();
        }
        servers.shutdown();

        assertThat(said()).containsExactly(Map.of("count", "30", "oldest", "23/11 09:50"));
    }

    /** From our number, and nobody here asked for it. */
    private static CallListed strange(String sid, Instant created) {
        var who = new Incoming(CENTRAL, new PhoneNumber("+447700900123"));
        return new CallListed(sid, Way.OUT, who, CallStatus.COMPLETED, created, created, null, null);
    }

    @Test
    void aRecordingOfSomebodyElsesCallOnTheAccountIsLeftAlone() {
        var elsewhere = new Incoming(new PhoneNumber("+447700900123"), new PhoneNumber("+441632960999"));
        var call = new CallListed("CA9", Way.IN, elsewhere, CallStatus.COMPLETED, BEFORE, BEFORE, null, null);

        assertThat(mend(List.of(call), recording("RE1", "CA9", true))).isEqualTo(NOW);

        assertThat(alarms()).isEmpty();
        assertThat(ending("CA9")).isNull();
    }

    @Test
    void aRecordingWhoseSoundIsOursIsDeletedAtTheNetwork() {
        mend(List.of(call("CA1", CallStatus.COMPLETED, BEFORE)), recording("RE1", "CA1", true));
        UUID id = test.database()
                .transact(tx -> tx.sql().select(CALL.ID).from(CALL).fetchSingle(CALL.ID));
        desk.sender().told(id, new Errand.FetchRecording("RE1"), new Result.Fetched(new byte[] {1}));
        test.database()
                .run(tx -> tx.sql().update(INTENT).set(INTENT.STATE, "failed").execute());

        mend(List.of(call("CA1", CallStatus.COMPLETED, BEFORE)), recording("RE1", "CA1", true));

        assertThat(due()).containsExactly(new Errand.DeleteRecording("RE1"));
    }

    private static final class NoTexts implements TextReception {

        @Override
        public void text(IncomingText text) {
            throw new IllegalStateException("nobody texts here");
        }

        @Override
        public void found(IncomingText text, Instant said) {
            throw new IllegalStateException("nobody has texted here");
        }
    }
}
