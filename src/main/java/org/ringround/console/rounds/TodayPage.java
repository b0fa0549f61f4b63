package org.ringround.console.rounds;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Listing;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.round.AccountBook;
import org.ringround.round.RoundKind;

/** The round of a day: each turn with its state, what needs a human, and whether the account balances. */
final class TodayPage {

    private static final Duration FAILURES_SHOWN = Duration.ofDays(7);

    private final RoundDesk desk;

    TodayPage(RoundDesk desk) {
        this.desk = desk;
    }

    Optional<Response> show(Visit visit) {
        LocalDate today = LocalDate.ofInstant(visit.now(), desk.rules().hours().zone());
        LocalDate day = day(visit, today);
        List<TurnRow> all = new DayOfTurns(desk.rules(), day, visit.now()).list(visit.tx(), visit.scope());
        List<TurnRow> pressing = all.stream()
                .filter(row -> row.state().isPressing())
                .limit(Listing.ROWS)
                .toList();
        Optional<String> after = visit.request().parameter("before");
        Listing<TurnRow> turns = page(all, visit, after.orElse(""));
        Map<Long, Whom> whom = new DayStore(visit.tx(), visit.scope())
                .whom(Stream.concat(pressing.stream(), turns.rows().stream())
                        .map(TurnRow::round)
                        .distinct()
                        .toList());
        TodayView.Books books = books(visit, day, today);
        audit(visit, whom, books);
        var page = new TodayView(
                visit.frame(),
                day,
                day.equals(today),
                filter(visit, day),
                visit.here(),
                pressing,
                counts(all),
                turns,
                after.isEmpty(),
                whom,
                books);
        return Optional.of(Html.lively(200, new StaticTemplates().roundsToday(page)));
    }

    private TodayView.Books books(Visit visit, LocalDate day, LocalDate today) {
        var book = new AccountBook(desk.rules().hours().zone());
        var account = book.read(visit.tx(), visit.scope(), day, visit.now());
        var pressing = new PressingStore(visit.tx(), visit.scope());
        var reviews = new RoundListStore(visit.tx(), visit.scope())
                .listEndless(today, today, Listing.ROWS).stream()
                        .filter(line -> isDue(line, today))
                        .toList();
        return new TodayView.Books(
                account,
                book.isWrong(account, visit.now()),
                pressing.listEscalations(Listing.ROWS),
                pressing.listFailures(visit.now().minus(FAILURES_SHOWN), Listing.ROWS),
                reviews);
    }

    private static boolean isDue(RoundLine line, LocalDate today) {
        return line.suspension() != null
                && line.suspension()
                        .reviewOn()
                        .filter(day -> !day.isAfter(today))
                        .isPresent();
    }

    /** Each person on the page once. */
    private static void audit(Visit visit, Map<Long, Whom> whom, TodayView.Books books) {
        var people = new LinkedHashSet<Long>();
        whom.values().forEach(one -> people.add(one.id()));
        books.escalations().forEach(one -> people.add(one.whom().id()));
        books.reviews().forEach(one -> people.add(one.whom().id()));
        Audit.writeEach(visit.tx(), visit.who(), Act.LOOKED, people, visit.now());
    }

    private static Listing<TurnRow> page(List<TurnRow> all, Visit visit, String after) {
        RoundKind kind = RoundFilter.find(List.of(RoundKind.values()), visit.request(), "kind")
                .orElse(null);
        String state = visit.request().parameter("state").orElse("");
        List<TurnRow> rows = all.stream()
                .filter(row -> kind == null || row.kind() == kind)
                .filter(row -> state.isEmpty() || row.state().word().equals(state))
                .filter(row -> isAfter(row, after))
                .limit(Listing.LOOKED_FOR)
                .toList();
        return Listing.of(rows, TurnRow::key);
    }

    /** @param key of the last row of the page before; what is none is before all */
    private static boolean isAfter(TurnRow row, String key) {
        if (!key.matches("\\d{1,12}-\\d{1,18}")) {
            return true;
        }
        long second = Long.parseLong(key.substring(0, key.indexOf('-')));
        long round = Long.parseLong(key.substring(key.indexOf('-') + 1));
        long its = row.dueAt().getEpochSecond();
        return its > second || (its == second && row.round() > round);
    }

    private static Map<TurnState, Integer> counts(List<TurnRow> all) {
        Map<TurnState, Integer> counts = new EnumMap<>(TurnState.class);
        all.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
    }

    /** The day in the address; what is none is today. */
    static LocalDate day(Visit visit, LocalDate today) {
        String text = visit.request().parameter("on").orElse("");
        try {
            return text.isEmpty() ? today : Objects.requireNonNull(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Entry.filled(visit.say(), Map.of("on", List.of(text)))
                    .date("on")
                    .orElse(today);
        }
    }

    private static Entry filter(Visit visit, LocalDate day) {
        Map<String, List<String>> values = new HashMap<>(visit.request().parameters());
        values.put("on", List.of(Written.of(day)));
        return Entry.filled(visit.say(), values);
    }
}
