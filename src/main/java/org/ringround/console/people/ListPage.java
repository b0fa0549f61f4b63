package org.ringround.console.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Html;
import org.ringround.console.Listing;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.people.AreaStore;
import org.ringround.words.PeopleLabel;
import org.ringround.words.ShellLabel;

/** Who is known to the helpline: a list with its filter in the address, and a search that leaves no name there. */
final class ListPage {

    private final ConsoleParts parts;

    ListPage(ConsoleParts parts) {
        this.parts = parts;
    }

    Optional<Response> list(Visit visit) {
        Filter filter = Filter.of(visit);
        @Nullable
        Long after = visit.request()
                .parameter("before")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        return Optional.of(page(visit, filter, after));
    }

    /** By a form, so that no name and no number stands in an address. */
    Optional<Response> find(Visit visit) {
        return Optional.of(page(visit, Filter.of(visit), null));
    }

    Optional<Response> export(Visit visit) {
        List<Found> people = store(visit).list(Filter.of(visit), null, PeopleFile.MOST);
        Audit.writeEach(visit.tx(), visit.who(), Act.EXPORTED, ids(people), visit.now());
        return Optional.of(Html.file("people.csv", "text/csv; charset=utf-8", PeopleFile.write(people, parts.rules())));
    }

    private Response page(Visit visit, Filter filter, @Nullable Long after) {
        List<Found> found = store(visit).list(filter, after, Listing.LOOKED_FOR);
        Listing<Found> people = Listing.of(found, Found::id);
        Audit.writeEach(visit.tx(), visit.who(), Act.LOOKED, ids(people.rows()), visit.now());
        var view = new PeopleListView(
                visit.frame(),
                visit.here(),
                filter.entry(visit),
                options(visit),
                people,
                filter.find() != null,
                after == null);
        return Html.lively(200, new StaticTemplates().peopleList(view));
    }

    private FoundStore store(Visit visit) {
        return new FoundStore(visit.tx(), visit.scope(), parts.rules().region());
    }

    private static List<Long> ids(List<Found> people) {
        return people.stream().map(Found::id).toList();
    }

    private ListOptions options(Visit visit) {
        Spoken say = visit.say();
        var all = new Choice("", say.say(ShellLabel.ALL));
        List<Choice> statuses = Stream.of(
                        new Choice("pending", say.say(PeopleLabel.PENDING)),
                        new Choice("active", say.say(PeopleLabel.ACTIVE)),
                        new Choice("unconfirmed", say.say(PeopleLabel.UNCONFIRMED)),
                        new Choice("left", say.say(PeopleLabel.LEFT)))
                .toList();
        List<Choice> areas = Choices.with(
                new Choice("0", say.say(PeopleLabel.NO_AREA)),
                Choices.areas(new AreaStore(visit.tx()).list(), visit.scope()));
        return new ListOptions(
                Choices.with(
                        all, Choices.with(new Choice("resident", say.say(PeopleLabel.RESIDENT)), Choices.roles(say))),
                Choices.with(all, areas),
                Choices.with(
                        all,
                        Choices.languages(
                                say, parts.rules().languages(), store(visit).listLanguages())),
                Choices.with(all, statuses));
    }
}
