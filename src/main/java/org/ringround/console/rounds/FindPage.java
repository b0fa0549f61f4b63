package org.ringround.console.rounds;

import java.util.List;
import java.util.Optional;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;

/** Finds the resident for whom a new round is to be. What is typed is posted: a name does not belong into an address. */
final class FindPage {

    private FindPage() {}

    static Optional<Response> show(Visit visit) {
        Entry entry = visit.entry();
        List<OnList> found = entry.text("name", 200)
                .map(name -> new RoundFactsStore(visit.tx(), visit.scope()).listResidents(name))
                .orElse(List.of());
        List<Long> people = found.stream().map(OnList::id).toList();
        Audit.writeEach(visit.tx(), visit.who(), Act.LOOKED, people, visit.now());
        var page = new FindView(visit.frame(), entry, found);
        return Optional.of(Html.lively(entry.isRight() ? 200 : 422, new StaticTemplates().roundsFind(page)));
    }
}
