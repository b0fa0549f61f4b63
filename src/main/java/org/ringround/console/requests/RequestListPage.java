package org.ringround.console.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Listing;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.exchange.Spreadsheet;
import org.ringround.http.Response;
import org.ringround.people.Need;
import org.ringround.request.Reason;
import org.ringround.request.Status;
import org.ringround.telephony.Language;
import org.ringround.words.RequestsLabel;
import org.ringround.words.ShellLabel;

/** The list of requests, with its filter in the address, and the same as a file. */
final class RequestListPage {

    /** A file holds so many, the newest ones. */
    private static final int MOST_IN_FILE = 5_000;

    private final RequestParts parts;

    RequestListPage(RequestParts parts) {
        this.parts = parts;
    }

    Optional<Response> show(Visit visit) {
        RequestFilter filter = RequestFilter.of(visit);
        Long before = before(visit);
        var store = new RequestListStore(visit.tx(), visit.scope());
        Listing<RequestRow> rows =
                Listing.of(store.list(filter, before, Listing.LOOKED_FOR, visit.now()), RequestRow::reference);
        looked(visit, Act.LOOKED, rows.rows());
        var lines = new Listing<>(
                rows.rows().stream()
                        .map(row -> RequestListView.line(visit.frame(), row, visit.now()))
                        .toList(),
                rows.older());
        Entry entry = Entry.filled(visit.say(), visit.request().parameters());
        Long board = filter.area() == null || !visit.scope().sees(filter.area()) ? null : filter.area();
        var view = new RequestListView(
                visit.frame(), visit.here(), before == null, entry, choices(visit.say(), store), lines, board);
        return Optional.of(Html.lively(200, new StaticTemplates().requestsList(view)));
    }

    private static @Nullable Long before(Visit visit) {
        return visit.request()
                .parameter("before")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static void looked(Visit visit, Act act, List<RequestRow> rows) {
        List<Long> people = rows.stream()
                .map(RequestRow::who)
                .filter(Objects::nonNull)
                .map(RequestRow.Who::person)
                .toList();
        Audit.writeEach(visit.tx(), visit.who(), act, people, visit.now());
    }

    Optional<Response> file(Visit visit) {
        var store = new RequestListStore(visit.tx(), visit.scope());
        List<RequestRow> rows = store.list(RequestFilter.of(visit), null, MOST_IN_FILE, visit.now());
        Audit.write(visit.tx(), visit.who(), Act.EXPORTED, null, null, visit.now());
        looked(visit, Act.EXPORTED, rows);
        Spoken say = visit.say();
        List<String> header = Stream.of(
                        RequestsLabel.REFERENCE,
                        RequestsLabel.OPENED,
                        RequestsLabel.AREA,
                        RequestsLabel.NEED,
                        RequestsLabel.LANGUAGE,
                        RequestsLabel.STATUS,
                        RequestsLabel.REASON,
                        RequestsLabel.URGENT,
                        RequestsLabel.WHO,
                        RequestsLabel.PHONE,
                        RequestsLabel.VOLUNTEER,
                        RequestsLabel.DUE,
                        RequestsLabel.CLOSED_AT,
                        RequestsLabel.OUTCOME)
                .map(say::say)
                .toList();
        byte[] csv = Spreadsheet.csv(
                header, rows.stream().map(row -> cells(say, row)).toList());
        return Optional.of(Html.file("requests.csv", Spreadsheet.TYPE, csv));
    }

    private List<String> cells(Spoken say, RequestRow row) {
        RequestRow.Stand stand = row.stand();
        return List.of(
                String.valueOf(row.reference()),
                say.moment(row.openedAt()),
                row.what().area() == null ? "" : row.what().area(),
                Told.need(say, row.what().need()),
                say.nameOf(row.what().language()),
                say.say(Told.of(stand.status())),
                say.say(Told.of(stand.reason())),
                say.say(stand.urgent() ? ShellLabel.YES : ShellLabel.NO),
                row.who() == null ? "" : row.who().name(),
                row.number() == null ? "" : parts.console().rules().dialled(row.number()),
                row.volunteer() == null ? "" : row.volunteer(),
                stand.dueAt() == null ? "" : say.moment(stand.dueAt()),
                stand.closedAt() == null ? "" : say.moment(stand.closedAt()),
                stand.outcome() == null ? "" : say.say(Told.of(stand.outcome())));
    }

    private RequestListView.Choices choices(Spoken say, RequestListStore store) {
        Choice any = new Choice("", say.say(ShellLabel.ALL));
        return new RequestListView.Choices(
                statuses(say),
                with(any, store.listAreas().stream().map(area -> new Choice(String.valueOf(area.id()), area.name()))),
                with(any, Stream.of(Need.values()).map(need -> new Choice(need.word(), Told.need(say, need)))),
                with(any, parts.console().rules().languages().stream().map(language -> language(say, language))),
                List.of(
                        any,
                        new Choice("due", say.say(RequestsLabel.PROMISE_DUE)),
                        new Choice("overdue", say.say(RequestsLabel.PROMISE_OVERDUE)),
                        new Choice("none", say.say(RequestsLabel.PROMISE_NONE))),
                with(
                        any,
                        Stream.of(Reason.values()).map(reason -> new Choice(reason.word(), say.say(Told.of(reason))))),
                with(
                        any,
                        store.listVolunteers().stream()
                                .map(who -> new Choice(String.valueOf(who.person()), who.name()))));
    }

    private static Choice language(Spoken say, Language language) {
        return new Choice(language.code(), say.nameOf(language));
    }

    private static List<Choice> statuses(Spoken say) {
        Choice unsettled = new Choice("", say.say(RequestsLabel.STATUS_UNSETTLED));
        var all = new ArrayList<>(with(
                unsettled,
                Stream.of(Status.values()).map(status -> new Choice(status.word(), say.say(Told.of(status))))));
        all.add(new Choice(RequestFilter.EVERY, say.say(ShellLabel.ALL)));
        return all;
    }

    static List<Choice> with(Choice first, Stream<Choice> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }
}
