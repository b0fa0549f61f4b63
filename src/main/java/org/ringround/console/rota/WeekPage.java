package org.ringround.console.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Thing;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Here;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.console.rota.WeekView.OpenRow;
import org.ringround.http.Response;
import org.ringround.rota.Coverage;
import org.ringround.rota.Day;
import org.ringround.rota.OpenShift;
import org.ringround.rota.Span;
import org.ringround.telephony.Language;
import org.ringround.words.RotaLabel;
import org.ringround.words.ShellLabel;

/** The week of an area, or one day of it, as it will be; what is wanting in it, in words and in colour. */
final class WeekPage {

    /** Rows of one kind in one cell of the week. */
    private static final int IN_A_CELL = 8;

    /** The same where a day has the page to itself. */
    private static final int ON_A_PAGE = 200;

    private final RotaParts parts;

    WeekPage(RotaParts parts) {
        this.parts = parts;
    }

    Optional<Response> show(Visit visit) {
        Map<Long, String> areas = RotaParts.store(visit).listAreas();
        LocalDate today = LocalDate.ofInstant(visit.now(), parts.zone());
        return Filter.read(visit.request(), areas, parts.rules().languages(), today)
                .map(filter -> {
                    looked(visit, filter);
                    return Html.lively(200, new StaticTemplates().rotaWeek(view(visit, filter, areas)));
                });
    }

    private static void looked(Visit visit, Filter filter) {
        Long area = filter.area();
        if (area == null) {
            Audit.write(visit.tx(), visit.who(), Act.LOOKED, null, null, visit.now());
        } else {
            Audit.write(visit.tx(), visit.who(), Act.LOOKED, new Thing(Thing.Kind.AREA, area), visit.now());
        }
    }

    private WeekView view(Visit visit, Filter filter, Map<Long, String> areas) {
        var times = new Times(visit.say());
        LocalDate one = filter.day();
        List<Day> days = one == null ? filter.week().days(parts.zone()) : List.of(new Day(one, parts.zone()));
        Span window = one == null
                ? filter.week().span(parts.zone())
                : days.get(0).span().orElseGet(() -> filter.week().span(parts.zone()));
        return new WeekView(
                visit.frame(),
                entry(visit, filter),
                options(visit, areas),
                title(times, filter, areas, visit),
                hours(visit),
                days(visit, filter, days, window, times),
                open(visit, filter, window, times),
                ways(visit, filter));
    }

    private static Entry entry(Visit visit, Filter filter) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("area", List.of(filter.areaName()));
        values.put("language", List.of(filter.languageName()));
        LocalDate day = filter.day();
        values.put("week", List.of(filter.week().monday().toString()));
        values.put("day", List.of(day == null ? "" : day.toString()));
        return Entry.filled(visit.say(), values);
    }

    private WeekView.Options options(Visit visit, Map<Long, String> areas) {
        var say = visit.say();
        var places = new ArrayList<Choice>();
        areas.forEach((id, name) -> places.add(new Choice(Long.toString(id), name)));
        places.add(new Choice(Filter.NO_AREA, say.say(RotaLabel.NO_AREA)));
        var languages = new ArrayList<Choice>();
        languages.add(new Choice("", say.say(ShellLabel.ALL)));
        parts.rules().languages().forEach(each -> languages.add(new Choice(each.code(), say.nameOf(each))));
        return new WeekView.Options(List.copyOf(places), List.copyOf(languages));
    }

    private static String title(Times times, Filter filter, Map<Long, String> areas, Visit visit) {
        LocalDate day = filter.day();
        String when = day == null
                ? visit.say()
                        .say(
                                RotaLabel.FROM_TO,
                                Map.of(
                                        "from",
                                        times.day(filter.week().monday()),
                                        "to",
                                        times.date(filter.week().sunday())))
                : times.date(day);
        Long area = filter.area();
        String where =
                area == null ? visit.say().say(RotaLabel.NO_AREA) : Objects.requireNonNullElse(areas.get(area), "");
        return visit.say().say(RotaLabel.HEADING, Map.of("when", when, "area", where));
    }

    private String hours(Visit visit) {
        LocalTime from = parts.rules().page().callingFrom();
        LocalTime to = parts.rules().page().callingTo();
        return visit.say()
                .say(
                        RotaLabel.COVERED_HOURS,
                        "hours",
                        visit.say().words().span(visit.say().language(), from, to));
    }

    private List<DayView> days(Visit visit, Filter filter, List<Day> days, Span window, Times times) {
        Language language = filter.language();
        List<Member> members = RotaParts.store(visit).listMembers(filter.area(), language);
        var byId = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        var maker = new DayMaker(
                times,
                byId,
                parts.rota(visit).listLayers(byId.keySet(), window),
                new Coverage(language == null ? parts.rules().languages() : List.of()),
                filter.day() == null ? IN_A_CELL : ON_A_PAGE,
                language,
                visit.now());
        var addresses = addresses(visit, filter);
        return days.stream()
                .flatMap(day -> day.span().stream().map(whole -> maker.day(day, whole, parts.hours(day), addresses)))
                .toList();
    }

    private DayMaker.Addresses addresses(Visit visit, Filter filter) {
        String root = visit.frame().root();
        return new DayMaker.Addresses() {
            @Override
            public String day(Day day) {
                return filter.at(root, filter.week(), day.date());
            }

            @Override
            public @Nullable String want(Day day, Span gap) {
                return filter.area() == null
                        ? null
                        : WantedPage.address(root, filter.area(), day.date(), time(gap.from()), time(gap.to()));
            }
        };
    }

    private String time(Instant at) {
        return at.atZone(parts.zone()).toLocalTime().toString();
    }

    private List<OpenRow> open(Visit visit, Filter filter, Span window, Times times) {
        RotaStore store = RotaParts.store(visit);
        List<OpenShift> shifts = parts.shifts(visit).list(store.listOpen(filter.area(), window));
        Map<Long, Member> people = store.listMembers(people(shifts));
        return shifts.stream()
                .map(shift -> new OpenRow(
                        shift.number(),
                        times.dated(shift.span()),
                        find(people, shift.given()),
                        find(people, shift.covered()),
                        !shift.span().to().isAfter(visit.now())))
                .toList();
    }

    static Collection<Long> people(List<OpenShift> shifts) {
        var ids = new HashSet<Long>();
        shifts.stream()
                .flatMap(shift -> Stream.of(shift.givenBy(), shift.coveredBy()))
                .forEach(id -> id.ifPresent(ids::add));
        return ids;
    }

    static @Nullable Member find(Map<Long, Member> people, @Nullable Long id) {
        return id == null ? null : people.get(id);
    }

    private WeekView.Ways ways(Visit visit, Filter filter) {
        String root = visit.frame().root();
        LocalDate day = filter.day();
        LocalDate today = LocalDate.ofInstant(visit.now(), parts.zone());
        Long area = filter.area();
        return new WeekView.Ways(
                filter.at(root, filter.week().previous(), day == null ? null : day.minusDays(1)),
                filter.at(root, filter.week().next(), day == null ? null : day.plusDays(1)),
                filter.at(root, filter.week(), day == null ? today : null),
                area == null ? null : WantedPage.address(root, area, day, null, null),
                area == null ? null : new Here(root + FeedPage.ofArea(area), Map.of()).toString());
    }
}
