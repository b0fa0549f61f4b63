package org.ringround.outbox;

import static org.ringround.db.generated.Tables.INTENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Json;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.IntentRecord;

/** Intents in the database. A call goes due, placing, placed; after placing is committed nobody sends it again. */
final class IntentStore {

    private static final String CALL = "place_call";
    private static final String MAIL = "mail";
    private static final Set<String> OPEN = Set.of("due", "placing", "unknown");

    /** The states of a call that will not ring. */
    private static final Set<String> NEVER = Set.of("dropped", "failed", "given_up");

    private final Tx tx;

    IntentStore(Tx tx) {
        this.tx = tx;
    }

    void insert(UUID id, String kind, UUID subject, Errand errand, @Nullable Lane lane, Instant since, Instant now) {
        tx.sql()
                .insertInto(INTENT)
                .set(INTENT.ID, id)
                .set(INTENT.KIND, kind(errand))
                .set(INTENT.ERRAND, Json.write(errand))
                .set(INTENT.SUBJECT_KIND, kind)
                .set(INTENT.SUBJECT, subject)
                .set(INTENT.LANE, lane == null ? null : lane.ordinal())
                .set(INTENT.SINCE, since)
                .set(INTENT.DUE_AT, now)
                .set(INTENT.CREATED_AT, now)
                .execute();
    }

    private static String kind(Errand errand) {
        if (errand instanceof Errand.PlaceCall) {
            return CALL;
        }
        return errand instanceof Errand.SendMail ? MAIL : "errand";
    }

    boolean drop(UUID leg) {
        return tx.sql()
                        .update(INTENT)
                        .set(INTENT.STATE, "dropped")
                        .where(INTENT.SUBJECT.eq(leg))
                        .and(INTENT.KIND.eq(CALL))
                        .and(INTENT.STATE.eq("due"))
                        .execute()
                > 0;
    }

    void dropAskAgain(UUID leg) {
        tx.sql()
                .update(INTENT)
                .set(INTENT.STATE, "dropped")
                .where(INTENT.SUBJECT.eq(leg))
                .and(INTENT.STATE.eq("due"))
                .and(DSL.condition("{0} ->> 'is' = 'AskAgain'", INTENT.ERRAND))
                .execute();
    }

    boolean learn(UUID leg, String sid) {
        tx.sql()
                .update(INTENT)
                .set(INTENT.STATE, "placed")
                .set(INTENT.SID, sid)
                .where(INTENT.SUBJECT.eq(leg))
                .and(INTENT.KIND.eq(CALL))
                .and(INTENT.SID.isNull())
                .and(INTENT.STATE.in("placing", "unknown"))
                .execute();
        return tx.sql().fetchExists(INTENT, INTENT.SUBJECT.eq(leg).and(INTENT.SID.eq(sid)));
    }

    /** Claims errands that are due and bound to no pace. */
    List<Intent> claimFree(Instant now, Duration lease, int most) {
        return claim(INTENT.LANE.isNull().and(INTENT.KIND.ne(MAIL)), INTENT.DUE_AT, now, lease, most);
    }

    /** Claims mails, which have hands of their own: a mail server that is ill must not hold up a call. */
    List<Intent> claimMails(Instant now, Duration lease, int most) {
        return claim(INTENT.KIND.eq(MAIL), INTENT.DUE_AT, now, lease, most);
    }

    boolean sawLoss(UUID id, Instant now) {
        return tx.sql()
                        .update(INTENT)
                        .set(INTENT.SEEN_AT, now)
                        .where(INTENT.ID.eq(id))
                        .and(INTENT.SEEN_AT.isNull())
                        .execute()
                == 1;
    }

    /** Whether something for that subject is still to be done. */
    boolean isUnderWay(String kind, UUID subject) {
        return tx.sql()
                .fetchExists(
                        INTENT,
                        INTENT.SUBJECT
                                .eq(subject)
                                .and(INTENT.SUBJECT_KIND.eq(kind))
                                .and(INTENT.STATE.in(OPEN)));
    }

