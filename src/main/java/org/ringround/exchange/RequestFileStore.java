package org.ringround.exchange;

import static org.jooq.impl.DSL.coalesce;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.ringround.db.Tx;

/** The requests as they are exported. */
final class RequestFileStore {

    static final List<String> COLUMNS = List.of(
            "reference",
            "opened_at",
            "area",
            "need",
            "language",
            "status",
            "reason",
            "urgent",
            "resident",
            "volunteer",
            "due_at",
            "closed_at",
            "outcome",
            "call_sid");

    private final Tx tx;

    RequestFileStore(Tx tx) {
        this.tx = tx;
    }

    /** By reference. */
    void forEach(Consumer<Map<String, Object>> row) {
        SnapshotStore.forEach(query(), COLUMNS, row);
    }

    private ResultQuery<? extends Record> query() {
        return tx.sql()
                .select(
                        REQUEST.REFERENCE,
                        REQUEST.OPENED_AT,
                        AREA.NAME,
                        REQUEST.NEED,
                        REQUEST.LANGUAGE,
                        REQUEST.STATUS,
                        REQUEST.REASON,
                        REQUEST.URGENT,
                        coalesce(PERSON.PHONE, REQUEST.NUMBER),
                        SnapshotStore.phone(VOLUNTEER.PHONE),
                        REQUEST.DUE_AT,
                        REQUEST.CLOSED_AT,
                        REQUEST.OUTCOME,
                        CALL.SID)
                .from(REQUEST)
                .leftJoin(AREA)
                .on(AREA.ID.eq(REQUEST.AREA_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REQUEST.RESIDENT_ID))
                .leftJoin(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(REQUEST.VOLUNTEER_ID))
                .leftJoin(CALL)
                .on(CALL.ID.eq(REQUEST.CALL_ID))
                .orderBy(REQUEST.REFERENCE);
    }
}
