package org.ringround.exchange;

import static org.ringround.db.generated.Tables.PERSON;

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
