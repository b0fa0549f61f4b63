package org.ringround.console.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.console.people.Person.AsVolunteer;
import org.ringround.http.Response;
import org.ringround.membership.Standing;
import org.ringround.rota.Duty;
import org.ringround.rota.DutyState;

/** One person with all that they have to do with, and the buttons. */
final class PersonPage {

    private final ConsoleParts parts;
    private final PeopleParts people;

    PersonPage(ConsoleParts parts, PeopleParts people) {
        this.parts = parts;
        this.people = people;
    }

    Optional<Response> show(Visit visit) {
        return find(visit).map(person -> page(visit, person));
    }

    /** Whom the path names, when whoever asks may see them. */
    static Optional<Person> find(Visit visit) {
        return new PersonStore(visit.tx(), visit.scope()).find(visit.id("id"), visit.now());
    }

    private Response page(Visit visit, Person person) {
        Audit.write(visit.tx(), visit.who(), Act.LOOKED, person.id(), null, visit.now());
        Linked linked = new LinkedStore(visit.tx(), visit.scope()).get(person);
        var view = new PersonView(visit.frame(), person, linked, duty(visit, person), shifts(visit, person));
        return Html.lively(200, new StaticTemplates().peoplePerson(view));
    }

    private @Nullable DutyState duty(Visit visit, Person person) {
        AsVolunteer volunteer = person.volunteer();
        return volunteer != null && volunteer.standing() == Standing.ACTIVE && volunteer.isConfirmed()
                ? new Duty(visit.tx(), parts.rules().zone()).state(person.id(), visit.now())
                : null;
    }

    private List<String> shifts(Visit visit, Person person) {
        if (person.volunteer() == null) {
            return List.of();
        }
        Map<String, String> cells =
                people.register().findVolunteer(visit.tx(), person.id()).orElse(Map.of());
        return Stream.of(cells.getOrDefault("shifts", "").split(";"))
                .map(String::strip)
                .filter(shift -> !shift.isEmpty())
                .toList();
    }
}
