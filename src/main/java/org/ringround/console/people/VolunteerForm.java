package org.ringround.console.people;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.exchange.Written;
import org.ringround.http.Response;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.people.Role;
import org.ringround.words.PeopleLabel;
import org.ringround.words.ShellLabel;

/** Writes down a volunteer: somebody new, or somebody known. */
final class VolunteerForm {

    private static final int SHORTEST_RING = 5;
    private static final int LONGEST_RING = 40;

    private static final Map<String, Role> ROLES =
            Map.of(Role.VOLUNTEER.word(), Role.VOLUNTEER, Role.COORDINATOR.word(), Role.COORDINATOR);

    private final ConsoleParts parts;
    private final PeopleParts people;

    VolunteerForm(ConsoleParts parts, PeopleParts people) {
        this.parts = parts;
        this.people = people;
    }

    Optional<Response> blank(Visit visit) {
        Entry entry = Entry.filled(visit.say(), Map.of("role", List.of("volunteer")));
        return Optional.of(page(200, visit, null, entry));
    }

    Optional<Response> filled(Visit visit) {
        return PersonPage.find(visit).map(person -> {
            Audit.write(visit.tx(), visit.who(), Act.LOOKED, person.id(), null, visit.now());
            return page(200, visit, person, Entry.filled(visit.say(), fields(visit, person)));
        });
    }

    private Map<String, List<String>> fields(Visit visit, Person person) {
        Map<String, String> cells = cells(visit, person);
        Map<String, List<String>> fields = Cells.fields(cells);
        fields.put("name", List.of(person.name()));
        fields.put("phone", List.of(parts.rules().dialled(person.phone())));
        Set<String> named = Set.copyOf(Cells.several(cells.getOrDefault("area", "")));
        fields.put(
                "area",
                new AreaStore(visit.tx())
                        .list().stream()
                                .filter(area -> named.contains(area.name()))
                                .map(area -> Long.toString(area.id()))
                                .toList());
        fields.put("languages", Cells.several(cells.getOrDefault("languages", "")));
        fields.put("helps_with", Cells.several(cells.getOrDefault("helps_with", "")));
        fields.put("role", List.of(cells.getOrDefault("role", "volunteer")));
        fields.put("ring_time", List.of(cells.getOrDefault("ring_time", "").replace("s", "")));
        fields.put("shifts", List.of(cells.getOrDefault("shifts", "").replaceAll(";\\s*", "\n")));
        return fields;
    }

    /** None when they are no volunteer, or none of theirs. */
    private Map<String, String> cells(Visit visit, Person person) {
        return person.volunteer() == null
                ? Map.of()
                : people.register().findVolunteer(visit.tx(), person.id()).orElse(Map.of());
    }

    Optional<Response> add(Visit visit) {
        return Optional.of(save(visit, null));
    }

    Optional<Response> change(Visit visit) {
        return PersonPage.find(visit).map(person -> save(visit, person));
    }

    private Response save(Visit visit, @Nullable Person person) {
        Entry entry = visit.entry();
        Map<String, String> cells = cells(visit, entry, person);
        if (!entry.isRight()) {
            return page(422, visit, person, entry);
        }
        @Nullable Long id = person == null ? null : person.id();
        Written written = people.register().volunteer(visit.tx(), id, cells, visit.scope(), visit.now());
        if (written instanceof Written.Saved saved) {
            return saved(visit, person, saved, entry.has("confirmed", "yes"));
        }
        if (written instanceof Written.Taken taken) {
            Faults.tell(taken, entry, visit.say());
        } else if (written instanceof Written.Wrong wrong) {
            Faults.tell(wrong, entry, visit.say());
        }
        return page(422, visit, person, entry);
    }

    private Response saved(Visit visit, @Nullable Person person, Written.Saved saved, boolean confirmed) {
        boolean isNew = person == null || person.volunteer() == null;
        if (isNew || saved.newNumber()) {
            people.memberships().numberChanged(visit.tx(), saved.person(), confirmed, visit.now());
        }
        Audit.write(visit.tx(), visit.who(), isNew ? Act.ADDED : Act.CHANGED, saved.person(), null, visit.now());
        return Html.seeOther(parts.rules().root() + "/people/" + saved.person() + "?told=people.saved");
    }

    private Map<String, String> cells(Visit visit, Entry entry, @Nullable Person person) {
        Map<String, String> cells = new HashMap<>();
        entry.required("name", 100);
        entry.required("phone", 30);
        entry.phone("phone", parts.rules().region());
        List.of("name", "phone", "email").forEach(field -> cells.put(field, entry.value(field)));
        cells.put("role", entry.choice("role", ROLES).map(Role::word).orElse(""));
        cells.put("languages", Cells.joined(entry.values("languages")));
        cells.put("helps_with", Cells.joined(entry.values("helps_with")));
        cells.put("shifts", entry.value("shifts").lines().collect(Collectors.joining("; ")));
        cells.put(
                "ring_time",
                entry.figure("ring_time", SHORTEST_RING, LONGEST_RING)
                        .map(seconds -> seconds + "s")
                        .orElse(""));
        cells.put("area", areas(visit, entry, person));
        if (entry.values("languages").isEmpty()) {
            entry.refuse("languages", visit.say().say(PeopleLabel.WRONG_LANGUAGE));
        }
        return cells;
    }

    /** Areas that whoever asks does not see stay as they are. */
    private static String areas(Visit visit, Entry entry, @Nullable Person person) {
        Map<String, Area> seen = Areas.seen(visit);
        Set<String> theirs = seen.values().stream().map(Area::name).collect(Collectors.toSet());
        var areas = new LinkedHashSet<String>();
        if (person != null && person.volunteer() != null) {
            person.volunteer().areas().stream()
                    .filter(name -> !theirs.contains(name))
                    .forEach(areas::add);
        }
        for (String id : entry.values("area")) {
            Area area = seen.get(id);
            if (area == null) {
                entry.refuse("area", visit.say().say(ShellLabel.NOT_A_CHOICE));
            } else {
                areas.add(area.name());
            }
        }
        return Cells.joined(List.copyOf(areas));
    }

    private Response page(int status, Visit visit, @Nullable Person person, Entry entry) {
        boolean isVolunteer = person != null && person.volunteer() != null;
        List<String> spoken = entry.values("languages").stream()
                .filter(code -> code.matches("[a-z]{2,3}"))
                .toList();
        var view = new FormView(
                visit.frame(),
                entry,
                person == null ? "/people/volunteers/new" : "/people/" + person.id() + "/volunteer",
                person == null ? null : person.id(),
                person != null && person.resident() != null && isVolunteer,
                Choices.areas(new AreaStore(visit.tx()).list(), visit.scope()),
                Choices.languages(visit.say(), parts.rules().languages(), spoken));
        return Html.lively(status, new StaticTemplates().peopleVolunteer(view));
    }
}
