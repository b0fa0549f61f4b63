package org.ringround.console.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Spoken;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.people.Area;
import org.ringround.people.Need;
import org.ringround.round.Result;
import org.ringround.round.RoundKind;
import org.ringround.telephony.Language;
import org.ringround.words.ReportsLabel;

/** One sheet of paper to show to others: what the group did in a period. It has nobody's name on it. */
final class ImpactPage {

    static final String IMPACT = "/reports/impact";

    /** Whose hours are added up. */
    private static final int MOST_VOLUNTEERS = 2_000;

    private ImpactPage() {}

    static Optional<Response> show(Visit visit) {
        var form = new PeriodForm(visit, ReportPages.areas(visit));
        Entry typed = form.entry();
        Optional<Asked> asked = form.read(typed);
        Entry entry = asked.map(form::shown).orElse(typed);
        ImpactView.Sheet sheet = asked.map(wanted -> sheet(visit, form, wanted)).orElse(null);
        var view = new ImpactView(visit.frame(), entry, ReportPages.choices(visit, form), sheet);
        return Optional.of(Html.lively(sheet == null ? 422 : 200, new StaticTemplates().reportsImpact(view)));
    }

    private static ImpactView.Sheet sheet(Visit visit, PeriodForm form, Asked asked) {
        RequestCount requests = new RequestReportStore(visit.tx(), asked).requests();
        return new ImpactView.Sheet(
                ReportsView.period(visit.say(), asked.period()),
                form.areas().stream()
                        .filter(area -> asked.area() != null && asked.area() == area.id())
                        .map(Area::name)
                        .findFirst()
                        .orElse(null),
                figures(visit, asked, requests),
                needs(visit.say(), requests));
    }

    private static List<ImpactView.Figure> figures(Visit visit, Asked asked, RequestCount requests) {
        Spoken say = visit.say();
        List<ImpactView.Figure> figures = new ArrayList<>();
        var store = new CallReportStore(visit.tx(), asked);
        CallCount calls = store.all();
        figures.add(figure(say, calls.calls(), ReportsLabel.IMPACT_CALLS));
        figures.add(figure(say, calls.answered(), ReportsLabel.IMPACT_ANSWERED));
        if (calls.median() != null) {
            figures.add(figure(say, calls.median(), ReportsLabel.IMPACT_MEDIAN));
        }
        CallCount welsh = store.byLanguage().getOrDefault(Language.WELSH.code(), CallCount.NONE);
        figures.add(figure(say, welsh.calls(), ReportsLabel.IMPACT_WELSH));
        figures.add(figure(say, requests.settled(), ReportsLabel.IMPACT_SETTLED));
        PromiseCount promises = new RequestReportStore(visit.tx(), asked).promises(visit.now());
        figures.add(figure(say, promises.kept(), ReportsLabel.IMPACT_PROMISES));
        TurnCount turns = new RoundReportStore(visit.tx(), asked).turns();
        figures.add(figure(say, turns.of(RoundKind.CHECKIN, Result.WELL), ReportsLabel.IMPACT_WELL));
        figures.add(figure(say, turns.of(RoundKind.CHECKIN, Result.ESCALATED), ReportsLabel.IMPACT_ESCALATED));
        figures.add(figure(say, turns.of(RoundKind.BEFRIENDING, Result.TALKED), ReportsLabel.IMPACT_TALKED));
        figures.add(figure(say, new LoadStore(visit.tx(), asked).takers(), ReportsLabel.IMPACT_VOLUNTEERS));
        Duration served = new Loads(visit, asked)
                .list(MOST_VOLUNTEERS).stream().map(Load::served).reduce(Duration.ZERO, Duration::plus);
        figures.add(figure(say, served.toHours(), ReportsLabel.IMPACT_HOURS));
        return figures;
    }

    private static List<ImpactView.Figure> needs(Spoken say, RequestCount requests) {
        return Stream.of(Need.values())
                .map(need -> figure(say, requests.opened().getOrDefault(need.word(), 0), Told.of("NEED_", need.word())))
                .toList();
    }

    private static ImpactView.Figure figure(Spoken say, long number, ReportsLabel of) {
        return new ImpactView.Figure(String.valueOf(number), say.say(of));
    }
}
