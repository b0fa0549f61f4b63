package org.ringround.exchange;

import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.AUDIT;
import static org.ringround.db.generated.Tables.BLOCKED;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.CALL_EVENT;
import static org.ringround.db.generated.Tables.COURTESY;
import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.FLOOD;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.MESSAGE;
import static org.ringround.db.generated.Tables.NUISANCE;
import static org.ringround.db.generated.Tables.NUMBER_MEMORY;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;
import static org.ringround.db.generated.Tables.REQUEST_NOTE;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.REVIEW;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.TEXT_IN;
import static org.ringround.db.generated.Tables.TEXT_STOP;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.ringround.exchange.PersonDataStore.Held;

/** What is kept of whoever rings, or is rung: who they are, what they asked, every call and text, and their rounds. */
final class PersonHeldStore {

    private final long id;
    private final List<String> numbers;

    /** @param numbers that are theirs alone */
    PersonHeldStore(long id, List<String> numbers) {
        this.id = id;
        this.numbers = numbers;
    }

    List<Held> list() {
        return Stream.of(themselves(), asked(), rung(), known())
                .flatMap(List::stream)
                .toList();
    }

    private List<Held> themselves() {
        return List.of(
                Held.all(PERSON, PERSON.ID.eq(id)),
                Held.all(RESIDENT, RESIDENT.PERSON_ID.eq(id)),
                Held.all(RESIDENT_CONTACT, RESIDENT_CONTACT.RESIDENT_ID.eq(id)),
                Held.work(
                        "contact_of_others",
                        RESIDENT_CONTACT,
                        RESIDENT_CONTACT.PHONE.in(numbers).and(RESIDENT_CONTACT.RESIDENT_ID.ne(id)),
                        RESIDENT_CONTACT.NAME,
                        RESIDENT_CONTACT.PHONE));
    }

    private List<Held> asked() {
        Select<Record1<Long>> requests = select(REQUEST.REFERENCE).from(REQUEST).where(requests());
        Select<Record1<UUID>> calls = select(CALL.ID).from(CALL).where(calls());
        Select<Record1<UUID>> outcalls = select(OUTCALL.ID).from(OUTCALL).where(OUTCALL.RESIDENT_ID.eq(id));
        return List.of(
                Held.all(REQUEST, requests()),
                Held.all(REQUEST_EVENT, REQUEST_EVENT.REFERENCE.in(requests)),
                Held.all(REQUEST_NOTE, REQUEST_NOTE.REFERENCE.in(requests)),
                Held.all(CALL, calls()),
                Held.all(CALL_EVENT, CALL_EVENT.CALL_ID.in(calls)),
                Held.all(MESSAGE, MESSAGE.CALL_ID.in(calls)),
                Held.all(SEARCH, SEARCH.REFERENCE.in(requests).or(SEARCH.NOT_PERSON.eq(id))),
                Held.all(DIALLED_LEG, DIALLED_LEG.NUMBER.in(numbers).or(DIALLED_LEG.OUTCALL_ID.in(outcalls))));
    }

    private List<Held> rung() {
        Select<Record1<Long>> rounds = select(ROUND.ID).from(ROUND).where(ROUND.RESIDENT_ID.eq(id));
        Select<Record1<UUID>> turns = select(OCCURRENCE.ID).from(OCCURRENCE).where(OCCURRENCE.ROUND_ID.in(rounds));
        return List.of(
                Held.all(ROUND, ROUND.RESIDENT_ID.eq(id)),
                Held.all(OCCURRENCE, OCCURRENCE.ROUND_ID.in(rounds)),
                Held.all(OUTCALL, OUTCALL.RESIDENT_ID.eq(id).and(OUTCALL.VOLUNTEER_ID.isNull())),
                // The number is that of the volunteer, whose phone rang first.
                Held.work(
                        "calls_of_volunteers",
                        OUTCALL,
                        OUTCALL.RESIDENT_ID.eq(id).and(OUTCALL.VOLUNTEER_ID.isNotNull()),
                        OUTCALL.ID,
                        OUTCALL.PURPOSE,
                        OUTCALL.SUBJECT,
                        OUTCALL.CREATED_AT,
                        OUTCALL.CONNECTED_AT,
                        OUTCALL.ENDED_AT,
                        OUTCALL.ENDING),
                Held.all(COURTESY, COURTESY.OCCURRENCE_ID.in(turns)),
                Held.all(ESCALATION, ESCALATION.RESIDENT_ID.eq(id)));
    }

    private List<Held> known() {
        return List.of(
                Held.all(TEXT_IN, TEXT_IN.NUMBER.in(numbers)),
                Held.all(
                        INTENT,
                        DSL.field("{0} ->> 'number'", String.class, INTENT.ERRAND)
                                .in(numbers)),
                Held.all(TEXT_STOP, TEXT_STOP.NUMBER.in(numbers)),
                Held.all(NUMBER_MEMORY, NUMBER_MEMORY.NUMBER.in(numbers)),
                Held.all(BLOCKED, BLOCKED.NUMBER.in(numbers)),
                Held.all(FLOOD, FLOOD.NUMBER.in(numbers)),
                Held.all(REVIEW, REVIEW.NUMBER.in(numbers)),
                Held.work("called_a_nuisance", NUISANCE, NUISANCE.NUMBER.in(numbers), NUISANCE.REFERENCE, NUISANCE.AT),
                Held.work(
                        "account",
                        ACCOUNT,
                        ACCOUNT.PHONE.in(numbers),
                        ACCOUNT.ID,
                        ACCOUNT.NAME,
                        ACCOUNT.ROLE,
                        ACCOUNT.PHONE,
                        ACCOUNT.LANGUAGE,
                        ACCOUNT.MADE_AT,
                        ACCOUNT.ENDED_AT),
                Held.all(AUDIT, AUDIT.PERSON_ID.eq(id).or(AUDIT.VOLUNTEER_ID.eq(id))));
    }

    private Condition calls() {
        return CALL.PERSON_ID.eq(id).or(CALL.PERSON_ID.isNull().and(CALL.NUMBER.in(numbers)));
    }

    private Condition requests() {
        return REQUEST.RESIDENT_ID.eq(id).or(REQUEST.RESIDENT_ID.isNull().and(REQUEST.NUMBER.in(numbers)));
    }
}
