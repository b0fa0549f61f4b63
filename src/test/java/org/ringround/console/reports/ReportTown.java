package org.ringround.console.reports;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** What a town did, row by row. */
record ReportTown(Tx tx) {

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

    long volunteer(String name, String phone, long area, Instant confirmed) {
        long id = person(name, phone);
        tx.sql()
                .insertInto(VOLUNTEER)
                .set(VOLUNTEER.PERSON_ID, id)
                .set(VOLUNTEER.PHONE, phone)
                .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                .set(VOLUNTEER.CONFIRMED_AT, confirmed)
                .execute();
        tx.sql()
                .insertInto(VOLUNTEER_AREA)
                .set(VOLUNTEER_AREA.VOLUNTEER_ID, id)
                .set(VOLUNTEER_AREA.AREA_ID, area)
                .execute();
        return id;
    }

    /** A call for help that began then; somebody was looked for at once. */
    UUID call(String started, @Nullable Long area, String need, @Nullable String language, String ending) {
        Instant at = Instant.parse(started);
        UUID id = UUID.randomUUID();
        tx.sql()
                .insertInto(CALL)
                .set(CALL.ID, id)
                .set(CALL.SID, "CA" + id)
                .set(CALL.NUMBER, "+441632960555")
                .set(CALL.DIALLED, "+441632960000")
                .set(CALL.SCRIPT_HASH, "")
                .set(CALL.KIND, "help")
                .set(CALL.PARTICULARS, JSONB.valueOf("{\"need\": \"" + need + "\"}"))
                .set(CALL.STATE, JSONB.valueOf("{\"is\": \"Over\"}"))
                .set(CALL.TURN, 1)
                .set(CALL.AREA_ID, area)
                .set(CALL.LANGUAGE, language)
                .set(CALL.STARTED_AT, at)
                .set(CALL.HEARD_AT, at)
                .set(CALL.SOUGHT_AT, at)
                .set(CALL.ENDED_AT, at.plusSeconds(300))
                .set(CALL.ENDING, ending)
                .execute();
        return id;
    }

    /** The same, taken after so many seconds. */
    UUID answered(String started, @Nullable Long area, int seconds) {
        UUID id = call(started, area, "SHOPPING", "en", "connected");
        tx.sql()
                .update(CALL)
                .set(CALL.TAKEN_AT, Instant.parse(started).plusSeconds(seconds))
                .where(CALL.ID.eq(id))
                .execute();
        return id;
    }

    /** As the purge leaves it. */
    void forget(UUID call, Instant at) {
        tx.sql()
                .update(CALL)
                .setNull(CALL.NUMBER)
                .set(CALL.SID, "anonymous-" + call)
                .set(CALL.ANONYMOUS_AT, at)
                .where(CALL.ID.eq(call))
                .execute();
    }

    long request(String opened, @Nullable Long area, String need, @Nullable String closed, String status) {
        return tx.sql()
                .insertInto(REQUEST)
                .set(REQUEST.OPENED_AT, Instant.parse(opened))
                .set(REQUEST.AREA_ID, area)
                .set(REQUEST.NEED, need)
                .set(REQUEST.LANGUAGE, "en")
                .set(REQUEST.REASON, "missed")
                .set(REQUEST.STATUS, status)
                .set(REQUEST.CLOSED_AT, closed == null ? null : Instant.parse(closed))
                .returning()
                .fetchSingle()
                .getReference();
    }

    void event(long reference, String at, String status, @Nullable String due) {
        tx.sql()
                .insertInto(REQUEST_EVENT)
                .set(REQUEST_EVENT.REFERENCE, reference)
                .set(REQUEST_EVENT.AT, Instant.parse(at))
                .set(REQUEST_EVENT.WHAT, "")
                .set(REQUEST_EVENT.ACTOR, "")
                .set(REQUEST_EVENT.STATUS, status)
                .set(REQUEST_EVENT.REASON, "callback")
                .set(REQUEST_EVENT.DUE_AT, due == null ? null : Instant.parse(due))
                .execute();
    }

