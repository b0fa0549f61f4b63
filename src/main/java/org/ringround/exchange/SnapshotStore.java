package org.ringround.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** One moment of the database, only to be read. */
final class SnapshotStore {

    /** Rows that are held in memory at a time. */
    private static final int BATCH = 1_000;

    private final Tx tx;

    SnapshotStore(Tx tx) {
        this.tx = tx;
    }

    /** Must be the first statement of the transaction. Whoever reads what is written may take their time: it holds nothing. */
    void begin() {
        tx.sql().execute("set transaction isolation level repeatable read, read only");
        tx.sql().execute("set local idle_in_transaction_session_timeout = 0");
    }

    /** The cells of each row, by the names of the query's fields; what is null is absent. Times are cut to seconds, UTC. */
    static void forEach(ResultQuery<? extends Record> query, List<String> columns, Consumer<Map<String, Object>> row) {
        try (Cursor<? extends Record> all = query.fetchSize(BATCH).fetchLazy()) {
            while (all.hasNext()) {
                row.accept(cells(all.fetchNext(), columns));
            }
        }
    }

    /** Empty where it is that of somebody who was erased: +999 is no country's. */
    static Field<String> phone(Field<String> phone) {
        return DSL.when(phone.notLike("+999%"), phone);
    }

    private static Map<String, Object> cells(Record row, List<String> columns) {
        var cells = new HashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                cells.put(columns.get(i), value instanceof Instant at ? text(at) : value);
            }
        }
        return cells;
    }

    private static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
