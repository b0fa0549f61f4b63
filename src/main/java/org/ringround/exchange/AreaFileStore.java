package org.ringround.exchange;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.AREA_NEIGHBOUR;
import static org.ringround.db.generated.Tables.AREA_POSTCODE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.AreaNeighbourRecord;
import org.ringround.db.generated.tables.records.AreaPostcodeRecord;
import org.ringround.db.generated.tables.records.AreaRecord;

/** The areas as {@code areas.csv} has them. */
final class AreaFileStore {

    private static final org.ringround.db.generated.tables.Area OTHER = AREA.as("other");

    private static final Field<String[]> POSTCODES = array(select(AREA_POSTCODE.DISTRICT)
                    .from(AREA_POSTCODE)
                    .where(AREA_POSTCODE.AREA_ID.eq(AREA.ID))
                    .orderBy(AREA_POSTCODE.DISTRICT))
            .as("postcodes");

    private static final Field<String[]> NEIGHBOURS = array(select(OTHER.NAME)
                    .from(AREA_NEIGHBOUR)
                    .join(OTHER)
                    .on(OTHER.ID.eq(AREA_NEIGHBOUR.NEIGHBOUR_ID))
                    .where(AREA_NEIGHBOUR.AREA_ID.eq(AREA.ID))
                    .orderBy(OTHER.NAME))
            .as("neighbours");

    private final Tx tx;

    AreaFileStore(Tx tx) {
        this.tx = tx;
    }

    /** All of them, by name: the cells of each. */
    List<Map<String, String>> list() {
        return tx.sql()
                .select(AREA.NAME, AREA.RING, POSTCODES, NEIGHBOURS)
                .from(AREA)
                .orderBy(AREA.NAME)
                .fetch(AreaFileStore::cells);
    }

    Map<String, Long> listIds() {
        return tx.sql().select(AREA.NAME, AREA.ID).from(AREA).fetchMap(AREA.NAME, AREA.ID);
    }

    /** False when another area has that name. */
    boolean rename(long area, String name) {
        boolean taken = tx.sql().fetchExists(AREA, AREA.NAME.eq(name).and(AREA.ID.ne(area)));
        if (!taken) {
            tx.sql().update(AREA).set(AREA.NAME, name).where(AREA.ID.eq(area)).execute();
        }
        return !taken;
    }

    void add(Collection<AreaRow> areas) {
        tx.sql()
                .batchInsert(areas.stream()
                        .map(area -> new AreaRecord()
                                .with(AREA.NAME, area.name())
                                .with(AREA.RING, area.ring().word()))
                        .toList())
                .execute();
    }

    /** Ring, districts and neighbours of areas that are there. */
    void update(Collection<AreaRow> areas, Map<String, Long> ids) {
        tx.sql()
                .batchUpdate(areas.stream()
                        .map(area -> new AreaRecord()
                                .with(AREA.ID, ids.get(area.name()))
                                .with(AREA.RING, area.ring().word()))
                        .peek(row -> row.changed(AREA.ID, false))
                        .toList())
                .execute();
        Long[] theirs = areas.stream().map(area -> ids.get(area.name())).toArray(Long[]::new);
        tx.sql()
                .deleteFrom(AREA_POSTCODE)
                .where(DSL.condition("{0} in (select unnest({1}))", AREA_POSTCODE.AREA_ID, DSL.val(theirs)))
                .execute();
        tx.sql()
                .deleteFrom(AREA_NEIGHBOUR)
                .where(DSL.condition("{0} in (select unnest({1}))", AREA_NEIGHBOUR.AREA_ID, DSL.val(theirs)))
                .execute();
        tx.sql()
                .batchInsert(areas.stream()
                        .flatMap(area -> area.postcodes().stream()
                                .map(district -> new AreaPostcodeRecord(ids.get(area.name()), district)))
                        .toList())
                .execute();
        tx.sql()
                .batchInsert(areas.stream()
                        .flatMap(area -> area.neighbours().stream()
                                .map(name -> new AreaNeighbourRecord(ids.get(area.name()), ids.get(name))))
                        .toList())
                .execute();
    }

    private static Map<String, String> cells(Record row) {
        return Map.of(
                "name", row.get(AREA.NAME),
                "postcodes", String.join(";", row.get(POSTCODES)),
                "ring", row.get(AREA.RING),
                "neighbours", String.join(";", row.get(NEIGHBOURS)));
    }
}
