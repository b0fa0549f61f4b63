package org.ringround.exchange;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.LINE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.LineRecord;

/** The lines as {@code lines.csv} has them. */
final class LineFileStore {

    private final Tx tx;

    LineFileStore(Tx tx) {
        this.tx = tx;
    }

    /** All of them, by number: the cells of each. */
    List<Map<String, String>> list() {
        return tx.sql()
                .select(LINE.NUMBER, LINE.NAME, LINE.SCRIPT, AREA.NAME)
                .from(LINE)
                .leftJoin(AREA)
                .on(AREA.ID.eq(LINE.AREA_ID))
                .orderBy(LINE.NUMBER)
                .fetch(LineFileStore::cells);
    }

    void add(Collection<LineRow> lines, Map<String, Long> areas) {
        tx.sql()
                .batchInsert(lines.stream().map(line -> row(line, areas)).toList())
                .execute();
    }

    void update(Collection<LineRow> lines, Map<String, Long> areas) {
        tx.sql()
                .batchUpdate(lines.stream().map(line -> row(line, areas)).toList())
                .execute();
    }

    private static LineRecord row(LineRow line, Map<String, Long> areas) {
        @Nullable Long area = line.area() == null ? null : areas.get(line.area());
        return new LineRecord()
                .with(LINE.NUMBER, line.number().e164())
                .with(LINE.NAME, line.name())
                .with(LINE.AREA_ID, area)
                .with(LINE.SCRIPT, line.script());
    }

    private static Map<String, String> cells(Record row) {
        return Map.of(
                "number", row.get(LINE.NUMBER),
                "name", Objects.requireNonNullElse(row.get(LINE.NAME), ""),
                "area", Objects.requireNonNullElse(row.get(AREA.NAME), ""),
                "script", Objects.requireNonNullElse(row.get(LINE.SCRIPT), ""));
    }
}