    /** The due calls in the order in which they should leave, held; at most so many. */
    List<Intent> lockCalls(Instant now, boolean urgentFirst, int most) {
        var lane = urgentFirst
                ? DSL.when(INTENT.LANE.eq(Lane.URGENT.ordinal()), -1).otherwise(INTENT.LANE)
                : INTENT.LANE;
        return tx.sql()
                .selectFrom(INTENT)
                .where(INTENT.STATE.eq("due"))
                .and(INTENT.DUE_AT.le(now))
                .and(INTENT.LANE.isNotNull())
                .orderBy(lane, INTENT.SINCE, INTENT.CREATED_AT, INTENT.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(IntentStore::intent);
    }

    /** When the next due call or errand comes due; empty when none waits. Mails are looked for in every round anyway. */
    Optional<Instant> findNextDue() {
        return tx.sql()
                .select(DSL.min(INTENT.DUE_AT))
                .from(INTENT)
                .where(INTENT.STATE.eq("due"))
                .and(INTENT.KIND.ne(MAIL))
                .fetchOptional(DSL.min(INTENT.DUE_AT));
    }

    /** The call leaves now; returns the intent as it is then. */
    Intent placing(UUID id, Instant now, Duration lease) {
        return tx.sql()
                .update(INTENT)
                .set(INTENT.STATE, "placing")
                .set(INTENT.PLACING_AT, now)
                .set(INTENT.LEASE_UNTIL, now.plus(lease))
                .where(INTENT.ID.eq(id))
                .returning()
                .fetchSingle(IntentStore::intent);
    }

    /** How the call of that leg stands; empty when none was ever written down. */
    Optional<Fate> findFate(UUID leg) {
        return tx.sql()
                .select(INTENT.STATE, INTENT.SID)
                .from(INTENT)
                .where(INTENT.SUBJECT.eq(leg))
                .and(INTENT.KIND.eq(CALL))
                .fetchOptional(row -> new Fate(NEVER.contains(row.value1()), row.value2()));
    }

    private List<Intent> claim(Condition which, org.jooq.Field<Instant> order, Instant now, Duration lease, int most) {
        List<UUID> ids = tx.sql()
                .select(INTENT.ID)
                .from(INTENT)
                .where(INTENT.STATE.eq("due"))
                .and(INTENT.DUE_AT.le(now))
                .and(which)
                .orderBy(order)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(INTENT.ID);
        if (ids.isEmpty()) {
            return List.of();
        }
        return tx.sql()
                .update(INTENT)
                .set(INTENT.STATE, "placing")
                .set(INTENT.PLACING_AT, DSL.coalesce(INTENT.PLACING_AT, DSL.val(now)))
                .set(INTENT.LEASE_UNTIL, now.plus(lease))
                .where(INTENT.ID.in(ids))
                .returning()
                .fetch(IntentStore::intent);
    }

    /** Sent and answered: the intent is at its end, unless a webhook was quicker. */
    void finish(UUID id, String state, @Nullable String sid, @Nullable String error) {
        tx.sql()
                .update(INTENT)
                .set(INTENT.STATE, state)
                .set(INTENT.SID, sid)
                .set(INTENT.ERROR, error)
                .where(INTENT.ID.eq(id))
                .and(INTENT.STATE.in("placing", "unknown"))
                .execute();
    }

    void again(UUID id, Instant due, String error) {
        tx.sql()
                .update(INTENT)
                .set(INTENT.STATE, "due")
                .set(INTENT.DUE_AT, due)
                .set(INTENT.TRIES, INTENT.TRIES.plus(1))
                .set(INTENT.ERROR, error)
                .where(INTENT.ID.eq(id))
                .and(INTENT.STATE.eq("placing"))
                .execute();
    }

    /** Nobody knows whether it was done; to be looked for from then on. */
    void unknown(UUID id, Instant lookAt, @Nullable Instant listedAt) {
        tx.sql()
                .update(INTENT)
                .set(INTENT.STATE, "unknown")
                .set(INTENT.LEASE_UNTIL, lookAt)
                .set(INTENT.LISTED_AT, listedAt)
                .where(INTENT.ID.eq(id))
                .and(INTENT.STATE.in("placing", "unknown"))
                .execute();
    }

    /** Takes over what a worker left behind when it died, and what is to be looked for now. */
    List<Intent> claimLeft(Instant now, Duration lease, int most) {
        List<IntentRecord> rows = tx.sql()
                .selectFrom(INTENT)
                .where(INTENT.STATE.in("placing", "unknown"))
                .and(INTENT.LEASE_UNTIL.le(now))
                .orderBy(INTENT.LEASE_UNTIL)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch();
        for (IntentRecord row : rows) {
            row.setState(errand(row).isRepeatable() ? "due" : "unknown");
            row.setLeaseUntil(now.plus(lease));
            row.update();
        }
        return rows.stream()
                .filter(row -> row.getState().equals("unknown"))
                .map(IntentStore::intent)
                .toList();
    }

    boolean isKnown(String sid) {
        return tx.sql().fetchExists(INTENT, INTENT.SID.eq(sid));
    }

    private static Intent intent(IntentRecord row) {
        return new Intent(
                row.getId(),
                row.getSubjectKind(),
                row.getSubject(),
                errand(row),
                row.getTries(),
                row.getLeaseUntil() == null ? Instant.EPOCH : row.getLeaseUntil(),
                row.getPlacingAt(),
                row.getListedAt());
    }

    /** One that cannot be read must not keep the others from being claimed. */
    private static Errand errand(IntentRecord row) {
        try {
            return Json.read(row.getErrand(), Errand.class);
        } catch (IllegalStateException e) {
            return new Errand.Unreadable(!row.getKind().equals(CALL), String.valueOf(e.getMessage()));
        }
    }
}
