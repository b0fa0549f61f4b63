package org.ringround.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/**
 * How the rounds stand, for whoever wants to know without changing anything.
 *
 * @param rounds how many were not given up
 * @param next when the next turn is due, null when there is none; in the past when nobody has begun it
 * @param wrong the days whose account is not as it must be
 */
public record RoundCheckup(int rounds, @Nullable Instant next, List<LocalDate> wrong) {

    public static RoundCheckup of(Tx tx, ZoneId zone, Instant now) {
        var almanac = new Almanac(zone, new BankHolidayStore(tx).get());
        List<Round> rounds = new RoundStore(tx).list();
        Map<Long, Instant> counted = new RoundStore(tx).counted();
        Instant next = rounds.stream()
                .map(round -> almanac.next(round, Objects.requireNonNull(counted.get(round.id()))))
                .flatMap(Optional::stream)
                .map(Occurrence::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
        var book = new AccountBook(zone);
        List<LocalDate> wrong = book.days(now)
                .filter(day -> book.isWrong(book.read(tx, day, now), now))
                .toList();
        return new RoundCheckup(rounds.size(), next, wrong);
    }
}
