package org.ringround.console.practice;

import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;

/** Whose phone a number is, as far as somebody may know. Only reads. */
final class OwnerStore {

    private static final Field<Long> WHO = DSL.field(DSL.name("who"), SQLDataType.BIGINT);
    private static final Field<String> NUMBER = DSL.field(DSL.name("number"), SQLDataType.VARCHAR);
    private static final Field<String> NAME = DSL.field(DSL.name("called"), SQLDataType.VARCHAR);
    private static final Field<Boolean> ON_DUTY = DSL.field(DSL.name("on_duty"), SQLDataType.BOOLEAN);
    private static final Field<Boolean> SEEN = DSL.field(DSL.name("seen"), SQLDataType.BOOLEAN);

    private final Tx tx;
    private final Scope scope;
    private final Instant now;

    OwnerStore(Tx tx, Scope scope, Instant now) {
        this.tx = tx;
        this.scope = scope;
        this.now = now;
    }

    /** Volunteers, those on duty first, then by name. */
    List<Owner> listVolunteers(int most) {
        return tx.sql()
                .select(PERSON.ID.as(WHO), VOLUNTEER.PHONE.as(NUMBER), PERSON.NAME.as(NAME), onDuty().as(ON_DUTY))
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(VOLUNTEER.STATUS.eq("active"))
                .and(volunteerSeen())
                .orderBy(ON_DUTY.desc(), PERSON.NAME, PERSON.ID)
                .limit(most)
                .fetch(OwnerStore::owner);
    }

    /** Residents by name. */
    List<Owner> listResidents(int most) {
        return tx.sql()
                .select(PERSON.ID.as(WHO), PERSON.PHONE.as(NUMBER), PERSON.NAME.as(NAME), never().as(ON_DUTY))
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(residentSeen())
                .and(PERSON.ERASED_AT.isNull())
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(most)
                .fetch(OwnerStore::owner);
    }

    /** The phone of somebody who may be known. */
    Optional<String> findNumber(long person) {
        Condition volunteers = DSL.exists(DSL.selectOne()
                .from(VOLUNTEER)
                .where(VOLUNTEER.PERSON_ID.eq(PERSON.ID))
                .and(volunteerSeen()));
        Condition residents = DSL.exists(DSL.selectOne()
                .from(RESIDENT)
                .where(RESIDENT.PERSON_ID.eq(PERSON.ID))
                .and(residentSeen()));
        return tx.sql()
                .select(PERSON.PHONE)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .and(volunteers.or(residents))
                .fetchOptional(PERSON.PHONE);
    }

    /** Those of the numbers that belong to anybody, known or not. */
    Set<String> listOwned(Collection<String> numbers) {
        Set<String> owned = new HashSet<>();
        rows(numbers).forEach(row -> owned.add(row.get(NUMBER)));
        return owned;
    }

    Owners of(Collection<String> numbers) {
        List<Owner> known = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        for (Record row : rows(numbers)) {
            if (row.get(SEEN)) {
                known.add(owner(row));
            } else {
                hidden.add(row.get(NUMBER));
            }
        }
        return new Owners(known, hidden);
    }

    private List<Record> rows(Collection<String> numbers) {
        List<Record> rows = new ArrayList<>();
        rows.addAll(tx.sql()
                .select(PERSON.ID.as(WHO), VOLUNTEER.PHONE.as(NUMBER), PERSON.NAME.as(NAME), onDuty().as(ON_DUTY))
                .select(DSL.field(volunteerSeen()).as(SEEN))
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(VOLUNTEER.PHONE.in(numbers))
                .fetch());
        rows.addAll(residents(numbers, PERSON.PHONE));
        rows.addAll(residents(numbers, RESIDENT.SECOND_PHONE));
        rows.addAll(tx.sql()
                .select(DSL.inline(null, SQLDataType.BIGINT).as(WHO), RESIDENT_CONTACT.PHONE.as(NUMBER))
                .select(RESIDENT_CONTACT.NAME.as(NAME), never().as(ON_DUTY))
                .select(DSL.field(residentSeen()).as(SEEN))
                .from(RESIDENT_CONTACT)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(RESIDENT_CONTACT.RESIDENT_ID))
                .where(RESIDENT_CONTACT.PHONE.in(numbers))
                .orderBy(RESIDENT_CONTACT.RESIDENT_ID, RESIDENT_CONTACT.PLACE)
                .fetch());
        return rows;
    }

    private List<? extends Record> residents(Collection<String> numbers, Field<String> phone) {
        return tx.sql()
                .select(PERSON.ID.as(WHO), phone.as(NUMBER), PERSON.NAME.as(NAME), never().as(ON_DUTY))
                .select(DSL.field(residentSeen()).as(SEEN))
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(phone.in(numbers))
                .orderBy(PERSON.NAME, PERSON.ID)
                .fetch();
    }

    /** Of one of the areas, or of none. */
    private Condition volunteerSeen() {
        Condition theirs = VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID);
        return DSL.exists(DSL.selectOne()
                        .from(VOLUNTEER_AREA)
                        .where(theirs)
                        .and(AreaStore.seen(scope, VOLUNTEER_AREA.AREA_ID)))
                .or(DSL.notExists(DSL.selectOne().from(VOLUNTEER_AREA).where(theirs)));
    }

    private Condition residentSeen() {
        return DSL.trueCondition().and(AreaStore.seen(scope, RESIDENT.AREA_ID));
    }

    private Field<Boolean> onDuty() {
        Condition covered = DSL.exists(DSL.selectOne()
                .from(DUTY_SPAN)
                .where(DUTY_SPAN.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                .and(DUTY_SPAN.STARTS_AT.le(now))
                .and(DUTY_SPAN.ENDS_AT.gt(now)));
        return DSL.field(covered.and(VOLUNTEER.PAUSED_UNTIL.isNull().or(VOLUNTEER.PAUSED_UNTIL.le(now))));
    }

    private static Field<Boolean> never() {
        return DSL.inline(false);
    }

    private static Owner owner(Record row) {
        return new Owner(row.get(WHO), row.get(NUMBER), row.get(NAME), row.get(ON_DUTY));
    }
}
