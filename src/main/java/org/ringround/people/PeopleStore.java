package org.ringround.people;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.NUMBER_MEMORY;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Legible;
import org.ringround.db.Tx;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Volunteers and residents, and what is remembered of numbers that are nobody's. */
public final class PeopleStore {

    private static final Field<Long[]> AREAS = array(select(VOLUNTEER_AREA.AREA_ID)
                    .from(VOLUNTEER_AREA)
                    .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                    .orderBy(VOLUNTEER_AREA.AREA_ID))
            .as("areas");

    private final Tx tx;

    public PeopleStore(Tx tx) {
        this.tx = tx;
    }

    /**
     * That somebody may see that volunteer: a condition for every query whose rows are shown to them. A volunteer of several areas
     * is seen in each of them, one of none everywhere.
     *
     * @param volunteer the column with the volunteer's id
     */
    public static Condition seesVolunteer(Scope scope, Field<Long> volunteer) {
        if (!(scope instanceof Scope.Within within)) {
            return DSL.noCondition();
        }
        var areas = DSL.selectOne().from(VOLUNTEER_AREA).where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(volunteer));
        return DSL.notExists(areas)
                .or(volunteer.in(select(VOLUNTEER_AREA.VOLUNTEER_ID)
                        .from(VOLUNTEER_AREA)
                        .where(VOLUNTEER_AREA.AREA_ID.eq(DSL.any(within.areas().toArray(Long[]::new))))));
    }

    /** The volunteer with that phone who is active and whose phone is confirmed; nobody while their row cannot be read. */
    public Optional<Volunteer> findVolunteer(PhoneNumber phone) {
        return find(VOLUNTEER
                .PHONE
                .eq(phone.e164())
                .and(VOLUNTEER.STATUS.eq("active"))
                .and(VOLUNTEER.CONFIRMED_AT.isNotNull()));
    }

    /** Whether there is any volunteer, active or not. */
    public boolean hasVolunteers() {
        return tx.sql().fetchExists(VOLUNTEER);
    }

    /** Whether active or not. */
    public Volunteer getVolunteer(long id) {
        return findVolunteer(id)
                .orElseThrow(() -> new NoSuchElementException("no volunteer " + id + " whose row can be read"));
    }

    /** The same; nobody while their row cannot be read, which is an error in the log: others are asked in their place. */
    public Optional<Volunteer> findVolunteer(long id) {
        return find(VOLUNTEER.PERSON_ID.eq(id));
    }

    public Resident getResident(long person) {
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME, PERSON.PHONE, RESIDENT.AREA_ID, RESIDENT.LANGUAGE)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(RESIDENT.PERSON_ID.eq(person))
                .fetchSingle(PeopleStore::resident);
    }

    public Optional<String> findName(long person) {
        return tx.sql()
                .select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchOptional(PERSON.NAME);
    }

    /** Those who may be ringing when this phone rings: it is their phone or their second one. By name. */
    public List<Resident> listResidentsAt(PhoneNumber phone) {
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME, PERSON.PHONE, RESIDENT.AREA_ID, RESIDENT.LANGUAGE)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(RESIDENT.PERSON_ID.in(select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.PHONE.eq(phone.e164()))
                        .union(select(RESIDENT.PERSON_ID)
                                .from(RESIDENT)
                                .where(RESIDENT.SECOND_PHONE.eq(phone.e164())))))
                .orderBy(PERSON.NAME, PERSON.ID)
                .fetch(PeopleStore::resident);
    }

    /** What the number's last call told, unless that call was before {@code since}. */
    public Optional<NumberMemory> findMemory(PhoneNumber number, Instant since) {
        return tx.sql()
                .selectFrom(NUMBER_MEMORY)
                .where(NUMBER_MEMORY.NUMBER.eq(number.e164()))
                .and(NUMBER_MEMORY.AT.ge(since))
                .fetchOptional(row -> new NumberMemory(
                        row.getLanguage() == null ? null : new Language(row.getLanguage()), row.getAreaId()));
    }

    /** Replaces what was remembered of the number. */
    public void remember(PhoneNumber number, @Nullable Language language, @Nullable Long area, Instant now) {
        tx.sql()
                .insertInto(NUMBER_MEMORY)
                .set(NUMBER_MEMORY.NUMBER, number.e164())
                .set(NUMBER_MEMORY.LANGUAGE, language == null ? null : language.code())
                .set(NUMBER_MEMORY.AREA_ID, area)
                .set(NUMBER_MEMORY.AT, now)
                .onConflict(NUMBER_MEMORY.NUMBER)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private Optional<Volunteer> find(Condition condition) {
        var found = tx.sql()
                .select(PERSON.NAME, AREAS)
                .select(VOLUNTEER.fields())
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(condition)
                .fetch();
        return Legible.of(found, "Volunteer", VOLUNTEER.PERSON_ID, PeopleStore::volunteer).rows().stream()
                .findFirst();
    }

    private static Volunteer volunteer(Record row) {
        Integer ringSeconds = row.get(VOLUNTEER.RING_SECONDS);
        return new Volunteer(
                row.get(VOLUNTEER.PERSON_ID),
                row.get(PERSON.NAME),
                new PhoneNumber(row.get(VOLUNTEER.PHONE)),
                Role.of(row.get(VOLUNTEER.ROLE)),
                new Abilities(
                        Stream.of(row.get(VOLUNTEER.LANGUAGES))
                                .map(Language::new)
                                .toList(),
                        Stream.of(row.get(VOLUNTEER.HELPS_WITH)).map(Need::of).collect(Collectors.toSet())),
                Arrays.asList(row.get(AREAS)),
                ringSeconds == null ? null : Duration.ofSeconds(ringSeconds));
    }

    private static Resident resident(Record row) {
        String language = row.get(RESIDENT.LANGUAGE);
        return new Resident(
                row.get(PERSON.ID),
                row.get(PERSON.NAME),
                new PhoneNumber(row.get(PERSON.PHONE)),
                row.get(RESIDENT.AREA_ID),
                language == null ? null : new Language(language));
    }
}
