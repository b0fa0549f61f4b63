package org.ringround;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ringround.console.ConsoleParts;
import org.ringround.console.rounds.RoundDesk;
import org.ringround.console.rounds.RoundDoors;
import org.ringround.console.rounds.RoundSheet;
import org.ringround.console.scripts.ScriptDoors;
import org.ringround.console.scripts.ScriptShelf;
import org.ringround.exchange.ImportRules;
import org.ringround.exchange.RoundForm;
import org.ringround.http.Route;
import org.ringround.settings.HelplineSettings;

/** The console's pages of the rounds and of the scripts. */
final class RoundPages {

    private RoundPages() {}

    static List<Route> routes(Desks.Needs needs, Desks desks, ConsoleParts shell) {
        HelplineSettings helpline = needs.rules().helpline();
        var imports = new ImportRules(
                Rules.callingHours(helpline),
                helpline.region(),
                helpline.languages().get(0),
                Set.copyOf(needs.scripts().names()));
        var desk = new RoundDesk(
                shell,
                needs.rules().rounds(),
                new RoundForm(imports),
                desks.rounds().rounds().changes(),
                desks.rounds().escalations().desk());
        var sheet = new RoundSheet(needs.db(), needs.words(), Bookkeeping.sheetRules(helpline));
        var shelf = new ScriptShelf(needs.scripts(), () -> ScriptFolder.set(helpline), helpline.scripts() == null);
        return Stream.of(new RoundDoors(desk, sheet).routes(), new ScriptDoors(shell, shelf).routes())
                .flatMap(List::stream)
                .toList();
    }
}
