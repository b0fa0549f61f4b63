package org.ringround.exchange;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.ResidentContactRecord;
import org.ringround.db.generated.tables.records.ResidentRecord;

/** The residents as {@code residents.csv} has them. */
final class ResidentFileStore {

    /** Rows that are held in memory at a time. */
    private static final int BATCH = 1_000;

    private static final Field<String[]> CONTACT_NAMES =
            contacts(RESIDENT_CONTACT.NAME).as("contact_names");
    private static final Field<String[]> CONTACT_PHONES =
            contacts(RESIDENT_CONTACT.PHONE).as("contact_phones");

    private final Tx tx;

    ResidentFileStore(Tx tx) {
        this.tx = tx;
    }

    /** The cells of each, by phone and name. */
    void forEach(Consumer<Map<String, String>> row) {
        try (Cursor<? extends Record> all =
                query(PERSON.ERASED_AT.isNull()).fetchSize(BATCH).fetchLazy()) {
            while (all.hasNext()) {
                row.accept(cells(all.fetchNext()));
            }
        }
    }

    /** The cells of each at those phones; their rows are held. */
    Map<PersonKey, Map<String, String>> lock(Collection<String> phones) {
        Condition theirs =
                DSL.condition("{0} in (select unnest({1}))", PERSON.PHONE, DSL.val(phones.toArray(String[]::new)));
        tx.sql()
                .select(RESIDENT.PERSON_ID)
                .from(RESIDENT)
                .where(RESIDENT.PERSON_ID.in(select(PERSON.ID).from(PERSON).where(theirs)))
                .orderBy(RESIDENT.PERSON_ID)
                .forNoKeyUpdate()
                .fetch();
        Map<PersonKey, Map<String, String>> known = new HashMap<>();
        query(theirs).forEach(row -> known.put(new PersonKey(row.get(PERSON.PHONE), row.get(PERSON.NAME)), cells(row)));
        return known;
    }

    Optional<Map<String, String>> find(long person) {
        return query(RESIDENT.PERSON_ID.eq(person)).fetchOptional(ResidentFileStore::cells);
    }

    void add(Map<Long, ResidentRow> residents, Map<String, Long> areas) {
        tx.sql().batchInsert(rows(residents, areas)).execute();
    }

    void update(Map<Long, ResidentRow> residents, Map<String, Long> areas) {
        List<ResidentRecord> rows = rows(residents, areas);
        rows.forEach(row -> row.changed(RESIDENT.PERSON_ID, false));
        tx.sql().batchUpdate(rows).execute();
    }

    void replaceContacts(Map<Long, ResidentRow> residents) {
        tx.sql()
                .deleteFrom(RESIDENT_CONTACT)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))",
                        RESIDENT_CONTACT.RESIDENT_ID, DSL.val(residents.keySet().toArray(Long[]::new))))
                .execute();
        var rows = new ArrayList<ResidentContactRecord>();
        residents.forEach((id, resident) -> {
            int place = 1;
            for (ResidentRow.Contact contact : resident.contacts()) {
                rows.add(new ResidentContactRecord(
                        id, place++, contact.name(), contact.phone().e164()));
            }
        });
        tx.sql().batchInsert(rows).execute();
    }

    private ResultQuery<? extends Record> query(Condition condition) {
        return tx.sql()
                .select(RESIDENT.fields())
                .select(PERSON.PHONE, PERSON.NAME, AREA.NAME, CONTACT_NAMES, CONTACT_PHONES)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .where(condition)
                .orderBy(PERSON.PHONE, PERSON.NAME);
    }

    private static Field<String[]> contacts(TableField<ResidentContactRecord, String> field) {
        return array(select(field)
                .from(RESIDENT_CONTACT)
                .where(RESIDENT_CONTACT.RESIDENT_ID.eq(RESIDENT.PERSON_ID))
                .orderBy(RESIDENT_CONTACT.PLACE));
    }

    private static Map<String, String> cells(Record row) {
        return Map.of(
                "phone", row.get(PERSON.PHONE),
                "name", row.get(PERSON.NAME),
                "area", orEmpty(row.get(AREA.NAME)),
                "language", orEmpty(row.get(RESIDENT.LANGUAGE)),
                "address", orEmpty(row.get(RESIDENT.ADDRESS)),
                "notes", orEmpty(row.get(RESIDENT.NOTES)),
                "second_phone", orEmpty(row.get(RESIDENT.SECOND_PHONE)),
                "contact_name", String.join(";", row.get(CONTACT_NAMES)),
                "contact_phone", String.join(";", row.get(CONTACT_PHONES)));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static List<ResidentRecord> rows(Map<Long, ResidentRow> residents, Map<String, Long> areas) {
        var rows = new ArrayList<ResidentRecord>();
        residents.forEach((id, resident) -> rows.add(row(id, resident, areas)));
        return rows;
    }

    private static ResidentRecord row(long id, ResidentRow resident, Map<String, Long> areas) {
        var language = resident.language();
        var second = resident.home().secondPhone();
        return new ResidentRecord()
                .with(RESIDENT.PERSON_ID, id)
                .with(RESIDENT.AREA_ID, resident.area() == null ? null : areas.get(resident.area()))
                .with(RESIDENT.LANGUAGE, language == null ? null : language.code())
                .with(RESIDENT.ADDRESS, resident.home().address())
                .with(RESIDENT.NOTES, resident.home().notes())
                .with(RESIDENT.SECOND_PHONE, second == null ? null : second.e164());
    }
}
