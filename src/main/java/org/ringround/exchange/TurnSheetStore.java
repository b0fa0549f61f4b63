package org.ringround.exchange;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;
import org.ringround.round.Almanac;
import org.ringround.round.BankHolidayStore;
import org.ringround.round.Occurrence;
import org.ringround.round.Round;
import org.ringround.round.RoundStore;

/** The turns of one day as a sheet by which people can ring by hand: who, when, by whom, and who else can look. */
final class TurnSheetStore {

    static final List<String> COLUMNS = List.of(
            "time",
            "resident_name",
            "resident_phone",
            "second_phone",
            "area",
            "language",
            "kind",
            "volunteers",
            "contacts",
            "suspended");

    private static final org.ringround.db.generated.tables.Person VOLUNTEER = PERSON.as("the_volunteer");

    private static final Field<String[]> VOLUNTEERS = array(select(concat(VOLUNTEER.NAME, inline(" "), VOLUNTEER.PHONE))
                    .from(ROUND_VOLUNTEER)
                    .join(VOLUNTEER)
                    .on(VOLUNTEER.ID.eq(ROUND_VOLUNTEER.VOLUNTEER_ID))
                    .where(ROUND_VOLUNTEER.ROUND_ID.eq(ROUND.ID))
                    .orderBy(ROUND_VOLUNTEER.PLACE))
            .as("volunteers");

    private static final Field<String[]> CONTACTS = array(
                    select(concat(RESIDENT_CONTACT.NAME, inline(" "), RESIDENT_CONTACT.PHONE))
                            .from(RESIDENT_CONTACT)
                            .where(RESIDENT_CONTACT.RESIDENT_ID.eq(ROUND.RESIDENT_ID))
                            .orderBy(RESIDENT_CONTACT.PLACE))
            .as("contacts");

    private final Tx tx;

    TurnSheetStore(Tx tx) {
        this.tx = tx;
    }

    /** By time; suspended ones too, with the reason. */
    void forEach(Scope scope, LocalDate date, ZoneId zone, Consumer<Map<String, String>> row) {
        var almanac = new Almanac(zone, new BankHolidayStore(tx).get());
        Map<Long, Map<String, String>> people = people(scope);
        Map<Occurrence, Round> turns = new HashMap<>();
        new RoundStore(tx)
                .list(scope)
                .forEach(round -> almanac.on(round, date).ifPresent(turn -> turns.put(turn, round)));
        turns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Occurrence::dueAt).thenComparing(Occurrence::round)))
                .forEach(turn -> {
                    var cells =
                            new HashMap<>(people.getOrDefault(turn.getValue().id(), Map.of()));
                    cells.put(
                            "time",
                            LocalTime.ofInstant(turn.getKey().dueAt(), zone).toString());
                    cells.put("kind", turn.getValue().kind().word());
                    cells.put("resident", String.valueOf(turn.getValue().resident()));
                    cells.put("suspended", suspended(turn.getValue(), date));
                    row.accept(cells);
                });
    }

    private static String suspended(Round round, LocalDate date) {
        var suspension = round.agreement().suspension();
        if (suspension == null || !suspension.covers(date)) {
            return "";
        }
        return orElse(suspension.reason(), "yes");
    }

    /** By round. */
    private Map<Long, Map<String, String>> people(Scope scope) {
        return tx.sql()
                .select(ROUND.ID, PERSON.NAME, PERSON.PHONE, RESIDENT.SECOND_PHONE, RESIDENT.LANGUAGE, AREA.NAME)
                .select(VOLUNTEERS, CONTACTS)
                .from(ROUND)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ROUND.RESIDENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ROUND.RESIDENT_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .where(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .fetchMap(ROUND.ID, TurnSheetStore::cells);
    }

    private static Map<String, String> cells(Record row) {
        return Map.of(
                "resident_name", row.get(PERSON.NAME),
                "resident_phone", row.get(PERSON.PHONE),
                "second_phone", orElse(row.get(RESIDENT.SECOND_PHONE), ""),
                "area", orElse(row.get(AREA.NAME), ""),
                "language", orElse(row.get(RESIDENT.LANGUAGE), ""),
                "volunteers", String.join("; ", row.get(VOLUNTEERS)),
                "contacts", String.join("; ", row.get(CONTACTS)));
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }
}