    long round(String name, String phone, @Nullable Long area, String kind) {
        long resident = person(name, phone);
        tx.sql()
                .insertInto(RESIDENT)
                .set(RESIDENT.PERSON_ID, resident)
                .set(RESIDENT.AREA_ID, area)
                .execute();
        return tx.sql()
                .insertInto(ROUND)
                .set(ROUND.RESIDENT_ID, resident)
                .set(ROUND.KIND, kind)
                .set(ROUND.LOCAL_TIME, LocalTime.of(10, 0))
                .set(ROUND.WEEKDAYS, new Integer[] {1, 2, 3, 4, 5, 6, 7})
                .set(ROUND.EVERY_WEEKS, 1)
                .set(ROUND.STARTS_ON, LocalDate.of(2026, 1, 1))
                .set(ROUND.BANK_HOLIDAYS, "call")
                .set(ROUND.RING_SECONDS, 40)
                .set(ROUND.COUNTS_FROM, Instant.parse("2026-01-01T00:00:00Z"))
                .set(ROUND.BEGUN_TO, Instant.parse("2026-01-01T00:00:00Z"))
                .returning()
                .fetchSingle()
                .getId();
    }

    void turn(long round, String due, String result) {
        Instant at = Instant.parse(due);
        boolean settled = !result.equals("open") && !result.equals("escalated");
        tx.sql()
                .insertInto(OCCURRENCE)
                .set(OCCURRENCE.ID, UUID.randomUUID())
                .set(OCCURRENCE.ROUND_ID, round)
                .set(OCCURRENCE.LOCAL_DATE, at.atZone(ZoneOffset.UTC).toLocalDate())
                .set(OCCURRENCE.LOCAL_TIME, LocalTime.of(10, 0))
                .set(OCCURRENCE.DUE_AT, at)
                .set(OCCURRENCE.RESULT, result)
                .set(OCCURRENCE.SETTLED_AT, settled ? at : null)
                .set(OCCURRENCE.SETTLED_BY, settled ? "system" : null)
                .execute();
    }

    /** That volunteer took a call about that request; returns the search, which ended then. */
    UUID took(long volunteer, long reference, @Nullable Long area, String at) {
        Instant taken = Instant.parse(at);
        UUID search = UUID.randomUUID();
        tx.sql()
                .insertInto(SEARCH)
                .set(SEARCH.ID, search)
                .set(SEARCH.SUBJECT_KIND, "call")
                .set(SEARCH.SUBJECT, UUID.randomUUID())
                .set(SEARCH.REFERENCE, reference)
                .set(SEARCH.AREA_ID, area)
                .set(SEARCH.LANGUAGE, "en")
                .set(SEARCH.NEED, "shopping")
                .set(SEARCH.STARTED_AT, taken)
                .set(SEARCH.DEADLINE_AT, taken)
                .set(SEARCH.ENDED_AT, taken)
                .set(SEARCH.ENDING, "taken")
                .execute();
        tx.sql()
                .insertInto(OFFER)
                .set(OFFER.ID, UUID.randomUUID())
                .set(OFFER.SEARCH_ID, search)
                .set(OFFER.VOLUNTEER_ID, volunteer)
                .set(OFFER.LANGUAGE, "en")
                .set(OFFER.TIER, 0)
                .set(OFFER.WAVE, 1)
                .set(OFFER.RING_SECONDS, 18)
                .set(OFFER.STATE, JSONB.valueOf("{}"))
                .set(OFFER.PHASE, "over")
                .set(OFFER.ENDING, "connected")
                .set(OFFER.LIVE, false)
                .set(OFFER.CREATED_AT, taken)
                .set(OFFER.TAKEN_AT, taken)
                .execute();
        return search;
    }

    /** Whoever had answered the phone by then took it all the same. */
    void ended(UUID search, String at) {
        tx.sql()
                .update(SEARCH)
                .set(SEARCH.ENDED_AT, Instant.parse(at))
                .set(SEARCH.ENDING, "withdrawn")
                .where(SEARCH.ID.eq(search))
                .execute();
    }

    void left(long volunteer) {
        tx.sql()
                .update(VOLUNTEER)
                .set(VOLUNTEER.STATUS, "left")
                .where(VOLUNTEER.PERSON_ID.eq(volunteer))
                .execute();
    }
}
