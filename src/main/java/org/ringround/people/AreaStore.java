package org.ringround.people;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.AREA_NEIGHBOUR;
import static org.ringround.db.generated.Tables.AREA_POSTCODE;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.AreaRecord;

/** The areas, their neighbours and their postcode districts. */
public final class AreaStore {

    private final Tx tx;

    public AreaStore(Tx tx) {
        this.tx = tx;
    }

    /** All of them, by name. */
    public List<Area> list() {
        return tx.sql().selectFrom(AREA).orderBy(AREA.NAME, AREA.ID).fetch(AreaStore::area);
    }

    public Area get(long id) {
        return tx.sql()
                .selectFrom(AREA)
                .where(AREA.ID.eq(id))
                .fetchOptional(AreaStore::area)
                .orElseThrow(() -> new NoSuchElementException("no area " + id));
    }

    public Optional<Area> find(long id) {
        return tx.sql().selectFrom(AREA).where(AREA.ID.eq(id)).fetchOptional(AreaStore::area);
    }

    public Optional<Area> find(String name) {
        return tx.sql().selectFrom(AREA).where(AREA.NAME.eq(name)).fetchOptional(AreaStore::area);
    }

    /**
     * That somebody may see what belongs to that area: a condition for every query whose rows are shown to them.
     *
     * @param area the column with the area's id, null in it meaning that the row belongs to none and is everybody's
     */
    public static Condition seen(Scope scope, Field<Long> area) {
        // One parameter for each: an array comes as text, which is read anew for every row.
        return scope instanceof Scope.Within within ? area.isNull().or(area.in(within.areas())) : DSL.noCondition();
    }

    /**
     * Likewise, and of that area alone where one is asked for, null being none. Whether it may be seen is looked up here and not
     * for each row, so that the database can tell how many rows there are of it.
     */
    public static Condition seen(Scope scope, @Nullable Long asked, Field<Long> area) {
        return seen(scope, asked, area, area::eq);
    }

    /** @param of whether a row is of that area, where the column would say so in a way that the database knows less of */
    public static Condition seen(Scope scope, @Nullable Long asked, Field<Long> area, Function<Long, Condition> of) {
        if (asked == null) {
            return seen(scope, area);
        }
        return scope.sees(asked) ? of.apply(asked) : DSL.falseCondition();
    }

    /**
     * With its districts and its ways to and from neighbours. False when anything else belongs to it, and then it stays: people,
     * lines, accounts, or calls and requests that are counted by it.
     */
    public boolean delete(long area) {
        try {
            tx.part(part -> {
                part.sql()
                        .deleteFrom(AREA_POSTCODE)
                        .where(AREA_POSTCODE.AREA_ID.eq(area))
                        .execute();
                part.sql()
                        .deleteFrom(AREA_NEIGHBOUR)
                        .where(AREA_NEIGHBOUR.AREA_ID.eq(area))
                        .or(AREA_NEIGHBOUR.NEIGHBOUR_ID.eq(area))
                        .execute();
                return part.sql().deleteFrom(AREA).where(AREA.ID.eq(area)).execute();
            });
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    /** The ids of those that help out when nobody of this area can; the way back is not implied. */
    public List<Long> listNeighbours(long area) {
        return tx.sql()
                .select(AREA_NEIGHBOUR.NEIGHBOUR_ID)
                .from(AREA_NEIGHBOUR)
                .where(AREA_NEIGHBOUR.AREA_ID.eq(area))
                .orderBy(AREA_NEIGHBOUR.NEIGHBOUR_ID)
                .fetch(AREA_NEIGHBOUR.NEIGHBOUR_ID);
    }

    /** All of them, by code. */
    public List<District> listDistricts() {
        return tx.sql()
                .selectFrom(AREA_POSTCODE)
                .orderBy(AREA_POSTCODE.DISTRICT, AREA_POSTCODE.AREA_ID)
                .fetch(row -> new District(row.getDistrict(), row.getAreaId()));
    }

    private static Area area(AreaRecord row) {
        return new Area(row.getId(), row.getName(), Ring.of(row.getRing()));
    }
}
