package org.ringround.console.reports;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Choice;
import org.ringround.console.Deed;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.exchange.Spreadsheet;
import org.ringround.http.Response;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.words.ReportsLabel;

/** The pages of tables, and each table as a file. */
final class ReportPages {

    static final String REPORTS = "/reports";
    static final String VOLUNTEERS = "/reports/volunteers";

    /** More than most helplines have; the file has those that a page has no room for. */
    private static final int MOST = 200;

    private static final int MOST_IN_FILE = 2_000;

    private ReportPages() {}

    static Optional<Response> figures(Visit visit) {
        return page(visit, REPORTS, new StaticTemplates()::reportsPage, asked -> tables(visit, asked));
    }

    static Optional<Response> volunteers(Visit visit) {
        return page(visit, VOLUNTEERS, new StaticTemplates()::reportsVolunteers, asked -> {
            List<Load> loads = new Loads(visit, asked).list(MOST + 1);
            List<Load> shown = loads.subList(0, Math.min(loads.size(), MOST));
            looked(visit, Act.LOOKED, shown);
            return new Tables(List.of(new OtherTables(visit.say()).volunteers(shown)), loads.size() > MOST);
        });
    }

    static Deed file(Report which) {
        return visit -> {
            var form = new PeriodForm(visit, areas(visit));
            Entry entry = form.entry();
            Optional<Asked> asked = form.read(entry);
            if (asked.isEmpty()) {
                return Optional.of(Html.lively(
                        422, new StaticTemplates().reportsPage(view(visit, REPORTS, entry, form, "", Tables.NONE))));
            }
            Table table = table(visit, asked.get(), which);
            byte[] csv = Spreadsheet.csv(
                    table.heads(), table.lines().stream().map(Table.Line::all).toList());
            return Optional.of(Html.file(which.word() + ".csv", Spreadsheet.TYPE, csv));
        };
    }

    /** Those that are shown; more says that there are others. */
    private record Tables(List<Table> shown, boolean more) {

        static final Tables NONE = new Tables(List.of(), false);
    }

    private static Optional<Response> page(
            Visit visit, String path, Function<ReportsView, JteModel> template, Function<Asked, Tables> tables) {
        var form = new PeriodForm(visit, areas(visit));
        Entry entry = form.entry();
        Optional<Asked> asked = form.read(entry);
        ReportsView view = asked.map(wanted ->
                        view(visit, path, form.shown(wanted), form, PeriodForm.query(wanted), tables.apply(wanted)))
                .orElseGet(() -> view(visit, path, entry, form, "", Tables.NONE));
        return Optional.of(Html.lively(asked.isPresent() ? 200 : 422, template.apply(view)));
    }

    private static ReportsView view(
            Visit visit, String path, Entry entry, PeriodForm form, String query, Tables tables) {
        return new ReportsView(visit.frame(), path, entry, choices(visit, form), query, tables.shown(), tables.more());
    }

    private static Tables tables(Visit visit, Asked asked) {
        return new Tables(
                Stream.of(Report.values())
                        .filter(which -> which != Report.VOLUNTEERS)
                        .map(which -> table(visit, asked, which))
                        .toList(),
                false);
    }

    private static Table table(Visit visit, Asked asked, Report which) {
        var calls = new CallTables(visit.say(), new CallReportStore(visit.tx(), asked));
        var others = new OtherTables(visit.say());
        var requests = new RequestReportStore(visit.tx(), asked);
        return switch (which) {
            case DAYS -> calls.days();
            case HOURS -> calls.hours();
            case ENDINGS -> calls.endings();
            case AREAS -> calls.areas();
            case NEEDS -> calls.needs();
            case LANGUAGES -> calls.languages();
            case REQUESTS -> others.requests(requests.requests(), requests.promises(visit.now()));
            case ROUNDS -> others.rounds(new RoundReportStore(visit.tx(), asked).turns());
            case VOLUNTEERS -> {
                List<Load> loads = new Loads(visit, asked).list(MOST_IN_FILE);
                looked(visit, Act.EXPORTED, loads);
                yield others.volunteers(loads);
            }
        };
    }

    private static void looked(Visit visit, Act act, List<Load> loads) {
        Audit.writeEach(
                visit.tx(),
                visit.who(),
                act,
                loads.stream().map(Load::volunteer).toList(),
                visit.now());
    }

    /** Those that they see, by name. */
    static List<Area> areas(Visit visit) {
        return new AreaStore(visit.tx())
                .list().stream().filter(area -> visit.scope().sees(area.id())).toList();
    }

    static List<Choice> choices(Visit visit, PeriodForm form) {
        return Stream.concat(
                        Stream.of(new Choice("", visit.say().say(ReportsLabel.ALL_AREAS))),
                        form.areas().stream().map(area -> new Choice(String.valueOf(area.id()), area.name())))
                .toList();
    }
}
