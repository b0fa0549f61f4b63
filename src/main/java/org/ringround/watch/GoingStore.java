package org.ringround.watch;

import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.BLOCKED;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.FEED;
import static org.ringround.db.generated.Tables.FLOOD;
import static org.ringround.db.generated.Tables.IMPORT_DRAFT;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.NUISANCE;
import static org.ringround.db.generated.Tables.NUMBER_MEMORY;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.PHONE_PROOF;
import static org.ringround.db.generated.Tables.PRIVATE_LINK;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.REVIEW;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;
import static org.ringround.db.generated.Tables.SHIFT;
import static org.ringround.db.generated.Tables.SHIFT_EXCEPTION;
import static org.ringround.db.generated.Tables.SHIFT_REMINDER;
import static org.ringround.db.generated.Tables.TEXT_IN;
import static org.ringround.db.generated.Tables.TEXT_STOP;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** Takes out whatever is kept of one person beside calls and requests, and leaves the empty row that these refer to. */
final class GoingStore {

    /** In place of a name. */
    static final String NOBODY = "–";

    private final Tx tx;
    private final Whom whom;

    GoingStore(Tx tx, Whom whom) {
        this.tx = tx;
        this.whom = whom;
    }

    private void delete(Table<?> table, Condition which) {
        tx.sql().deleteFrom(table).where(which).execute();
    }

    /** @param comparedTo a text that came since then leaves an empty row, or it would be fetched from the network again */
    void clearNumbers(Instant comparedTo, Instant now) {
        List<String> numbers = whom.numbers();
        delete(INTENT, new TraceStore(tx, whom).intents());
        delete(TEXT_IN, TEXT_IN.NUMBER.in(numbers).and(TEXT_IN.AT.lt(comparedTo)));
        tx.sql()
                .update(TEXT_IN)
                .setNull(TEXT_IN.NUMBER)
                .set(TEXT_IN.BODY, "")
                .set(TEXT_IN.SETTLED_AT, DSL.when(TEXT_IN.LISTED_AT.isNotNull(), DSL.val(now)))
                .where(TEXT_IN.NUMBER.in(numbers))
                .execute();
        delete(FLOOD, FLOOD.NUMBER.in(numbers));
        delete(REVIEW, REVIEW.NUMBER.in(numbers));
        delete(NUISANCE, NUISANCE.NUMBER.in(numbers).or(NUISANCE.VOLUNTEER_ID.eq(whom.id())));
        delete(BLOCKED, BLOCKED.NUMBER.in(numbers));
        delete(TEXT_STOP, TEXT_STOP.NUMBER.in(numbers));
        delete(NUMBER_MEMORY, NUMBER_MEMORY.NUMBER.in(numbers));
        delete(RESIDENT_CONTACT, RESIDENT_CONTACT.PHONE.in(numbers));
        forget(ACCOUNT, ACCOUNT.PHONE);
        forget(REQUEST, REQUEST.NUMBER);
        // Nobody knows whose names stand in them; they go within an hour anyway.
        delete(IMPORT_DRAFT, DSL.noCondition());
    }

    /** Where the row is somebody else's, or an account. */
    private void forget(Table<?> table, Field<String> number) {
        tx.sql().update(table).setNull(number).where(number.in(whom.numbers())).execute();
    }

    /** What they took, and when they were on duty, stays: the group's work is counted by it. */
    void clearVolunteer() {
        long id = whom.id();
        delete(PRIVATE_LINK, PRIVATE_LINK.VOLUNTEER_ID.eq(id));
        delete(FEED, FEED.VOLUNTEER_ID.eq(id));
        delete(PHONE_PROOF, PHONE_PROOF.VOLUNTEER_ID.eq(id));
        delete(SHIFT, SHIFT.VOLUNTEER_ID.eq(id));
        delete(DUTY_SPAN, DUTY_SPAN.VOLUNTEER_ID.eq(id));
        delete(SHIFT_EXCEPTION, SHIFT_EXCEPTION.VOLUNTEER_ID.eq(id));
        delete(SHIFT_REMINDER, SHIFT_REMINDER.VOLUNTEER_ID.eq(id));
        delete(ROUND_VOLUNTEER, ROUND_VOLUNTEER.VOLUNTEER_ID.eq(id));
        tx.sql()
                .update(VOLUNTEER)
                .set(VOLUNTEER.STATUS, "left")
                .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                .set(VOLUNTEER.HELPS_WITH, new String[0])
                .setNull(VOLUNTEER.RING_SECONDS)
                .setNull(VOLUNTEER.EMAIL)
                .setNull(VOLUNTEER.AVAILABILITY)
                .setNull(VOLUNTEER.CONFIRMED_AT)
                .setNull(VOLUNTEER.ASKED_AT)
                .setNull(VOLUNTEER.ON_UNTIL)
                .setNull(VOLUNTEER.OFF_UNTIL)
                .setNull(VOLUNTEER.PAUSED_UNTIL)
                .where(VOLUNTEER.PERSON_ID.eq(id))
                .execute();
    }

    /** Area and turns stay; a round that was going on is given up. */
    void clearPerson(Instant now) {
        long id = whom.id();
        delete(RESIDENT_CONTACT, RESIDENT_CONTACT.RESIDENT_ID.eq(id));
        tx.sql()
                .update(RESIDENT)
                .setNull(RESIDENT.LANGUAGE)
                .setNull(RESIDENT.ADDRESS)
                .setNull(RESIDENT.NOTES)
                .setNull(RESIDENT.SECOND_PHONE)
                .where(RESIDENT.PERSON_ID.eq(id))
                .execute();
        tx.sql()
                .update(ROUND)
                .set(ROUND.ENDED_AT, DSL.coalesce(ROUND.ENDED_AT, DSL.val(now)))
                .setNull(ROUND.SUSPENDED_REASON)
                .where(ROUND.RESIDENT_ID.eq(id))
                .execute();
        tx.sql()
                .update(PERSON)
                .set(PERSON.NAME, NOBODY)
                .set(PERSON.PHONE, "+999%012d".formatted(id))
                .set(PERSON.ERASED_AT, now)
                .where(PERSON.ID.eq(id))
                .execute();
    }
}
