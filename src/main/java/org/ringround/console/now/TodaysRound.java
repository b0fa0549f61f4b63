package org.ringround.console.now;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.Scope;
import org.ringround.round.Almanac;
import org.ringround.round.BankHolidayStore;
import org.ringround.round.Occurrence;
import org.ringround.round.Round;
import org.ringround.round.RoundStore;

/**
 * Today's round: the turns that were begun, and those that are still to come. What is to come is computed from all rounds, which
 * change seldom, and so looked up at most once a minute for all who look.
 */
final class TodaysRound {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ZoneId zone;
    private final Duration late;
    private volatile @Nullable Plan plan;

    /** @param late so long after its time a turn that is still open is overdue */
    TodaysRound(ZoneId zone, Duration late) {
        this.zone = zone;
        this.late = late;
    }

    /** @param planned the turns of that day that had not been begun when it was read */
    private record Plan(LocalDate day, Instant readAt, List<Occurrence> planned) {

        boolean isGood(LocalDate today, Instant now) {
            return day.equals(today) && !now.isBefore(readAt) && now.isBefore(readAt.plus(KEPT));
        }
    }

    RoundToday read(Tx tx, Scope scope, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        var store = new RoundTodayStore(tx);
        Instant from = today.atStartOfDay(zone).toInstant();
        Instant to = today.plusDays(1).atStartOfDay(zone).toInstant();
        List<TurnToday> turns = new ArrayList<>(store.list(scope, from, to));
        Set<Long> begun = turns.stream().map(TurnToday::round).collect(Collectors.toSet());
        List<Occurrence> planned = planned(tx, today, now).stream()
                .filter(turn -> !begun.contains(turn.round()))
                .toList();
        if (!planned.isEmpty()) {
            Set<Long> seen = store.seen(scope);
            planned.stream()
                    .filter(turn -> seen.contains(turn.round()))
                    .forEach(turn -> turns.add(TurnToday.planned(turn.round(), turn.dueAt())));
        }
        return RoundToday.of(turns.stream()
                .flatMap(turn -> turn.standing(now, late).stream())
                .toList());
    }

    private List<Occurrence> planned(Tx tx, LocalDate today, Instant now) {
        Plan known = plan;
        if (known == null || !known.isGood(today, now)) {
            known = new Plan(today, now, read(tx, today));
            plan = known;
        }
        return known.planned();
    }

    private List<Occurrence> read(Tx tx, LocalDate today) {
        var almanac = new Almanac(zone, new BankHolidayStore(tx).get());
        var rounds = new RoundStore(tx);
        Map<Long, Instant> counted = rounds.counted();
        List<Occurrence> planned = new ArrayList<>();
        for (Round round : rounds.list()) {
            Instant since = counted.get(round.id());
            if (since != null && !round.isSuspendedOn(today)) {
                almanac.on(round, today)
                        .filter(turn -> turn.dueAt().isAfter(since))
                        .ifPresent(planned::add);
            }
        }
        return List.copyOf(planned);
    }
}
