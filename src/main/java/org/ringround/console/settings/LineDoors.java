package org.ringround.console.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.ringround.people.AreaStore;
import org.ringround.people.LineStore;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.SettingsLabel;

/** The doors of the numbers that people dial, which are for admins. */
final class LineDoors {

    static final String LINES = "/settings/lines";
    static final String ADD = LINES + "/add";

    private static final String ONE = LINES + "/{line}";
    private static final String NUMBER = "number";
    private static final String NAME = "name";
    private static final String AREA = "area";
    private static final String SCRIPT = "script";

    private static final Map<String, SettingsLabel> RIGHT = Map.of(
            NUMBER, SettingsLabel.FAULT_NUMBER,
            NAME, SettingsLabel.FAULT_LINE_NAME,
            AREA, SettingsLabel.FAULT_LINE_AREA,
            SCRIPT, SettingsLabel.FAULT_SCRIPT);

    private final ConsoleParts parts;
    private final Ledger ledger;

    LineDoors(ConsoleParts parts, Ledger ledger) {
        this.parts = parts;
        this.ledger = ledger;
    }

    List<Route> routes() {
        var doors = parts.doors();
        return List.of(
                doors.get(LINES, Access.ADMIN, LineDoors::list),
                doors.get(ADD, Access.ADMIN, visit -> page(200, visit, fresh(visit), null)),
                doors.post(ADD, Access.ADMIN, visit -> save(visit, null)),
                doors.get(
                        ONE,
                        Access.ADMIN,
                        visit -> find(visit).flatMap(line -> page(200, visit, filled(visit, line), line))),
                doors.post(ONE, Access.ADMIN, visit -> find(visit).flatMap(line -> save(visit, line))),
                doors.post(ONE + "/remove", Access.ADMIN, visit -> find(visit).flatMap(line -> remove(visit, line))));
    }

    private static Optional<Response> list(Visit visit) {
        var view = new LinesView(visit.frame(), new LinePageStore(visit.tx()).list());
        return Optional.of(Html.lively(200, new StaticTemplates().settingsLines(view)));
    }

    private Optional<Response> save(Visit visit, @Nullable LineEntry line) {
        Entry entry = visit.entry();
        Map<String, String> areas = areas(visit).stream().collect(Collectors.toMap(Choice::value, Choice::label));
        Map<String, String> cells = new HashMap<>();
        cells.put(NUMBER, line == null ? entry.value(NUMBER) : line.number().e164());
        cells.put(NAME, entry.value(NAME));
        String area = entry.value(AREA);
        cells.put(AREA, area.isEmpty() ? "" : areas.getOrDefault(area, area));
        cells.put(SCRIPT, entry.value(SCRIPT));
        Entered entered = ledger.line(visit.tx(), line == null, cells, visit.now());
        if (entered instanceof Entered.Saved) {
            long id = line == null ? added(visit, entry) : line.id();
            var thing = new Thing(Thing.Kind.LINE, id);
            Audit.write(visit.tx(), visit.who(), line == null ? Act.ADDED : Act.CHANGED, thing, visit.now());
            return Onward.to(visit, LINES, "line-saved");
        }
        if (entered instanceof Entered.Wrong wrong) {
            Faults.tell(wrong.columns(), RIGHT, entry, visit.say());
        } else {
            entry.refuse(NUMBER, visit.say().say(SettingsLabel.FAULT_LINE_TAKEN));
        }
        return page(422, visit, entry, line);
    }

    private long added(Visit visit, Entry entry) {
        return PhoneNumber.read(entry.value(NUMBER), parts.rules().region())
                .flatMap(number -> new LinePageStore(visit.tx()).find(number))
                .orElseThrow()
                .id();
    }

    private static Optional<Response> remove(Visit visit, LineEntry line) {
        new LineStore(visit.tx()).delete(line.id());
        Audit.write(visit.tx(), visit.who(), Act.REMOVED, new Thing(Thing.Kind.LINE, line.id()), visit.now());
        return Onward.to(visit, LINES, "line-removed");
    }

    private static Entry fresh(Visit visit) {
        return Entry.filled(visit.say(), Map.of(SCRIPT, List.of(Ledger.CENTRAL)));
    }

    private Entry filled(Visit visit, LineEntry line) {
        return Entry.filled(
                visit.say(),
                Map.of(
                        NUMBER, List.of(parts.rules().dialled(line.number())),
                        NAME, List.of(Objects.requireNonNullElse(line.name(), "")),
                        AREA, List.of(line.area() == null ? "" : String.valueOf(line.area())),
                        SCRIPT, List.of(Objects.requireNonNullElse(line.script(), Ledger.CENTRAL))));
    }

    private static List<Choice> areas(Visit visit) {
        return new AreaStore(visit.tx())
                .list().stream()
                        .map(area -> new Choice(String.valueOf(area.id()), area.name()))
                        .toList();
    }

    private Optional<Response> page(int status, Visit visit, Entry entry, @Nullable LineEntry line) {
        List<Choice> areas = new ArrayList<>();
        areas.add(new Choice("", visit.say().say(SettingsLabel.LINE_ASKED)));
        areas.addAll(areas(visit));
        List<Choice> scripts = ledger.scripts().stream()
                .map(script -> new Choice(script, script))
                .toList();
        var view = new LineView(visit.frame(), entry, line, areas, scripts);
        return Optional.of(Html.lively(status, new StaticTemplates().settingsLine(view)));
    }

    private static Optional<LineEntry> find(Visit visit) {
        return new LinePageStore(visit.tx()).find(visit.id("line"));
    }
}
