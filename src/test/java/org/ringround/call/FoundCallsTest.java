package org.ringround.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.BLOCKED;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.MESSAGE;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.Json;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.CallRecord;
import org.ringround.db.generated.tables.records.RequestRecord;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.outbox.Result;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.PhoneNumber;

/** Calls and messages that only the phone network saw. */
class FoundCallsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant BEGAN = NOW.minusSeconds(3600);
    private static final Instant ENDED = NOW.minusSeconds(3540);
    private static final PhoneNumber CENTRAL = new PhoneNumber("+441632960000");
    private static final Incoming ANN = new Incoming(new PhoneNumber("+447700900123"), CENTRAL);
    private static final Incoming WITHHELD = new Incoming(null, CENTRAL);

    private final TestDatabase test = TestDatabase.create();
    private final CallDesk desk =
            CallDesks.on(test.database(), new Outbox(new Bell(), UUID::randomUUID), () -> NOW, CENTRAL);
    private final FoundCalls found = desk.found();

    @BeforeEach
    void oneArea() {
        test.database()
                .run(tx -> tx.sql().insertInto(AREA).set(AREA.NAME, "Llanrwst").execute());
    }

    @AfterEach
    void close() {
        test.close();
    }

    private CallRecord call(String sid) {
        return test.database()
                .transact(
                        tx -> tx.sql().selectFrom(CALL).where(CALL.SID.eq(sid)).fetchSingle());
    }

    private List<RequestRecord> requests() {
        return test.database()
                .transact(tx ->
                        tx.sql().selectFrom(REQUEST).orderBy(REQUEST.REFERENCE).fetch());
    }

    private List<Errand> errands() {
        return test.database()
                .transact(tx -> tx.sql().selectFrom(INTENT).fetch(row -> Json.read(row.getErrand(), Errand.class)));
    }

    @Test
    void aCallThatNobodySawHasFailedAndIsAnOpenRequest() {
        assertThat(found.call("CA1", ANN, BEGAN, ENDED)).isTrue();
        assertThat(found.call("CA1", ANN, BEGAN, ENDED)).isFalse();

        assertThat(call("CA1").getEnding()).isEqualTo("failed");
        assertThat(call("CA1").getStartedAt()).isEqualTo(BEGAN);
        assertThat(call("CA1").getEndedAt()).isEqualTo(ENDED);
        assertThat(requests()).hasSize(1);
        assertThat(requests().get(0).getStatus()).isEqualTo("open");
        assertThat(requests().get(0).getReason()).isEqualTo("missed");
        assertThat(requests().get(0).getNumber()).isEqualTo("+447700900123");
        assertThat(call("CA1").getReference()).isEqualTo(requests().get(0).getReference());
    }

    @Test
    void aCallFromABlockedNumberIsBlockedAndNoRequestAndWhatItLeftIsDeleted() {
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(BLOCKED)
                        .set(BLOCKED.NUMBER, "+447700900123")
                        .set(BLOCKED.ACTION, "reject")
                        .set(BLOCKED.UNTIL, LocalDate.parse("2026-11-23"))
                        .execute());

        assertThat(found.call("CA1", ANN, BEGAN, ENDED)).isTrue();
        assertThat(found.recording("CA1", "RE1", Duration.ofSeconds(9))).isTrue();

        assertThat(call("CA1").getEnding()).isEqualTo("blocked");
        assertThat(call("CA1").getStartedAt()).isEqualTo(BEGAN);
        assertThat(call("CA1").getEndedAt()).isEqualTo(ENDED);
        assertThat(requests()).isEmpty();
        assertThat(errands()).containsExactly(new Errand.DeleteRecording("RE1"));
    }

    @Test
    void twoCallsOfOnePersonAreOneRequestAndTwoWithheldOnesAreTwo() {
        found.call("CA1", ANN, BEGAN, ENDED);
        found.call("CA2", ANN, BEGAN, ENDED);
        assertThat(requests()).hasSize(1);

        found.call("CA3", WITHHELD, BEGAN, ENDED);
        found.call("CA4", WITHHELD, BEGAN, ENDED);
        assertThat(requests()).hasSize(3);
    }

    @Test
    void aRequestThatSomebodyHasMeanwhileIsLeftInPeace() {
        found.call("CA1", ANN, BEGAN, ENDED);
        long sam = volunteer();
        test.database()
                .run(tx -> tx.sql()
                        .update(REQUEST)
                        .set(REQUEST.STATUS, "claimed")
                        .set(REQUEST.REASON, "connected")
                        .set(REQUEST.VOLUNTEER_ID, sam)
                        .execute());

        found.call("CA2", ANN, BEGAN, ENDED);

        assertThat(requests()).hasSize(1);
        assertThat(requests().get(0).getStatus()).isEqualTo("claimed");
        assertThat(requests().get(0).getReason()).isEqualTo("connected");
    }

    @Test
    void aRecordingMakesTheCallAVoicemailOnceAndIsFetched() {
        found.call("CA1", ANN, BEGAN, ENDED);

        assertThat(found.recording("CA1", "RE1", Duration.ofSeconds(9))).isTrue();
        assertThat(found.recording("CA1", "RE1", Duration.ofSeconds(9))).isTrue();

        assertThat(call("CA1").getEnding()).isEqualTo("voicemail");
        assertThat(call("CA1").getEndedAt()).isEqualTo(ENDED);
        assertThat(requests().get(0).getReason()).isEqualTo("voicemail");
        assertThat(errands()).containsExactly(new Errand.FetchRecording("RE1"));
    }

    @Test
    void aRecordingWithoutSoundIsDeletedAndOneOfNoCallIsNotOurs() {
        found.call("CA1", ANN, BEGAN, ENDED);

        assertThat(found.recording("CA1", "RE1", Duration.ofSeconds(2))).isTrue();
        assertThat(found.recording("CA9", "RE9", Duration.ofSeconds(9))).isFalse();

        assertThat(call("CA1").getEnding()).isEqualTo("failed");
        assertThat(errands()).containsExactly(new Errand.DeleteRecording("RE1"));
    }

    @Test
    void aMessageLeftAtTheEmergencysDoorIsKeptWhetherTheCallIsKnownOrNot() {
        var message = new CallEvent.Recorded("RE1", Duration.ofSeconds(9), true);
        desk.leftMessage("CA1", ANN, message);
        desk.leftMessage("CA1", ANN, message);
        assertThat(call("CA1").getEnding()).isEqualTo("voicemail");

        desk.ring("CA2", WITHHELD);
        desk.leftMessage("CA2", WITHHELD, new CallEvent.Recorded("RE2", Duration.ofSeconds(9), true));

        assertThat(requests()).extracting(RequestRecord::getReason).containsExactly("voicemail", "voicemail");
        assertThat(errands())
                .containsExactlyInAnyOrder(new Errand.FetchRecording("RE1"), new Errand.FetchRecording("RE2"));
    }

    @Test
    void aMessageWhoseSoundDoesNotComeIsAnAlarmUntilItCame() {
        found.call("CA1", ANN, BEGAN, ENDED);
        found.recording("CA1", "RE1", Duration.ofSeconds(9));
        var fetch = new Errand.FetchRecording("RE1");

        desk.sender().told(call("CA1").getId(), fetch, new Result.Late("gone"));
        desk.sender().told(call("CA1").getId(), fetch, new Result.Late("gone"));
        assertThat(openAlarms()).containsExactly(Map.entry("message_lost", "RE1"));

        desk.sender().told(call("CA1").getId(), fetch, new Result.Fetched(new byte[] {1}));
        assertThat(openAlarms()).isEmpty();
        assertThat(test.database()
                        .<byte[]>transact(tx ->
                                tx.sql().select(MESSAGE.SOUND).from(MESSAGE).fetchSingle(MESSAGE.SOUND)))
                .containsExactly(1);
    }

    private List<Map.Entry<String, String>> openAlarms() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(ALARM)
                        .where(ALARM.SETTLED_AT.isNull())
                        .fetch(row -> Map.entry(row.getKind(), row.getMatter())));
    }

    private long volunteer() {
        return test.database().transact(FoundCallsTest::insertVolunteer);
    }

    private static long insertVolunteer(Tx tx) {
        Long id = tx.sql()
                .insertInto(PERSON)
                .set(PERSON.NAME, "Sam")
                .set(PERSON.PHONE, "+447700900201")
                .returning(PERSON.ID)
                .fetchSingle(PERSON.ID);
        tx.sql()
                .insertInto(VOLUNTEER)
                .set(VOLUNTEER.PERSON_ID, id)
                .set(VOLUNTEER.PHONE, "+447700900201")
                .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                .execute();
        return id;
    }
}
