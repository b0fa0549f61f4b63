package org.ringround.console.now;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.TEXT_IN;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** Two areas and whoever is in them, row by row, at two o'clock on a Tuesday in November. */
record NowTown(Tx tx) {

    static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");

    long area(String name) {
        return tx.sql()
                .insertInto(AREA)
                .set(AREA.NAME, name)
                .returning()
                .fetchSingle()
                .getId();
    }

    private long person(String name, String phone) {
        return tx.sql()
                .insertInto(PERSON)
                .set(PERSON.NAME, name)
                .set(PERSON.PHONE, phone)
                .returning()
                .fetchSingle()
                .getId();
    }

    long resident(String name, String phone, @Nullable Long area) {
        long id = person(name, phone);
        tx.sql()
                .insertInto(RESIDENT)
                .set(RESIDENT.PERSON_ID, id)
                .set(RESIDENT.AREA_ID, area)
                .execute();
        return id;
    }

    long volunteer(String name, String phone, @Nullable Long area) {
        long id = person(name, phone);
        tx.sql()
                .insertInto(VOLUNTEER)
                .set(VOLUNTEER.PERSON_ID, id)
                .set(VOLUNTEER.PHONE, phone)
                .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                .execute();
        if (area != null) {
            tx.sql()
                    .insertInto(VOLUNTEER_AREA)
                    .set(VOLUNTEER_AREA.VOLUNTEER_ID, id)
                    .set(VOLUNTEER_AREA.AREA_ID, area)
                    .execute();
        }
        return id;
    }

    void onDuty(long volunteer, Instant until) {
        tx.sql()
                .insertInto(DUTY_SPAN)
                .set(DUTY_SPAN.VOLUNTEER_ID, volunteer)
                .set(DUTY_SPAN.STARTS_AT, NOW.minusSeconds(3600))
                .set(DUTY_SPAN.ENDS_AT, until)
                .execute();
    }

    void paused(long volunteer, Instant until) {
        tx.sql()
                .update(VOLUNTEER)
                .set(VOLUNTEER.PAUSED_UNTIL, until)
                .where(VOLUNTEER.PERSON_ID.eq(volunteer))
                .execute();
    }

    long request(@Nullable Long resident, @Nullable String number, @Nullable Long area) {
        return tx.sql()
                .insertInto(REQUEST)
                .set(REQUEST.OPENED_AT, NOW.minusSeconds(600))
                .set(REQUEST.AREA_ID, area)
                .set(REQUEST.NEED, "shopping")
                .set(REQUEST.LANGUAGE, "en")
                .set(REQUEST.REASON, "missed")
                .set(REQUEST.RESIDENT_ID, resident)
                .set(REQUEST.NUMBER, number)
                .returning()
                .fetchSingle()
                .getReference();
    }

    void urgent(long reference) {
        tx.sql()
                .update(REQUEST)
                .set(REQUEST.URGENT, true)
                .where(REQUEST.REFERENCE.eq(reference))
                .execute();
    }

    void promised(long reference, Instant due) {
        tx.sql()
                .update(REQUEST)
                .set(REQUEST.DUE_AT, due)
                .where(REQUEST.REFERENCE.eq(reference))
                .execute();
    }

    /** An inbound call that began five minutes ago; it waits since three minutes, and talks since two. */
    UUID call(String state, @Nullable String number, @Nullable Long person, @Nullable Long area, @Nullable Long taker) {
        UUID id = UUID.randomUUID();
        boolean sought = state.equals("Waiting") || taker != null;
        tx.sql()
                .insertInto(CALL)
                .set(CALL.ID, id)
                .set(CALL.SID, "CA" + id)
                .set(CALL.NUMBER, number)
                .set(CALL.DIALLED, "+441492555100")
                .set(CALL.PERSON_ID, person)
                .set(CALL.SCRIPT_HASH, "")
                .set(CALL.KIND, "help")
                .set(CALL.PARTICULARS, JSONB.valueOf("{\"need\": \"SHOPPING\"}"))
                .set(CALL.STATE, JSONB.valueOf("{\"is\": \"" + state + "\"}"))
                .set(CALL.TURN, 1)
                .set(CALL.AREA_ID, area)
                .set(CALL.LANGUAGE, "cy")
                .set(CALL.VOLUNTEER_ID, taker)
                .set(CALL.STARTED_AT, NOW.minusSeconds(300))
                .set(CALL.HEARD_AT, NOW)
                .set(CALL.SOUGHT_AT, sought ? NOW.minusSeconds(180) : null)
                .set(CALL.TAKEN_AT, taker == null ? null : NOW.minusSeconds(120))
                .execute();
        return id;
    }

    UUID over(UUID call) {
        tx.sql()
                .update(CALL)
                .set(CALL.STATE, JSONB.valueOf("{\"is\": \"Over\"}"))
                .set(CALL.ENDED_AT, NOW)
                .set(CALL.ENDING, "abandoned")
                .where(CALL.ID.eq(call))
                .execute();
        return call;
    }

