package org.ringround.exchange;

import static org.ringround.db.generated.Tables.PERSON;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.ringround.db.Tx;
import org.ringround.people.OwnNumberStore;
import tools.jackson.databind.json.JsonMapper;

/** Reads every table in which one person stands, or a number that is theirs alone. */
final class PersonDataStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final Tx tx;

    PersonDataStore(Tx tx) {
        this.tx = tx;
    }

    /** Under each heading its rows, by column; what is empty is left out. */
    Optional<Map<String, List<Map<String, Object>>>> find(long person) {
        boolean there = tx.sql().fetchExists(PERSON, PERSON.ID.eq(person).and(PERSON.ERASED_AT.isNull()));
        return there ? Optional.of(read(person)) : Optional.empty();
    }

    /** All there is to be looked for. */
    static List<Held> held(long person, List<String> numbers) {
        var all = new ArrayList<>(new PersonHeldStore(person, numbers).list());
        all.addAll(new VolunteerHeldStore(person).list());
        return all;
    }

    private Map<String, List<Map<String, Object>>> read(long person) {
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        for (Held held : held(person, new OwnNumberStore(tx).list(person).own())) {
            List<Map<String, Object>> rows = tx.sql()
                    .select(held.columns())
                    .from(held.table())
                    .where(held.whose())
                    .fetch(PersonDataStore::cells);
            if (!rows.isEmpty()) {
                found.put(held.heading(), rows);
            }
        }
        return found;
    }

    private static Map<String, Object> cells(Record row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            Object value = row.get(field);
            if (value != null) {
                cells.put(field.getName(), plain(value));
            }
        }
        return cells;
    }

    /** Sounds as Base64, which is how JSON carries them. */
    private static Object plain(Object value) {
        if (value instanceof JSONB json) {
            return JSON.readTree(json.data());
        }
        if (value instanceof byte[] sound) {
            return Base64.getEncoder().encodeToString(sound);
        }
        if (value instanceof Object[] several) {
            return List.of(several);
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /**
     * Rows that are kept of one person.
     *
     * @param heading under which they stand in the file
     * @param columns those that are shown: where the row is about somebody else too, not all of it
     */
    record Held(String heading, Table<? extends Record> table, Condition whose, List<Field<?>> columns) {

        Held {
            columns = List.copyOf(columns);
        }

        /** All of each row. */
        static Held all(Table<? extends Record> table, Condition whose) {
            return new Held(table.getName(), table, whose, List.of(table.fields()));
        }

        /** What they did for somebody else, who stays unnamed. */
        static Held work(String heading, Table<? extends Record> table, Condition whose, Field<?>... columns) {
            return new Held(heading, table, whose, List.of(columns));
        }
    }
}
