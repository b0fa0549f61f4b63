package org.ringround.console.rounds;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.http.Response;
import org.ringround.round.Ahead;
import org.ringround.round.Almanac;
import org.ringround.round.BankHolidayStore;
import org.ringround.round.BusyMinutes;
import org.ringround.round.Round;
import org.ringround.round.RoundStore;
import org.ringround.words.RoundsLabel;

/** One round: who, when, by whom, what is ahead of it and what came of it. */
final class RoundPage {

    private static final int AHEAD = 5;

    private final RoundDesk desk;

    RoundPage(RoundDesk desk) {
        this.desk = desk;
    }

    Optional<Response> show(Visit visit) {
        LocalDate today = LocalDate.ofInstant(visit.now(), desk.rules().hours().zone());
        var consent = Entry.filled(visit.say(), Map.of("agreed_on", List.of(Written.of(today))));
        return show(visit, consent);
    }

    /** @param consent with what is wrong in it, if anything is */
    Optional<Response> show(Visit visit, Entry consent) {
        return new RoundStore(visit.tx())
                .find(visit.id("id"), visit.scope())
                .flatMap(round -> new RoundFactsStore(visit.tx(), visit.scope())
                        .findResident(round.resident())
                        .map(resident -> show(visit, round, resident, consent)));
    }

    private Response show(Visit visit, Round round, OnList resident, Entry consent) {
        var facts = new RoundFactsStore(visit.tx(), visit.scope());
        var almanac = new Almanac(desk.rules().hours().zone(), new BankHolidayStore(visit.tx()).get());
        Instant ended = facts.findEnd(round.id()).orElse(null);
        List<Befriends> volunteers = facts.volunteers(round.id());
        audit(visit, resident, volunteers);
        List<Duration> retries = Optional.ofNullable(round.ringing().retries())
                .orElse(desk.rules().retries());
        var page = new RoundView(
                visit.frame(),
                round,
                resident,
                ended,
                volunteers,
                retries,
                ended == null ? Ahead.of(round, almanac, visit.now(), AHEAD) : List.of(),
                results(visit, round, ended, almanac),
                ended == null ? crowd(visit, round.recurrence().time()) : null,
                consent);
        return Html.lively(consent.isRight() ? 200 : 422, new StaticTemplates().roundsRound(page));
    }

    private static void audit(Visit visit, OnList resident, List<Befriends> volunteers) {
        Audit.write(visit.tx(), visit.who(), Act.LOOKED, resident.id(), null, visit.now());
        List<Long> people = volunteers.stream().map(Befriends::id).toList();
        Audit.writeEach(visit.tx(), visit.who(), Act.LOOKED, people, visit.now());
    }

    private RoundView.Results results(Visit visit, Round round, @Nullable Instant ended, Almanac almanac) {
        YearMonth present = YearMonth.from(visit.now().atZone(almanac.zone()));
        YearMonth month =
                month(visit).filter(one -> !one.isAfter(present.plusMonths(1))).orElse(present);
        var kept = new DayStore(visit.tx(), visit.scope()).of(round.id(), month.atDay(1), month.atEndOfMonth());
        var marks = new Marks(desk.rules(), almanac, visit.now()).of(round, ended != null, month, kept);
        YearMonth first = new RoundFactsStore(visit.tx(), visit.scope())
                .findFirstDay(round.id())
                .map(YearMonth::from)
                .orElse(present);
        return new RoundView.Results(
                MonthCalendar.of(month, marks),
                month.isAfter(first) ? month.minusMonths(1) : null,
                month.isAfter(present) ? null : month.plusMonths(1));
    }

    /** That of the address. */
    private static Optional<YearMonth> month(Visit visit) {
        try {
            return visit.request().parameter("month").map(YearMonth::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable String crowd(Visit visit, LocalTime time) {
        BusyMinutes minutes = new RoundStore(visit.tx()).busyMinutes();
        if (!minutes.isFull(time)) {
            return null;
        }
        var words = new RoundWords(visit.say());
        var hours = desk.rules().hours();
        String quieter = minutes.quieter(time, hours.from(), hours.to()).stream()
                .map(minute -> words.time(minute) + " (" + minutes.at(minute) + ")")
                .collect(Collectors.joining(", "));
        Map<String, Object> values = Map.of("count", minutes.at(time), "time", words.time(time));
        String crowded = visit.say().say(RoundsLabel.CROWDED, values);
        return quieter.isEmpty() ? crowded : crowded + " " + visit.say().say(RoundsLabel.QUIETER, "times", quieter);
    }
}
