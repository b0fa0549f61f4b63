package org.ringround;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ringround.console.ConsoleParts;
import org.ringround.console.OwnForms;
import org.ringround.console.people.JoinPages;
import org.ringround.console.people.PeopleDoors;
import org.ringround.console.people.PeopleParts;
import org.ringround.exchange.ImportRules;
import org.ringround.exchange.Importer;
import org.ringround.exchange.Register;
import org.ringround.http.Route;

/** The pages of people, and the public form of those who want to volunteer. */
final class PeoplePages {

    private PeoplePages() {}

    static List<Route> routes(Desks.Needs needs, Desks desks, ConsoleParts shell, Supplier<String> publicUrl) {
        ImportRules rules = Rules.imports(needs.rules().helpline(), needs.scripts());
        var importer = new Importer(needs.db(), needs.options().clock(), rules);
        var parts = new PeopleParts(new Register(rules), importer, desks.memberships());
        return Stream.concat(
                        new PeopleDoors(shell, parts).routes().stream(),
                        new JoinPages(shell, parts, new OwnForms(publicUrl)).routes().stream())
                .toList();
    }
}
