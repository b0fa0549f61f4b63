package org.ringround.console.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Thing;
import org.ringround.console.Choice;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.exchange.Entered;
import org.ringround.exchange.Ledger;
import org.ringround.http.Access;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.people.District;
import org.ringround.people.Ring;
import org.ringround.words.SettingsLabel;

/** The doors of the areas, which are for admins. */
final class AreaDoors {

    static final String AREAS = "/settings/areas";
    static final String ADD = AREAS + "/add";

    private static final String ONE = AREAS + "/{area}";
    private static final String NAME = "name";
    private static final String POSTCODES = "postcodes";
    private static final String RING = "ring";
    private static final String NEIGHBOURS = "neighbours";

    private static final Map<String, SettingsLabel> RIGHT = Map.of(
            NAME, SettingsLabel.FAULT_AREA_NAME,
            POSTCODES, SettingsLabel.FAULT_POSTCODES,
            RING, SettingsLabel.FAULT_RING,
            NEIGHBOURS, SettingsLabel.FAULT_NEIGHBOURS);

    private final ConsoleParts parts;
    private final Ledger ledger;

    AreaDoors(ConsoleParts parts, Ledger ledger) {
        this.parts = parts;
        this.ledger = ledger;
    }

    List<Route> routes() {
        var doors = parts.doors();
        return List.of(
                doors.get(AREAS, Access.ADMIN, AreaDoors::list),
                doors.get(ADD, Access.ADMIN, visit -> page(200, visit, fresh(visit), null)),
                doors.post(ADD, Access.ADMIN, visit -> save(visit, null)),
                doors.get(
                        ONE,
                        Access.ADMIN,
                        visit -> find(visit).flatMap(area -> page(200, visit, filled(visit, area), area))),
                doors.post(ONE, Access.ADMIN, visit -> find(visit).flatMap(area -> save(visit, area))),
                doors.post(ONE + "/remove", Access.ADMIN, visit -> find(visit).flatMap(area -> remove(visit, area))));
    }

    static SettingsLabel label(Ring ring) {
        return switch (ring) {
            case WAVES -> SettingsLabel.RING_WAVES;
            case ALL -> SettingsLabel.RING_ALL;
            case SEQUENCE -> SettingsLabel.RING_SEQUENCE;
        };
    }

    private static Optional<Response> list(Visit visit) {
        var store = new AreaStore(visit.tx());
        List<Area> areas = store.list();
        Map<Long, String> names = areas.stream().collect(Collectors.toMap(Area::id, Area::name));
        List<AreaLine> lines = areas.stream()
                .map(area -> new AreaLine(
                        area.id(),
                        area.name(),
                        postcodes(store, area),
                        label(area.ring()),
                        store.listNeighbours(area.id()).stream()
                                .map(id -> names.getOrDefault(id, ""))
                                .sorted()
                                .collect(Collectors.joining(", "))))
                .toList();
        return Optional.of(Html.lively(200, new StaticTemplates().settingsAreas(new AreasView(visit.frame(), lines))));
    }

    private static String postcodes(AreaStore store, Area area) {
        return store.listDistricts().stream()
                .filter(district -> district.area() == area.id())
                .map(District::code)
                .collect(Collectors.joining(", "));
    }

    private Optional<Response> save(Visit visit, @Nullable Area area) {
        Entry entry = visit.entry();
        Map<String, String> names =
                others(visit, area).stream().collect(Collectors.toMap(Choice::value, Choice::label));
        Map<String, String> cells = new HashMap<>();
        cells.put(NAME, entry.value(NAME));
        cells.put(POSTCODES, entry.value(POSTCODES).replaceAll("[,\n]", ";"));
        cells.put(RING, entry.value(RING));
        // What is none of the choices is no area's name either, and is told as such.
        cells.put(
                NEIGHBOURS,
                entry.values(NEIGHBOURS).stream()
                        .map(id -> names.getOrDefault(id, id))
                        .collect(Collectors.joining(";")));
        Long id = area == null ? null : area.id();
        Entered entered = ledger.area(visit.tx(), id, cells, visit.now());
        if (entered instanceof Entered.Saved) {
            long saved = id == null ? added(visit, entry) : id;
            var thing = new Thing(Thing.Kind.AREA, saved);
            Audit.write(visit.tx(), visit.who(), id == null ? Act.ADDED : Act.CHANGED, thing, visit.now());
            return Onward.to(visit, AREAS, "area-saved");
        }
        if (entered instanceof Entered.Wrong wrong) {
            Faults.tell(wrong.columns(), RIGHT, entry, visit.say());
        } else {
            entry.refuse(NAME, visit.say().say(SettingsLabel.FAULT_AREA_TAKEN));
        }
        return page(422, visit, entry, area);
    }

    /** The newest there is: imports and forms wait for one another. */
    private static long added(Visit visit, Entry entry) {
        return new AreaStore(visit.tx())
                .list().stream()
                        .mapToLong(Area::id)
                        .max()
                        .orElseThrow(() -> new IllegalStateException("an area was not added: " + entry.errors()));
    }

    private static Optional<Response> remove(Visit visit, Area area) {
        if (new AreaStore(visit.tx()).delete(area.id())) {
            Audit.write(visit.tx(), visit.who(), Act.REMOVED, new Thing(Thing.Kind.AREA, area.id()), visit.now());
            return Onward.to(visit, AREAS, "area-removed");
        }
        Entry entry = filled(visit, area);
        entry.refuse(NAME, visit.say().say(SettingsLabel.FAULT_AREA_IN_USE));
        return page(422, visit, entry, area);
    }

    private static Entry fresh(Visit visit) {
        return Entry.filled(visit.say(), Map.of(RING, List.of(Ring.WAVES.word())));
    }

    private static Entry filled(Visit visit, Area area) {
        var store = new AreaStore(visit.tx());
        return Entry.filled(
                visit.say(),
                Map.of(
                        NAME, List.of(area.name()),
                        POSTCODES, List.of(postcodes(store, area)),
                        RING, List.of(area.ring().word()),
                        NEIGHBOURS,
                                store.listNeighbours(area.id()).stream()
                                        .map(String::valueOf)
                                        .toList()));
    }

    private static List<Choice> others(Visit visit, @Nullable Area area) {
        return new AreaStore(visit.tx())
                .list().stream()
                        .filter(other -> area == null || other.id() != area.id())
                        .map(other -> new Choice(String.valueOf(other.id()), other.name()))
                        .toList();
    }

    private static Optional<Response> page(int status, Visit visit, Entry entry, @Nullable Area area) {
        var view = new AreaView(visit.frame(), entry, area, others(visit, area));
        return Optional.of(Html.lively(status, new StaticTemplates().settingsArea(view)));
    }

    private static Optional<Area> find(Visit visit) {
        return new AreaStore(visit.tx()).find(visit.id("area"));
    }
}
