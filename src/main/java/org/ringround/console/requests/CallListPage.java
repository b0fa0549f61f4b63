package org.ringround.console.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Listing;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.words.CallLabel;
import org.ringround.words.ShellLabel;

/** The list of calls, with its filter in the address. */
final class CallListPage {

    Optional<Response> show(Visit visit) {
        Entry typed = Entry.filled(visit.say(), visit.request().parameters());
        CallFilter filter = CallFilter.of(visit, typed);
        var found = new CallListStore(visit.tx(), visit.scope()).list(filter, Listing.LOOKED_FOR);
        Listing<CallRow> rows = Listing.of(found, CallFilter.Place::of);
        Audit.writeEach(
                visit.tx(),
                visit.who(),
                Act.LOOKED,
                rows.rows().stream()
                        .map(CallRow::who)
                        .filter(Objects::nonNull)
                        .map(RequestRow.Who::person)
                        .toList(),
                visit.now());
        List<CallRow.Line> lines =
                rows.rows().stream().map(row -> CallRow.line(visit.say(), row)).toList();
        var view = new CallListView(
                visit.frame(),
                visit.here(),
                filter.before() == null,
                typed,
                endings(visit.say()),
                directions(visit.say()),
                RequestListPage.with(
                        any(visit.say()),
                        new RequestListStore(visit.tx(), visit.scope())
                                .listAreas().stream().map(area -> new Choice(String.valueOf(area.id()), area.name()))),
                new Listing<>(lines, rows.older()));
        return Optional.of(Html.lively(typed.isRight() ? 200 : 422, new StaticTemplates().requestsCalls(view)));
    }

    private static Choice any(Spoken say) {
        return new Choice("", say.say(ShellLabel.ALL));
    }

    private static List<Choice> endings(Spoken say) {
        var endings = new ArrayList<Choice>();
        endings.add(any(say));
        endings.add(new Choice(CallFilter.LIVE, say.say(CallLabel.END_LIVE)));
        new TreeMap<>(CallWords.ENDINGS).forEach((word, label) -> endings.add(new Choice(word, say.say(label))));
        return endings;
    }

    private static List<Choice> directions(Spoken say) {
        return List.of(
                any(say),
                new Choice("in", say.say(CallLabel.DIRECTION_IN)),
                new Choice("out", say.say(CallLabel.DIRECTION_OUT)));
    }
}
