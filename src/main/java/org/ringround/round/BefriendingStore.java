package org.ringround.round;

import static org.ringround.db.generated.Tables.BEFRIENDING_REMINDER;
import static org.ringround.db.generated.Tables.BEFRIENDING_WORD;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.ringround.db.Legible;
import org.ringround.db.Tx;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Volunteers who befriend, what they said in their calls, and of which turns they were reminded. */
final class BefriendingStore {

    private static final Condition MAY_BE_RUNG = VOLUNTEER.STATUS.eq("active").and(VOLUNTEER.CONFIRMED_AT.isNotNull());

    private final Tx tx;

    BefriendingStore(Tx tx) {
        this.tx = tx;
    }

    /**
     * Those of the round who may be rung at all, in its order.
     *
     * @param besides a call about this turn does not make them busy
     */
    List<Befriender> list(long round, UUID besides, Instant now) {
        Field<Boolean> busy = DSL.field(DSL.exists(
                                tx.sql().selectOne().from(OFFER).where(isOffered()))
                        .or(DSL.exists(tx.sql().selectOne().from(CALL).where(isRinging())))
                        .or(DSL.exists(tx.sql().selectOne().from(OUTCALL).where(isRung(besides)))))
                .as("busy");
        Result<?> all = tx.sql()
                .select(VOLUNTEER.PERSON_ID, VOLUNTEER.PHONE, VOLUNTEER.LANGUAGES, VOLUNTEER.RING_SECONDS)
                .select(VOLUNTEER.PAUSED_UNTIL, busy)
                .from(ROUND_VOLUNTEER)
                .join(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(ROUND_VOLUNTEER.VOLUNTEER_ID))
                .where(ROUND_VOLUNTEER.ROUND_ID.eq(round))
                .and(MAY_BE_RUNG)
                .orderBy(ROUND_VOLUNTEER.PLACE)
                .fetch();
        return Legible.of(all, "Volunteer", VOLUNTEER.PERSON_ID, row -> befriender(row, row.get(busy), now))
                .rows();
    }

    private static Condition isOffered() {
        return OFFER.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID).and(OFFER.LIVE);
    }

    private static Condition isRinging() {
        return CALL.NUMBER.eq(VOLUNTEER.PHONE).and(CALL.ENDED_AT.isNull());
    }

    private static Condition isRung(UUID besides) {
        return OUTCALL.ENDED_AT
                .isNull()
                .and(OUTCALL.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID).or(OUTCALL.NUMBER.eq(VOLUNTEER.PHONE)))
                .and(OUTCALL.SUBJECT.ne(besides));
    }

    /** The first volunteer on a round of that resident who is on duty and not paused. */
    Optional<Long> findOnDuty(long resident, Instant now) {
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID)
                .from(ROUND)
                .join(ROUND_VOLUNTEER)
                .on(ROUND_VOLUNTEER.ROUND_ID.eq(ROUND.ID))
                .join(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(ROUND_VOLUNTEER.VOLUNTEER_ID))
                .join(DUTY_SPAN)
                .on(DUTY_SPAN.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                .where(ROUND.RESIDENT_ID.eq(resident))
                .and(ROUND.KIND.eq(RoundKind.BEFRIENDING.word()))
                .and(ROUND.ENDED_AT.isNull())
                .and(ROUND.AGREED_ON.isNotNull())
                .and(MAY_BE_RUNG)
                .and(VOLUNTEER.PAUSED_UNTIL.isNull().or(VOLUNTEER.PAUSED_UNTIL.le(now)))
                .and(DUTY_SPAN.STARTS_AT.le(now))
                .and(DUTY_SPAN.ENDS_AT.gt(now))
                .orderBy(ROUND_VOLUNTEER.PLACE, ROUND.ID)
                .limit(1)
                .fetchOptional(VOLUNTEER.PERSON_ID);
    }

    /** In that call; a later word replaces an earlier one. */
    void say(UUID call, VolunteerWord word, Instant now) {
        tx.sql()
                .insertInto(BEFRIENDING_WORD)
                .set(BEFRIENDING_WORD.OUTCALL_ID, call)
                .set(BEFRIENDING_WORD.WORD, word.word())
                .set(BEFRIENDING_WORD.AT, now)
                .onConflict(BEFRIENDING_WORD.OUTCALL_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** What was said last in each call about that turn; calls in which nothing was said are absent. */
    Map<UUID, VolunteerWord> words(UUID turn) {
        return tx.sql()
                .select(BEFRIENDING_WORD.OUTCALL_ID, BEFRIENDING_WORD.WORD)
                .from(BEFRIENDING_WORD)
                .join(OUTCALL)
                .on(OUTCALL.ID.eq(BEFRIENDING_WORD.OUTCALL_ID))
                .where(OUTCALL.SUBJECT.eq(turn))
                .fetchMap(row -> row.value1(), row -> VolunteerWord.of(row.value2()));
    }

    /** False when somebody was reminded of that turn before. */
    boolean remind(long round, LocalDate date, long volunteer, Instant now) {
        return tx.sql()
                        .insertInto(BEFRIENDING_REMINDER)
                        .set(BEFRIENDING_REMINDER.ROUND_ID, round)
                        .set(BEFRIENDING_REMINDER.LOCAL_DATE, date)
                        .set(BEFRIENDING_REMINDER.VOLUNTEER_ID, volunteer)
                        .set(BEFRIENDING_REMINDER.SENT_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static Befriender befriender(Record row, boolean busy, Instant now) {
        Instant paused = row.get(VOLUNTEER.PAUSED_UNTIL);
        return new Befriender(
                row.get(VOLUNTEER.PERSON_ID),
                new PhoneNumber(row.get(VOLUNTEER.PHONE)),
                Stream.of(row.get(VOLUNTEER.LANGUAGES)).map(Language::new).toList(),
                row.get(VOLUNTEER.RING_SECONDS),
                busy,
                paused != null && paused.isAfter(now) ? paused : null);
    }
}
