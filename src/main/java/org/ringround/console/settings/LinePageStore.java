package org.ringround.console.settings;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.LINE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.telephony.PhoneNumber;

/** What the pages of the lines read. A helpline has a few. */
final class LinePageStore {

    private static final int MOST = 500;

    private final Tx tx;

    LinePageStore(Tx tx) {
        this.tx = tx;
    }

    /** By number. */
    List<LineEntry> list() {
        return list(DSL.noCondition());
    }

    Optional<LineEntry> find(long id) {
        return list(LINE.ID.eq(id)).stream().findFirst();
    }

    Optional<LineEntry> find(PhoneNumber number) {
        return list(LINE.NUMBER.eq(number.e164())).stream().findFirst();
    }

    private List<LineEntry> list(Condition which) {
        return tx.sql()
                .select(LINE.ID, LINE.NUMBER, LINE.NAME, LINE.AREA_ID, AREA.NAME, LINE.SCRIPT)
                .from(LINE)
                .leftJoin(AREA)
                .on(AREA.ID.eq(LINE.AREA_ID))
                .where(which)
                .orderBy(LINE.NUMBER)
                .limit(MOST)
                .fetch(LinePageStore::line);
    }

    private static LineEntry line(Record row) {
        return new LineEntry(
                row.get(LINE.ID),
                new PhoneNumber(row.get(LINE.NUMBER)),
                row.get(LINE.NAME),
                row.get(LINE.AREA_ID),
                row.get(AREA.NAME),
                row.get(LINE.SCRIPT));
    }
}
