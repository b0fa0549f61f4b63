package org.ringround.exchange;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

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
