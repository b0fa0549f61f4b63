package org.ringround.exchange;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.VolunteerAreaRecord;
import org.ringround.db.generated.tables.records.VolunteerRecord;
import org.ringround.people.Need;
import org.ringround.rota.ShiftStore;
import org.ringround.rota.WeeklyPattern;
import org.ringround.telephony.Language;

/** The volunteers as {@code volunteers.csv} has them. */
final class VolunteerFileStore {

    /** Rows that are held in memory at a time. */
    private static final int BATCH = 1_000;

    private static final Field<String[]> AREAS = array(select(AREA.NAME)
                    .from(VOLUNTEER_AREA)
                    .join(AREA)
                    .on(AREA.ID.eq(VOLUNTEER_AREA.AREA_ID))
                    .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                    .orderBy(AREA.NAME))
            .as("areas");

    private static final Field<Boolean> IS_RESIDENT = field(
                    exists(selectOne().from(RESIDENT).where(RESIDENT.PERSON_ID.eq(VOLUNTEER.PERSON_ID))))
            .as("is_resident");

    private final Tx tx;

    VolunteerFileStore(Tx tx) {
        this.tx = tx;
    }

    /** A volunteer who is there already, active or not. */
    record Known(long id, String name, boolean isResident, WeeklyPattern shifts, Map<String, String> cells) {}

    /** The cells of everybody who is active and confirmed: an import would make the others so. By phone. */
    void forEach(Consumer<Map<String, String>> row) {
        var active = VOLUNTEER.STATUS.eq("active").and(VOLUNTEER.CONFIRMED_AT.isNotNull());
        try (Cursor<? extends Record> all = query(active).fetchSize(BATCH).fetchLazy()) {
            while (all.hasNext()) {
                known(all.fetchNext(BATCH)).forEach(volunteer -> row.accept(volunteer.cells()));
            }
        }
    }

    /** By phone; their rows are held. */
    Map<String, Known> lock(Collection<String> phones) {
        Condition theirs =
                DSL.condition("{0} in (select unnest({1}))", VOLUNTEER.PHONE, DSL.val(phones.toArray(String[]::new)));
        tx.sql()
                .select(VOLUNTEER.PERSON_ID)
                .from(VOLUNTEER)
                .where(theirs)
                .orderBy(VOLUNTEER.PERSON_ID)
                .forNoKeyUpdate()
                .fetch();
        Map<String, Known> known = new HashMap<>();
        known(query(theirs).fetch())
                .forEach(volunteer -> known.put(volunteer.cells().get("phone"), volunteer));
        return known;
    }

    Optional<Map<String, String>> find(long person) {
        return known(query(VOLUNTEER.PERSON_ID.eq(person)).fetch()).stream()
                .map(Known::cells)
                .findFirst();
    }

    void add(Map<Long, VolunteerRow> volunteers) {
        tx.sql().batchInsert(rows(volunteers)).execute();
    }

    void update(Map<Long, VolunteerRow> volunteers) {
        List<VolunteerRecord> rows = rows(volunteers);
        rows.forEach(row -> row.changed(VOLUNTEER.PERSON_ID, false));
        tx.sql().batchUpdate(rows).execute();
    }

    /** Active from now on, and confirmed now unless they were before. */
    void confirm(Collection<Long> volunteers, Instant now) {
        tx.sql()
                .update(VOLUNTEER)
                .set(VOLUNTEER.STATUS, "active")
                .set(VOLUNTEER.CONFIRMED_AT, coalesce(VOLUNTEER.CONFIRMED_AT, val(now)))
                .where(DSL.condition(
                        "{0} in (select unnest({1}))", VOLUNTEER.PERSON_ID, DSL.val(volunteers.toArray(Long[]::new))))
                .execute();
    }

    void replaceAreas(Map<Long, VolunteerRow> volunteers, Map<String, Long> areas) {
        tx.sql()
                .deleteFrom(VOLUNTEER_AREA)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))",
                        VOLUNTEER_AREA.VOLUNTEER_ID, DSL.val(volunteers.keySet().toArray(Long[]::new))))
                .execute();
        var rows = new ArrayList<VolunteerAreaRecord>();
        volunteers.forEach((id, volunteer) ->
                volunteer.areas().forEach(area -> rows.add(new VolunteerAreaRecord(id, areas.get(area)))));
        tx.sql().batchInsert(rows).execute();
    }

    private ResultQuery<? extends Record> query(Condition condition) {
        return tx.sql()
                .select(VOLUNTEER.fields())
                .select(PERSON.NAME, AREAS, IS_RESIDENT)
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(condition)
                .orderBy(VOLUNTEER.PHONE);
    }

    private List<Known> known(List<? extends Record> rows) {
        Map<Long, WeeklyPattern> patterns = new ShiftStore(tx)
                .listPatterns(
                        rows.stream().map(row -> row.get(VOLUNTEER.PERSON_ID)).toList());
        return rows.stream()
                .map(row -> known(row, patterns.getOrDefault(row.get(VOLUNTEER.PERSON_ID), WeeklyPattern.NONE)))
                .toList();
    }

    private static Known known(Record row, WeeklyPattern shifts) {
        Integer ring = row.get(VOLUNTEER.RING_SECONDS);
        String email = row.get(VOLUNTEER.EMAIL);
        var cells = new HashMap<String, String>();
        cells.put("phone", row.get(VOLUNTEER.PHONE));
        cells.put("name", row.get(PERSON.NAME));
        cells.put("area", String.join(";", row.get(AREAS)));
        cells.put("languages", String.join(";", row.get(VOLUNTEER.LANGUAGES)));
        cells.put("helps_with", String.join(";", row.get(VOLUNTEER.HELPS_WITH)));
        cells.put("role", row.get(VOLUNTEER.ROLE));
        cells.put("shifts", shifts.print());
        cells.put("ring_time", ring == null ? "" : ring + "s");
        cells.put("email", email == null ? "" : email);
        // No column of the file; a row makes whoever has left a volunteer again, and that is a change.
        cells.put("status", row.get(VOLUNTEER.CONFIRMED_AT) == null ? "unconfirmed" : row.get(VOLUNTEER.STATUS));
        return new Known(
                row.get(VOLUNTEER.PERSON_ID), row.get(PERSON.NAME), row.get(IS_RESIDENT), shifts, Map.copyOf(cells));
    }

    private static List<VolunteerRecord> rows(Map<Long, VolunteerRow> volunteers) {
        var rows = new ArrayList<VolunteerRecord>();
        volunteers.forEach((id, volunteer) -> rows.add(row(id, volunteer)));
        return rows;
    }

    private static VolunteerRecord row(long id, VolunteerRow volunteer) {
        var ring = volunteer.reach().ring();
        return new VolunteerRecord()
                .with(VOLUNTEER.PERSON_ID, id)
                .with(VOLUNTEER.PHONE, volunteer.key().phone())
                .with(VOLUNTEER.ROLE, volunteer.role().word())
                .with(
                        VOLUNTEER.LANGUAGES,
                        volunteer.abilities().languages().stream()
                                .map(Language::code)
                                .toArray(String[]::new))
                .with(
                        VOLUNTEER.HELPS_WITH,
                        volunteer.abilities().helpsWith().stream()
                                .sorted()
                                .map(Need::word)
                                .toArray(String[]::new))
                .with(VOLUNTEER.RING_SECONDS, ring == null ? null : Math.toIntExact(ring.toSeconds()))
                .with(VOLUNTEER.EMAIL, volunteer.reach().email());
    }
}