    /** A phone that rings, or is on the line, for that call or other matter. */
    void offer(String kind, UUID subject, long reference, long volunteer, String phase) {
        UUID search = UUID.randomUUID();
        tx.sql()
                .insertInto(SEARCH)
                .set(SEARCH.ID, search)
                .set(SEARCH.SUBJECT_KIND, kind)
                .set(SEARCH.SUBJECT, subject)
                .set(SEARCH.REFERENCE, reference)
                .set(SEARCH.LANGUAGE, "en")
                .set(SEARCH.NEED, "shopping")
                .set(SEARCH.STARTED_AT, NOW.minusSeconds(30))
                .set(SEARCH.DEADLINE_AT, NOW.plusSeconds(60))
                .execute();
        tx.sql()
                .insertInto(OFFER)
                .set(OFFER.ID, UUID.randomUUID())
                .set(OFFER.SEARCH_ID, search)
                .set(OFFER.VOLUNTEER_ID, volunteer)
                .set(OFFER.NUMBER, "+447700900100")
                .set(OFFER.LANGUAGE, "en")
                .set(OFFER.TIER, 1)
                .set(OFFER.WAVE, 1)
                .set(OFFER.RING_SECONDS, 18)
                .set(OFFER.STATE, JSONB.valueOf("{}"))
                .set(OFFER.PHASE, phase)
                .set(OFFER.CREATED_AT, NOW.minusSeconds(20))
                .set(OFFER.PLACED_AT, NOW.minusSeconds(15))
                .set(OFFER.TAKEN_AT, phase.equals("taken") ? NOW.minusSeconds(10) : null)
                .execute();
    }

    void outcall(String purpose, long resident, @Nullable Long volunteer, String phase) {
        tx.sql()
                .insertInto(OUTCALL)
                .set(OUTCALL.ID, UUID.randomUUID())
                .set(OUTCALL.PURPOSE, purpose)
                .set(OUTCALL.SUBJECT, UUID.randomUUID())
                .set(OUTCALL.STEP, 0)
                .set(OUTCALL.NUMBER, "+44163296" + (1000 + resident))
                .set(OUTCALL.VOLUNTEER_ID, volunteer)
                .set(OUTCALL.RESIDENT_ID, resident)
                .set(OUTCALL.LANGUAGE, "en")
                .set(OUTCALL.RING_SECONDS, 40)
                .set(OUTCALL.STATE, JSONB.valueOf("{}"))
                .set(OUTCALL.PHASE, phase)
                .set(OUTCALL.CREATED_AT, NOW.minusSeconds(25))
                .set(OUTCALL.ANSWERED_AT, phase.equals("talking") ? NOW.minusSeconds(5) : null)
                .execute();
    }

    long round(long resident, LocalTime time) {
        return tx.sql()
                .insertInto(ROUND)
                .set(ROUND.RESIDENT_ID, resident)
                .set(ROUND.KIND, "checkin")
                .set(ROUND.LOCAL_TIME, time)
                .set(ROUND.WEEKDAYS, new Integer[] {1, 2, 3, 4, 5, 6, 7})
                .set(ROUND.EVERY_WEEKS, 1)
                .set(ROUND.STARTS_ON, LocalDate.of(2026, 11, 1))
                .set(ROUND.BANK_HOLIDAYS, "call")
                .set(ROUND.AGREED_ON, LocalDate.of(2026, 11, 1))
                .set(ROUND.RING_SECONDS, 40)
                .set(ROUND.COUNTS_FROM, NOW.minusSeconds(864_000))
                .set(ROUND.BEGUN_TO, NOW.minusSeconds(864_000))
                .returning()
                .fetchSingle()
                .getId();
    }

    UUID turn(long round, Instant due, String result) {
        UUID id = UUID.randomUUID();
        boolean settled = !result.equals("open") && !result.equals("escalated");
        tx.sql()
                .insertInto(OCCURRENCE)
                .set(OCCURRENCE.ID, id)
                .set(OCCURRENCE.ROUND_ID, round)
                .set(OCCURRENCE.LOCAL_DATE, LocalDate.of(2026, 11, 24))
                .set(OCCURRENCE.LOCAL_TIME, LocalTime.NOON)
                .set(OCCURRENCE.DUE_AT, due)
                .set(OCCURRENCE.RESULT, result)
                .set(OCCURRENCE.SETTLED_AT, settled ? NOW : null)
                .set(OCCURRENCE.SETTLED_BY, settled ? "resident" : null)
                .execute();
        return id;
    }

    void escalation(UUID turn, long reference, long resident) {
        tx.sql()
                .insertInto(ESCALATION)
                .set(ESCALATION.ID, UUID.randomUUID())
                .set(ESCALATION.OCCURRENCE_ID, turn)
                .set(ESCALATION.REFERENCE, reference)
                .set(ESCALATION.RESIDENT_ID, resident)
                .set(ESCALATION.BEGAN_AT, NOW.minusSeconds(900))
                .execute();
    }

    void alarm(String kind, String matter, @Nullable Long area) {
        tx.sql()
                .insertInto(ALARM)
                .set(ALARM.KIND, kind)
                .set(ALARM.MATTER, matter)
                .set(ALARM.AREA_ID, area)
                .set(ALARM.PARTICULARS, JSONB.valueOf("{\"reference\": \"" + matter + "\"}"))
                .set(ALARM.RAISED_AT, NOW.minusSeconds(1200))
                .set(ALARM.NEXT_AT, NOW)
                .execute();
    }

    void text(String sid, String number) {
        tx.sql()
                .insertInto(TEXT_IN)
                .set(TEXT_IN.SID, sid)
                .set(TEXT_IN.NUMBER, number)
                .set(TEXT_IN.BODY, "Diolch")
                .set(TEXT_IN.AT, NOW.minusSeconds(60))
                .set(TEXT_IN.LISTED_AT, NOW.minusSeconds(60))
                .execute();
    }
}
