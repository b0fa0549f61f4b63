package org.ringround.console.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ringround.console.rounds.DayStore.Kept;
import org.ringround.db.Tx;
import org.ringround.people.Scope;
import org.ringround.round.Almanac;
import org.ringround.round.BankHolidayStore;
import org.ringround.round.Occurrence;
import org.ringround.round.Punctuality;
import org.ringround.round.Result;
import org.ringround.round.Round;
import org.ringround.round.RoundRules;
import org.ringround.round.RoundStore;

/** All turns of one day: those that were begun, and from today on those that are still to come. */
record DayOfTurns(RoundRules rules, LocalDate day, Instant now) {

    /** By their time. */
    List<TurnRow> list(Tx tx, Scope scope) {
        Map<Long, Round> rounds = new HashMap<>();
        new RoundStore(tx).list(scope).forEach(round -> rounds.put(round.id(), round));
        Map<Long, Kept> kept = new DayStore(tx, scope).on(day);
        var rows = new ArrayList<TurnRow>();
        kept.values().forEach(turn -> rows.add(row(turn, rounds)));
        if (!day.isBefore(LocalDate.ofInstant(now, rules.hours().zone()))) {
            var almanac = new Almanac(rules.hours().zone(), new BankHolidayStore(tx).get());
            Map<Long, Instant> counted = new RoundStore(tx).counted();
            rounds.values().stream()
                    .filter(round -> !kept.containsKey(round.id()))
                    .flatMap(round -> almanac.on(round, day).stream()
                            .filter(turn -> turn.dueAt().isAfter(counted.getOrDefault(round.id(), Instant.MAX)))
                            .map(turn -> row(turn, round)))
                    .forEach(rows::add);
        }
        rows.sort(Comparator.comparing(TurnRow::dueAt).thenComparing(TurnRow::round));
        return rows;
    }

    private TurnRow row(Kept turn, Map<Long, Round> rounds) {
        Round round = rounds.get(turn.round());
        Punctuality punctuality = Punctuality.of(
                turn.kind(),
                turn.dueAt(),
                turn.firstRung(),
                round == null ? null : round.ringing().retries(),
                rules,
                now);
        TurnState state = TurnState.of(turn.result(), turn.settled(), turn.phase(), punctuality);
        return new TurnRow(turn.round(), turn.kind(), turn.dueAt(), state, turn.attempts(), turn.escalation());
    }

    private TurnRow row(Occurrence turn, Round round) {
        Punctuality punctuality =
                Punctuality.of(round.kind(), turn.dueAt(), null, round.ringing().retries(), rules, now);
        TurnState state =
                round.isSuspendedOn(day) ? TurnState.SUSPENDED : TurnState.of(Result.OPEN, false, null, punctuality);
        return new TurnRow(round.id(), round.kind(), turn.dueAt(), state, 0, null);
    }
}
