package org.ringround.console.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ringround.console.rounds.DayStore.Kept;
import org.ringround.console.rounds.MonthCalendar.Mark;
import org.ringround.round.Almanac;
import org.ringround.round.Occurrence;
import org.ringround.round.Punctuality;
import org.ringround.round.Round;
import org.ringround.round.RoundRules;

/** What stands on the days of a month: what came of the turns that were begun, and those that are to come. Pure. */
record Marks(RoundRules rules, Almanac almanac, Instant now) {

    /** @param kept those of that month */
    Map<LocalDate, Mark> of(Round round, boolean ended, YearMonth month, List<Kept> kept) {
        Map<LocalDate, Mark> marks = new HashMap<>();
        LocalDate today = LocalDate.ofInstant(now, almanac.zone());
        if (!ended) {
            month.atDay(1)
                    .datesUntil(month.atEndOfMonth().plusDays(1))
                    .filter(date -> !date.isBefore(today))
                    .flatMap(date -> almanac.on(round, date).stream())
                    .filter(turn -> turn.dueAt().isAfter(now))
                    .forEach(turn -> marks.put(turn.date(), ahead(round, turn)));
        }
        kept.forEach(turn -> marks.put(turn.date(), kept(round, turn)));
        return marks;
    }

    private Mark ahead(Round round, Occurrence turn) {
        TurnState state = round.isSuspendedOn(turn.date()) ? TurnState.SUSPENDED : TurnState.ON_TIME;
        return new Mark(time(turn.dueAt()), state, 0, null);
    }

    private Mark kept(Round round, Kept turn) {
        Punctuality punctuality = Punctuality.of(
                turn.kind(), turn.dueAt(), turn.firstRung(), round.ringing().retries(), rules, now);
        TurnState state = TurnState.of(turn.result(), turn.settled(), turn.phase(), punctuality);
        return new Mark(time(turn.dueAt()), state, turn.attempts(), turn.escalation());
    }

    private LocalTime time(Instant at) {
        return LocalTime.ofInstant(at, almanac.zone());
    }
}
