package org.ringround.text;

import static org.ringround.db.generated.Tables.SHIFT_REMINDER;

import java.time.Instant;
import java.util.List;
import org.ringround.db.Tx;
import org.ringround.rota.Span;

/** Reminders of shifts that went out, each once by its volunteer and the start of the shift, and what was said to them. */
final class ReminderStore {

    private static final String OK = "ok";
    private static final String CANT = "cant";

    private final Tx tx;

    ReminderStore(Tx tx) {
        this.tx = tx;
    }

    /** A reminder that nobody has answered yet. */
    record Unanswered(Span shift, Instant sentAt) {}

    boolean isSent(long volunteer, Instant start, Reminder reminder) {
        return tx.sql()
                .fetchExists(
                        SHIFT_REMINDER,
                        SHIFT_REMINDER
                                .VOLUNTEER_ID
                                .eq(volunteer)
                                .and(SHIFT_REMINDER.STARTS_AT.eq(start))
                                .and(SHIFT_REMINDER.KIND.eq(reminder.word())));
    }

    /** False when it went out before. */
    boolean insert(long volunteer, Span shift, Reminder reminder, Instant now) {
        return tx.sql()
                        .insertInto(SHIFT_REMINDER)
                        .set(SHIFT_REMINDER.VOLUNTEER_ID, volunteer)
                        .set(SHIFT_REMINDER.STARTS_AT, shift.from())
                        .set(SHIFT_REMINDER.KIND, reminder.word())
                        .set(SHIFT_REMINDER.ENDS_AT, shift.to())
                        .set(SHIFT_REMINDER.SENT_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Those without an answer that had been sent at that moment and whose shift was not over then, the newest first. */
    List<Unanswered> listUnanswered(long volunteer, Instant at) {
        return tx.sql()
                .selectFrom(SHIFT_REMINDER)
                .where(SHIFT_REMINDER.VOLUNTEER_ID.eq(volunteer))
                .and(SHIFT_REMINDER.ANSWER.isNull())
                .and(SHIFT_REMINDER.SENT_AT.le(at))
                .and(SHIFT_REMINDER.ENDS_AT.gt(at))
                .orderBy(SHIFT_REMINDER.SENT_AT.desc(), SHIFT_REMINDER.STARTS_AT)
                .fetch(row -> new Unanswered(new Span(row.getStartsAt(), row.getEndsAt()), row.getSentAt()));
    }

    void ok(long volunteer, Instant start, Instant now) {
        answer(volunteer, start, OK, now);
    }

    void cant(long volunteer, Instant start, Instant now) {
        answer(volunteer, start, CANT, now);
    }

    /** Of a shift that the volunteer has just asked for, the reminder of the day before has nothing to ask. */
    void agreed(long volunteer, Span shift, Instant now) {
        insert(volunteer, shift, Reminder.DAY, now);
        ok(volunteer, shift.from(), now);
    }

    private void answer(long volunteer, Instant start, String answer, Instant now) {
        tx.sql()
                .update(SHIFT_REMINDER)
                .set(SHIFT_REMINDER.ANSWER, answer)
                .set(SHIFT_REMINDER.ANSWERED_AT, now)
                .where(SHIFT_REMINDER.VOLUNTEER_ID.eq(volunteer))
                .and(SHIFT_REMINDER.STARTS_AT.eq(start))
                .and(SHIFT_REMINDER.ANSWER.isNull())
                .execute();
    }
}
