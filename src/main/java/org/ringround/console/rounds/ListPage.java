package org.ringround.console.rounds;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Listing;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.exchange.Exporter;
import org.ringround.http.Response;
import org.ringround.people.AreaStore;
import org.ringround.words.ShellLabel;

/** All rounds, to be found and taken out as a file. */
final class ListPage {

    private final RoundDesk desk;

    ListPage(RoundDesk desk) {
        this.desk = desk;
    }

    Optional<Response> show(Visit visit) {
        Long before = before(visit);
        List<RoundLine> found = new RoundListStore(visit.tx(), visit.scope())
                .list(RoundFilter.of(visit.request()), today(visit), before, Listing.LOOKED_FOR);
        Listing<RoundLine> rounds = Listing.of(found, RoundLine::id);
        List<Long> people = rounds.rows().stream().map(line -> line.whom().id()).toList();
        Audit.writeEach(visit.tx(), visit.who(), Act.LOOKED, people, visit.now());
        var filter = Entry.filled(visit.say(), visit.request().parameters());
        var page = new ListView(visit.frame(), filter, visit.here(), areas(visit), rounds, before == null);
        return Optional.of(Html.lively(200, new StaticTemplates().roundsList(page)));
    }

    /** In the columns of {@code rounds.csv}. */
    Optional<Response> file(Visit visit) {
        var store = new RoundListStore(visit.tx(), visit.scope());
        List<Long> rounds = store.ids(RoundFilter.of(visit.request()), today(visit));
        Audit.writeEach(visit.tx(), visit.who(), Act.EXPORTED, store.residents(rounds), visit.now());
        byte[] csv = Exporter.rounds(visit.tx(), rounds).getBytes(StandardCharsets.UTF_8);
        return Optional.of(Html.file("rounds.csv", "text/csv; charset=utf-8", csv));
    }

    private LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.now(), desk.rules().hours().zone());
    }

    private static @Nullable Long before(Visit visit) {
        return visit.request()
                .parameter("before")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static List<Choice> areas(Visit visit) {
        var areas = new ArrayList<Choice>();
        areas.add(new Choice("", visit.say().say(ShellLabel.ALL)));
        new AreaStore(visit.tx())
                .list().stream()
                        .filter(area -> visit.scope().sees(area.id()))
                        .forEach(area -> areas.add(new Choice(String.valueOf(area.id()), area.name())));
        return areas;
    }
}
