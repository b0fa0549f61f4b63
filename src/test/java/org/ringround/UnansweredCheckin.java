package org.ringround;

import static org.ringround.FaultHouse.CALLER;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.ringround.db.Tx;

/** Ann of the only area has a daily check-in, to which nobody answered. */
record UnansweredCheckin(Tx tx, Instant now) {

    void of(UUID turn, String... contacts) {
        long ann = tx.sql()
                .insertInto(PERSON)
                .set(PERSON.NAME, "Ann Puw")
                .set(PERSON.PHONE, CALLER)
                .returning()
                .fetchSingle()
                .getId();
        long area = tx.sql().fetchSingle(AREA).getId();
        tx.sql()
                .insertInto(RESIDENT)
                .set(RESIDENT.PERSON_ID, ann)
                .set(RESIDENT.AREA_ID, area)
                .set(RESIDENT.LANGUAGE, "en")
                .execute();
        contacts(contacts);
        turn(turn, round(ann));
    }

    void contacts(String... contacts) {
        long ann = tx.sql().fetchSingle(RESIDENT).getPersonId();
        for (int place = 0; place < contacts.length; place++) {
            tx.sql()
                    .insertInto(RESIDENT_CONTACT)
                    .set(RESIDENT_CONTACT.RESIDENT_ID, ann)
                    .set(RESIDENT_CONTACT.PLACE, place)
                    .set(RESIDENT_CONTACT.NAME, "Bet")
                    .set(RESIDENT_CONTACT.PHONE, contacts[place])
                    .execute();
        }
    }

    private long round(long ann) {
        return tx.sql()
                .insertInto(ROUND)
                .set(ROUND.RESIDENT_ID, ann)
                .set(ROUND.KIND, "checkin")
                .set(ROUND.LOCAL_TIME, LocalTime.NOON)
                .set(ROUND.WEEKDAYS, new Integer[] {1, 2, 3, 4, 5, 6, 7})
                .set(ROUND.EVERY_WEEKS, 1)
                .set(ROUND.STARTS_ON, LocalDate.of(2026, 1, 1))
                .set(ROUND.BANK_HOLIDAYS, "call")
                .set(ROUND.RING_SECONDS, 40)
                .set(ROUND.COUNTS_FROM, now)
                .set(ROUND.BEGUN_TO, now)
                .returning()
                .fetchSingle()
                .getId();
    }

    private void turn(UUID turn, long round) {
        tx.sql()
                .insertInto(OCCURRENCE)
                .set(OCCURRENCE.ID, turn)
                .set(OCCURRENCE.ROUND_ID, round)
                .set(OCCURRENCE.LOCAL_DATE, LocalDate.of(2026, 3, 6))
                .set(OCCURRENCE.LOCAL_TIME, LocalTime.NOON)
                .set(OCCURRENCE.DUE_AT, now)
                .set(OCCURRENCE.RESULT, "escalated")
                .execute();
    }
}
