package org.ringround.console.rota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Thing;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.rota.Candidate;
import org.ringround.rota.OpenShift;
import org.ringround.rota.Week;
import org.ringround.telephony.Language;
import org.ringround.text.Segments;
import org.ringround.words.ShellLabel;

/** An open shift: who could cover it, the fairest first, and the texts by which three of them are asked. */
final class ShiftPage {

    private static final int COULD = 50;

    private final RotaParts parts;

    ShiftPage(RotaParts parts) {
        this.parts = parts;
    }

    static String path(long number) {
        return "/rota/shifts/" + number;
    }

    /** Theirs to see, whether it is covered or not. */
    static Optional<OpenShift> find(RotaParts parts, Visit visit) {
        return parts.shifts(visit).find(visit.id("number")).filter(RotaParts.store(visit)::sees);
    }

    Optional<Response> show(Visit visit) {
        return find(parts, visit).map(shift -> {
            looked(visit, shift);
            return Html.lively(200, new StaticTemplates().rotaShift(view(visit, shift)));
        });
    }

    /** The texts as they will be, before they go out. */
    Optional<Response> check(Visit visit) {
        return find(parts, visit).map(shift -> {
            looked(visit, shift);
            return Html.lively(200, new StaticTemplates().rotaAsk(asking(visit, shift)));
        });
    }

    private static void looked(Visit visit, OpenShift shift) {
        Audit.write(visit.tx(), visit.who(), Act.LOOKED, new Thing(Thing.Kind.SHIFT, shift.number()), visit.now());
    }

    private ShiftView view(Visit visit, OpenShift shift) {
        RotaStore store = RotaParts.store(visit);
        Map<Long, Member> people = store.listMembers(WeekPage.people(List.of(shift)));
        return new ShiftView(
                visit.frame(),
                shift.number(),
                new Times(visit.say()).dated(shift.span()),
                areas(visit, shift),
                back(visit, shift),
                WeekPage.find(people, shift.given()),
                standing(visit, shift),
                search(visit, shift, WeekPage.find(people, shift.covered())));
    }

    /** Those of them that may be seen. */
    private String areas(Visit visit, OpenShift shift) {
        Map<Long, String> seen = RotaParts.store(visit).listAreas();
        return parts.shifts(visit).listAreas(shift).stream()
                .flatMap(area -> Optional.ofNullable(seen.get(area)).stream())
                .collect(Collectors.joining(", "));
    }

    private String back(Visit visit, OpenShift shift) {
        Map<Long, String> seen = RotaParts.store(visit).listAreas();
        Long area = parts.shifts(visit).listAreas(shift).stream()
                .filter(seen::containsKey)
                .findFirst()
                .orElse(null);
        var week = new Week(LocalDate.ofInstant(shift.span().from(), parts.zone()));
        return new Filter(area, null, week, null).at(visit.frame().root(), week, null);
    }

    private static ShiftView.Standing standing(Visit visit, OpenShift shift) {
        if (shift.coveredBy().isPresent()) {
            return ShiftView.Standing.COVERED;
        }
        return shift.span().to().isAfter(visit.now()) ? ShiftView.Standing.OPEN : ShiftView.Standing.OVER;
    }

    private ShiftView.Search search(Visit visit, OpenShift shift, @Nullable Member covered) {
        Language language = language(visit);
        String code = language == null ? "" : language.code();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", visit.say().say(ShellLabel.ALL)));
        parts.rules()
                .languages()
                .forEach(each -> choices.add(new Choice(each.code(), visit.say().nameOf(each))));
        return new ShiftView.Search(
                covered,
                Entry.filled(visit.say(), Map.of("language", List.of(code))),
                List.copyOf(choices),
                code,
                Few.of(standing(visit, shift) == ShiftView.Standing.OPEN ? could(visit, shift) : List.of(), COULD));
    }

    private @Nullable Language language(Visit visit) {
        return visit.request()
                .parameter("language")
                .flatMap(code -> parts.rules().languages().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .orElse(null);
    }

    private List<ShiftView.Row> could(Visit visit, OpenShift shift) {
        List<Candidate> fairest = parts.shifts(visit).listFairest(shift, visit.now());
        return rows(visit, shift, fairest, members(visit, fairest));
    }

    /** Those whom the visitor may see and who speak the language that was chosen. */
    private Map<Long, Member> members(Visit visit, List<Candidate> candidates) {
        Language language = language(visit);
        Map<Long, Member> seen = RotaParts.store(visit)
                .listMembers(candidates.stream().map(Candidate::volunteer).toList());
        return seen.values().stream()
                .filter(member -> language == null || member.languages().contains(language))
                .collect(Collectors.toMap(Member::id, member -> member));
    }

    private List<ShiftView.Row> rows(
            Visit visit, OpenShift shift, List<Candidate> candidates, Map<Long, Member> members) {
        var times = new Times(visit.say());
        var asked = parts.shifts(visit).listAsked(shift.number());
        var rows = new ArrayList<ShiftView.Row>();
        for (Candidate candidate : candidates) {
            Member member = members.get(candidate.volunteer());
            if (member != null) {
                var at = asked.get(candidate.volunteer());
                rows.add(new ShiftView.Row(
                        member,
                        member.languages().stream().map(visit.say()::nameOf).collect(Collectors.joining(", ")),
                        times.hours(candidate.load()),
                        at == null ? null : visit.say().moment(at)));
            }
        }
        return List.copyOf(rows);
    }

    private AskView asking(Visit visit, OpenShift shift) {
        Set<Long> among = members(visit, parts.shifts(visit).listFairest(shift, visit.now()))
                .keySet();
        List<Candidate> next = standing(visit, shift) == ShiftView.Standing.OPEN
                ? parts.desk().nextToAsk(visit.tx(), shift, among, visit.now())
                : List.of();
        return new AskView(
                visit.frame(),
                shift.number(),
                new Times(visit.say()).dated(shift.span()),
                rows(visit, shift, next, members(visit, next)),
                samples(visit, shift, next),
                path(shift.number()));
    }

    private List<AskView.Sample> samples(Visit visit, OpenShift shift, List<Candidate> next) {
        var counts = new LinkedHashMap<Language, Integer>();
        next.forEach(
                candidate -> counts.merge(parts.desk().languageOf(visit.tx(), candidate.volunteer()), 1, Integer::sum));
        var samples = new ArrayList<AskView.Sample>();
        counts.forEach((language, count) -> {
            String text = parts.desk().sample(shift, language);
            samples.add(new AskView.Sample(
                    visit.say().nameOf(language), language.code(), text, count, Segments.count(text)));
        });
        return List.copyOf(samples);
    }

    /** Those who stood on the page that was sent. */
    static Set<Long> chosen(Visit visit) {
        return visit.entry().values("who").stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
