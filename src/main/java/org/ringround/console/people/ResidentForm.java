package org.ringround.console.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.exchange.Written;
import org.ringround.http.Response;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.words.PeopleLabel;

/** Writes down a resident: somebody new, or somebody known. */
final class ResidentForm {

    private static final List<String> PLAIN = List.of("name", "phone", "language", "address", "notes", "second_phone");

    private final ConsoleParts parts;
    private final PeopleParts people;

    ResidentForm(ConsoleParts parts, PeopleParts people) {
        this.parts = parts;
        this.people = people;
    }

    Optional<Response> blank(Visit visit) {
        return Optional.of(page(200, visit, null, Entry.blank(visit.say())));
    }

    Optional<Response> filled(Visit visit) {
        return PersonPage.find(visit).map(person -> {
            Audit.write(visit.tx(), visit.who(), Act.LOOKED, person.id(), null, visit.now());
            return page(200, visit, person, Entry.filled(visit.say(), Cells.fields(fields(visit, person))));
        });
    }

    private Map<String, String> fields(Visit visit, Person person) {
        Map<String, String> cells = new HashMap<>();
        if (person.resident() != null) {
            cells.putAll(people.register().findResident(visit.tx(), person.id()).orElse(Map.of()));
        }
        Map<String, String> fields = new HashMap<>(cells);
        fields.putAll(Contacts.fields(cells));
        fields.put("name", person.name());
        fields.put("phone", parts.rules().dialled(person.phone()));
        if (person.resident() != null && person.resident().secondPhone() != null) {
            fields.put("second_phone", parts.rules().dialled(person.resident().secondPhone()));
        }
        String area = cells.getOrDefault("area", "");
        fields.put(
                "area",
                new AreaStore(visit.tx())
                        .find(area)
                        .map(one -> Long.toString(one.id()))
                        .orElse(""));
        return fields;
    }

    Optional<Response> add(Visit visit) {
        return Optional.of(save(visit, null));
    }

    Optional<Response> change(Visit visit) {
        return PersonPage.find(visit).map(person -> save(visit, person));
    }

    private Response save(Visit visit, @Nullable Person person) {
        Entry entry = visit.entry();
        Map<String, String> cells = cells(visit, entry);
        if (!entry.isRight()) {
            return page(422, visit, person, entry);
        }
        @Nullable Long id = person == null ? null : person.id();
        Written written = people.register().resident(visit.tx(), id, cells, visit.scope(), visit.now());
        if (written instanceof Written.Saved saved) {
            if (saved.newNumber()) {
                people.memberships().numberChanged(visit.tx(), saved.person(), false, visit.now());
            }
            Act act = person == null ? Act.ADDED : Act.CHANGED;
            Audit.write(visit.tx(), visit.who(), act, saved.person(), null, visit.now());
            return Html.seeOther(parts.rules().root() + "/people/" + saved.person() + "?told=people.saved");
        }
        if (written instanceof Written.Taken taken) {
            Faults.tell(taken, entry, visit.say());
        } else if (written instanceof Written.Wrong wrong) {
            Faults.tell(wrong, entry, visit.say());
        }
        return page(422, visit, person, entry);
    }

    private Map<String, String> cells(Visit visit, Entry entry) {
        Map<String, String> cells = new HashMap<>();
        entry.required("name", 100);
        entry.required("phone", 30);
        entry.phone("phone", parts.rules().region());
        entry.phone("second_phone", parts.rules().region());
        PLAIN.forEach(field -> cells.put(field, entry.value(field)));
        Map<String, Area> areas = Areas.seen(visit);
        cells.put("area", entry.choice("area", areas).map(Area::name).orElse(""));
        cells.putAll(Contacts.cells(entry, visit.say(), parts.rules().region()));
        return cells;
    }

    private Response page(int status, Visit visit, @Nullable Person person, Entry entry) {
        var say = visit.say();
        String language = entry.value("language");
        var view = new FormView(
                visit.frame(),
                entry,
                person == null ? "/people/residents/new" : "/people/" + person.id() + "/resident",
                person == null ? null : person.id(),
                person != null && person.volunteer() != null,
                Choices.with(
                        new Choice("", say.say(PeopleLabel.NO_AREA)),
                        Choices.areas(new AreaStore(visit.tx()).list(), visit.scope())),
                Choices.with(
                        new Choice("", say.say(PeopleLabel.NO_LANGUAGE)),
                        Choices.languages(
                                say,
                                parts.rules().languages(),
                                language.matches("[a-z]{2,3}") ? List.of(language) : List.of())));
        return Html.lively(status, new StaticTemplates().peopleResident(view));
    }
}
