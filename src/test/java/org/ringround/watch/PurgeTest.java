package org.ringround.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.MESSAGE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.telephony.PhoneNumber;

class PurgeTest {

    private static final Instant LEFT = Instant.parse("2026-11-01T10:00:00Z");
    private static final UUID CALLED = new UUID(0, 1);

    private final TestDatabase test = TestDatabase.create();
    private Instant now = LEFT;
    private final Purge purge = new Purge(
            test.database(),
            () -> now,
            new WatchRules(
                    new PhoneNumber("+441632960000"), Set.of(), ZoneId.of("Europe/London"), WatchRules.MESSAGES_KEPT));

    @BeforeEach
    void aMessageIsThere() {
        test.database().run(tx -> {
            tx.sql()
                    .insertInto(CALL)
                    .set(CALL.ID, CALLED)
                    .set(CALL.SID, "CA1")
                    .set(CALL.DIALLED, "+441632960000")
                    .set(CALL.SCRIPT_HASH, "hash")
                    .set(CALL.KIND, "help")
                    .set(CALL.PARTICULARS, JSONB.jsonb("{}"))
                    .set(CALL.STATE, JSONB.jsonb("{}"))
                    .set(CALL.TURN, 0)
                    .set(CALL.STARTED_AT, LEFT)
                    .set(CALL.HEARD_AT, LEFT)
                    .execute();
            tx.sql()
                    .insertInto(MESSAGE)
                    .set(MESSAGE.RECORDING_SID, "RE1")
                    .set(MESSAGE.CALL_ID, CALLED)
                    .set(MESSAGE.SECONDS, 12)
                    .set(MESSAGE.LEFT_AT, LEFT)
                    .set(MESSAGE.SOUND, new byte[] {1, 2, 3})
                    .set(MESSAGE.FETCHED_AT, LEFT)
                    .execute();
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    private List<byte[]> sounds() {
        return test.database()
                .transact(tx -> tx.sql().select(MESSAGE.SOUND).from(MESSAGE).fetch(MESSAGE.SOUND));
    }

    @Test
    void theSoundOfAMessageIsKeptForThirtyDaysAndTheRowStays() {
        now = Instant.parse("2026-12-01T10:00:00Z");
        purge.keep();
        assertThat(sounds()).containsExactly(new byte[] {1, 2, 3});

        now = Instant.parse("2026-12-01T10:00:01Z");
        purge.keep();
        purge.keep();

        assertThat(sounds()).hasSize(1).containsOnlyNulls();
        assertThat(test.database()
                        .<Instant>transact(tx ->
                                tx.sql().select(MESSAGE.PURGED_AT).from(MESSAGE).fetchSingle(MESSAGE.PURGED_AT)))
                .isEqualTo(now);
    }

    @Test
    void errandsThatAreOverAreKeptForSevenDaysAndOthersUntilTheyAre() {
        errand("done");
        errand("placed");
        errand("unknown");
        errand("due");

        now = Instant.parse("2026-11-08T10:00:00Z");
        purge.keep();
        assertThat(errands()).containsExactly("done", "due", "placed", "unknown");

        now = Instant.parse("2026-11-08T10:00:01Z");
        purge.keep();
        assertThat(errands()).containsExactly("due", "unknown");
    }

    private void errand(String state) {
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(INTENT)
                        .set(INTENT.ID, UUID.randomUUID())
                        .set(INTENT.KIND, "errand")
                        .set(INTENT.ERRAND, JSONB.jsonb("{}"))
                        .set(INTENT.SUBJECT_KIND, "texts")
                        .set(INTENT.SUBJECT, CALLED)
                        .set(INTENT.SINCE, LEFT)
                        .set(INTENT.DUE_AT, LEFT)
                        .set(INTENT.STATE, state)
                        .set(INTENT.SID, "SM" + state)
                        .set(INTENT.PLACING_AT, LEFT)
                        .set(INTENT.CREATED_AT, LEFT)
                        .execute());
    }

    private List<String> errands() {
        return test.database()
                .transact(tx -> tx.sql()
                        .select(INTENT.STATE)
                        .from(INTENT)
                        .orderBy(INTENT.STATE)
                        .fetch(INTENT.STATE));
    }

    @Test
    void itComesEveryNight() {
        assertThat(nightAfter("2026-07-01T10:00:00Z")).isEqualTo("2026-07-02T02:30:00Z");
        assertThat(nightAfter("2026-11-02T03:29:59Z")).isEqualTo("2026-11-02T03:30:00Z");
        assertThat(nightAfter("2026-11-02T03:30:00Z")).isEqualTo("2026-11-03T03:30:00Z");
    }

    private Instant nightAfter(String time) {
        return purge.nextNight(Instant.parse(time));
    }
}
