package org.ringround.console.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.simulator.Handset;
import org.ringround.words.PracticeLabel;

/** The page itself. Whose phones lie on it is kept as a look at them. */
final class PracticePage {

    /** People to choose from, of each kind; whoever is not among them is found by their number. */
    private static final int MOST = 100;

    private final PracticeParts parts;

    PracticePage(PracticeParts parts) {
        this.parts = parts;
    }

    Optional<Response> show(Visit visit) {
        return Optional.of(page(visit, 200, Entry.blank(visit.say())));
    }

    /** Nothing that was typed is lost. */
    Response page(Visit visit, int status, Entry entry) {
        Table table = Table.of(visit, parts);
        table.bench().look(table.phones());
        for (Handset handset : table.phones()) {
            for (long person : table.owners().people(handset.number())) {
                Audit.write(visit.tx(), visit.who(), Act.LOOKED, person, null, visit.now());
            }
        }
        return Html.lively(status, new StaticTemplates().practicePage(view(visit, table, entry)));
    }

    private PracticeView view(Visit visit, Table table, Entry entry) {
        return new PracticeView(
                visit.frame(),
                entry,
                table.phones().stream().map(handset -> phone(table, handset)).toList(),
                people(visit),
                table.dialled(parts.central().e164()),
                Switches.list(parts.network().troubles().on()));
    }

    private static PracticeView.Phone phone(Table table, Handset handset) {
        return new PracticeView.Phone(
                handset.id(),
                table.name(handset),
                table.dialled(handset.number()),
                table.owners().isOnDuty(handset.number()));
    }

    private static List<Choice> people(Visit visit) {
        Spoken say = visit.say();
        var store = new OwnerStore(visit.tx(), visit.scope(), visit.now());
        List<Choice> people = new ArrayList<>();
        people.add(new Choice("", say.say(PracticeLabel.NOBODY_CHOSEN)));
        for (Owner owner : store.listVolunteers(MOST)) {
            var label = owner.onDuty() ? PracticeLabel.PERSON_ON_DUTY : PracticeLabel.PERSON_VOLUNTEER;
            people.add(choice(owner, say.say(label, "name", owner.name())));
        }
        for (Owner owner : store.listResidents(MOST)) {
            people.add(choice(owner, say.say(PracticeLabel.PERSON_RESIDENT, "name", owner.name())));
        }
        return people;
    }

    private static Choice choice(Owner owner, String label) {
        return new Choice(String.valueOf(owner.person()), label);
    }
}
