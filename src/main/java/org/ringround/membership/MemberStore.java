package org.ringround.membership;

import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.telephony.PhoneNumber;

/** How volunteers stand. */
final class MemberStore {

    private final Tx tx;

    MemberStore(Tx tx) {
        this.tx = tx;
    }

    Optional<Member> lock(long volunteer) {
        return lock(VOLUNTEER.PERSON_ID.eq(volunteer));
    }

    Optional<Member> lock(PhoneNumber phone) {
        return lock(VOLUNTEER.PHONE.eq(phone.e164()));
    }

    private Optional<Member> lock(Condition condition) {
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID, VOLUNTEER.STATUS, VOLUNTEER.CONFIRMED_AT)
                .from(VOLUNTEER)
                .where(condition)
                .forNoKeyUpdate()
                .fetchOptional(MemberStore::member);
    }

    private static Member member(Record row) {
        return new Member(
                row.get(VOLUNTEER.PERSON_ID),
                Standing.of(row.get(VOLUNTEER.STATUS)),
                row.get(VOLUNTEER.CONFIRMED_AT) != null);
    }

    /** Whatever they said of their duty is over. */
    void save(long volunteer, Standing standing) {
        tx.sql()
                .update(VOLUNTEER)
                .set(VOLUNTEER.STATUS, standing.word())
                .setNull(VOLUNTEER.ON_UNTIL)
                .setNull(VOLUNTEER.OFF_UNTIL)
                .setNull(VOLUNTEER.PAUSED_UNTIL)
                .where(VOLUNTEER.PERSON_ID.eq(volunteer))
                .execute();
    }

    void confirm(long volunteer, Instant now) {
        tx.sql()
                .update(VOLUNTEER)
                .set(VOLUNTEER.CONFIRMED_AT, now)
                .where(VOLUNTEER.PERSON_ID.eq(volunteer))
                .and(VOLUNTEER.CONFIRMED_AT.isNull())
                .execute();
    }

    /** Pending from now on, with a phone that is not confirmed. */
    void asks(long volunteer, @Nullable String when, Instant now) {
        tx.sql()
                .update(VOLUNTEER)
                .set(VOLUNTEER.STATUS, Standing.PENDING.word())
                .setNull(VOLUNTEER.CONFIRMED_AT)
                .set(VOLUNTEER.ASKED_AT, now)
                .set(VOLUNTEER.AVAILABILITY, when)
                .where(VOLUNTEER.PERSON_ID.eq(volunteer))
                .execute();
    }

    /** In ascending order. */
    List<Long> listAreas(long volunteer) {
        return tx.sql()
                .select(VOLUNTEER_AREA.AREA_ID)
                .from(VOLUNTEER_AREA)
                .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(volunteer))
                .orderBy(VOLUNTEER_AREA.AREA_ID)
                .fetch(VOLUNTEER_AREA.AREA_ID);
    }

    /** Whether anybody waits who has just that area; null: none, or several. */
    boolean hasPending(@Nullable Long area) {
        var areas = DSL.field(DSL.select(DSL.case_().when(DSL.count().eq(1), DSL.min(VOLUNTEER_AREA.AREA_ID)))
                .from(VOLUNTEER_AREA)
                .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID)));
        return tx.sql()
                .fetchExists(
                        VOLUNTEER, VOLUNTEER.STATUS.eq(Standing.PENDING.word()).and(areas.isNotDistinctFrom(area)));
    }
}
