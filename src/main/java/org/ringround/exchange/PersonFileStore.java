package org.ringround.exchange;

import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.util.Collection;
import java.util.Map;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.PersonRecord;

/** People by phone and name, whatever they are beside. */
final class PersonFileStore {

    /** Any number that nothing else locks. */
    private static final long IMPORTS = 7_464_668;

    private final Tx tx;

    PersonFileStore(Tx tx) {
        this.tx = tx;
    }

    /** Waits for any other import to end, and holds off the next until this transaction ends. */
    void lockImports() {
        tx.sql().execute("select pg_advisory_xact_lock({0})", DSL.val(IMPORTS));
    }

    /** Everybody at those phones. */
    Map<PersonKey, Long> listAt(Collection<String> phones) {
        return tx.sql()
                .selectFrom(PERSON)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))",
                        PERSON.PHONE, DSL.val(phones.stream().distinct().toArray(String[]::new))))
                .fetchMap(row -> new PersonKey(row.getPhone(), row.getName()), PersonRecord::getId);
    }

    /** Makes those who are not there yet; returns everybody at their phones. */
    Map<PersonKey, Long> ensure(Collection<PersonKey> people) {
        var phones = people.stream().map(PersonKey::phone).toList();
        Map<PersonKey, Long> there = listAt(phones);
        tx.sql()
                .batchInsert(people.stream()
                        .filter(person -> !there.containsKey(person))
                        .map(person -> new PersonRecord()
                                .with(PERSON.PHONE, person.phone())
                                .with(PERSON.NAME, person.name()))
                        .toList())
                .execute();
        return listAt(phones);
    }

    PersonKey get(long person) {
        return tx.sql()
                .selectFrom(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchSingle(row -> new PersonKey(row.getPhone(), row.getName()));
    }

    /** Whether the file's key leads to somebody: a resident is known by phone and name, a volunteer by the phone. */
    boolean isThere(Layout layout, PersonKey key) {
        return layout == Layout.RESIDENTS
                ? tx.sql()
                        .fetchExists(DSL.selectOne()
                                .from(RESIDENT)
                                .join(PERSON)
                                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                                .where(PERSON.PHONE.eq(key.phone()))
                                .and(PERSON.NAME.eq(key.name())))
                : tx.sql().fetchExists(VOLUNTEER, VOLUNTEER.PHONE.eq(key.phone()));
    }

    /** Whether a volunteer cannot have that phone, because another volunteer has it; a resident's may be shared. */
    boolean isAnothersPhone(long person, String phone) {
        return tx.sql().fetchExists(VOLUNTEER, VOLUNTEER.PERSON_ID.eq(person))
                && tx.sql().fetchExists(VOLUNTEER, VOLUNTEER.PHONE.eq(phone).and(VOLUNTEER.PERSON_ID.ne(person)));
    }

    /** Another name or number; a volunteer's new number is not confirmed. */
    void move(long person, PersonKey key) {
        tx.sql()
                .update(VOLUNTEER)
                .setNull(VOLUNTEER.CONFIRMED_AT)
                .where(VOLUNTEER.PERSON_ID.eq(person))
                .and(VOLUNTEER.PHONE.ne(key.phone()))
                .execute();
        tx.sql()
                .update(PERSON)
                .set(PERSON.PHONE, key.phone())
                .set(PERSON.NAME, key.name())
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /** New names by id. */
    void rename(Map<Long, String> names) {
        tx.sql()
                .batch(names.entrySet().stream()
                        .map(one -> tx.sql()
                                .update(PERSON)
                                .set(PERSON.NAME, one.getValue())
                                .where(PERSON.ID.eq(one.getKey())))
                        .toList())
                .execute();
    }
}
