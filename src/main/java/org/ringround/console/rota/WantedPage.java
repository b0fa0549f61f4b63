package org.ringround.console.rota;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Thing;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Here;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.rota.OpenShift;

/** Opens a shift for a time in which an area has nobody, or too few. */
final class WantedPage {

    static final String PATH = "/rota/wanted";

    private static final List<String> FIELDS = List.of("area", "date", "from", "to");

    private final RotaParts parts;

    WantedPage(RotaParts parts) {
        this.parts = parts;
    }

    /** The form with what is known already; null: nothing. */
    static String address(
            String root, @Nullable Long area, @Nullable LocalDate date, @Nullable String from, @Nullable String to) {
        var known = new LinkedHashMap<String, List<String>>();
        known.put("area", List.of(area == null ? "" : area.toString()));
        known.put("date", List.of(date == null ? "" : date.toString()));
        known.put("from", List.of(from == null ? "" : from));
        known.put("to", List.of(to == null ? "" : to));
        return new Here(root + PATH, known).toString();
    }

    Optional<Response> show(Visit visit) {
        var known = new LinkedHashMap<String, List<String>>();
        FIELDS.forEach(field -> visit.request().parameter(field).ifPresent(value -> known.put(field, List.of(value))));
        return Optional.of(page(200, visit, Entry.filled(visit.say(), known)));
    }

    Optional<Response> open(Visit visit) {
        Entry entry = visit.entry();
        Map<Long, String> areas = RotaParts.store(visit).listAreas();
        Optional<Long> area = chosen(entry, areas);
        Optional<DatedTimes> times = DatedTimes.read(entry, parts.zone(), visit);
        if (area.isEmpty() || times.isEmpty()) {
            return Optional.of(page(422, visit, entry));
        }
        OpenShift shift = parts.desk().want(visit.tx(), area.get(), times.get().shift(), RotaParts.change(visit));
        Audit.write(visit.tx(), visit.who(), Act.ADDED, new Thing(Thing.Kind.SHIFT, shift.number()), visit.now());
        return Optional.of(Html.seeOther(visit.frame().root() + ShiftPage.path(shift.number()) + "?told=rota.opened"));
    }

    private static Optional<Long> chosen(Entry entry, Map<Long, String> areas) {
        var byName = new LinkedHashMap<String, Long>();
        areas.keySet().forEach(id -> byName.put(Long.toString(id), id));
        entry.required("area", 20);
        return entry.choice("area", byName);
    }

    private static Response page(int status, Visit visit, Entry entry) {
        List<Choice> areas = RotaParts.store(visit).listAreas().entrySet().stream()
                .map(area -> new Choice(Long.toString(area.getKey()), area.getValue()))
                .toList();
        return Html.lively(status, new StaticTemplates().rotaWanted(new WantedView(visit.frame(), entry, areas)));
    }
}
