package org.ringround.people;

import static org.ringround.db.generated.Tables.LINE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.LineRecord;
import org.ringround.telephony.PhoneNumber;

/** The numbers of ours that people dial. */
public final class LineStore {

    private final Tx tx;

    public LineStore(Tx tx) {
        this.tx = tx;
    }

    public Optional<Line> find(PhoneNumber number) {
        return tx.sql().selectFrom(LINE).where(LINE.NUMBER.eq(number.e164())).fetchOptional(LineStore::line);
    }

    /** All of them, by number. */
    public List<Line> list() {
        return tx.sql().selectFrom(LINE).orderBy(LINE.NUMBER).fetch(LineStore::line);
    }

    /** From now on a call to that number is one to the central line. False when there is none. */
    public boolean delete(long id) {
        return tx.sql().deleteFrom(LINE).where(LINE.ID.eq(id)).execute() == 1;
    }

    private static Line line(LineRecord row) {
        return new Line(
                new PhoneNumber(row.getNumber()),
                Objects.requireNonNullElse(row.getName(), row.getNumber()),
                row.getAreaId(),
                row.getScript());
    }
}
