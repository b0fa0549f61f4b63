package org.ringround.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ringround.db.Legible;
import org.ringround.db.Tx;
import org.ringround.people.Scope;

/** The accounts of days, as the tables have them now. */
public record AccountBook(ZoneId zone) {

    /** So long a turn may take to begin. */
    private static final Duration BEGINS = Duration.ofMinutes(2);

    /** So many days before today are looked at as well. */
    private static final int DAYS_BEFORE = 7;

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** The days that are looked at, the last one today. */
    Stream<LocalDate> days(Instant now) {
        LocalDate today = today(now);
        return today.minusDays(DAYS_BEFORE).datesUntil(today.plusDays(1));
    }

    /** What cannot be read now is told of today: its account says so once, and not that of each day before as well. */
    Account read(Tx tx, LocalDate day, Instant now) {
        return read(tx, new Scope.Everywhere(), day, now);
    }

    /** That of the residents of that scope. */
    public Account read(Tx tx, Scope scope, LocalDate day, Instant now) {
        Almanac almanac = almanac(tx, day.isBefore(today(now)));
        Legible<Counted> rounds =
                new RoundStore(tx).listCounted(scope, day.atStartOfDay(zone).toInstant());
        List<Occurrence> due = rounds.rows().stream()
                .flatMap(round -> almanac.on(round.round(), day).filter(round::includes).stream())
                .filter(turn -> !turn.dueAt().plus(BEGINS).isAfter(now))
                .toList();
        Account account = Account.of(day, due, new AccountStore(tx).results(scope, day));
        return day.isBefore(today(now)) ? account : account.without(rounds.lost());
    }

    /** Whether the account of that day is not as it must be. Today things may still be open. */
    public boolean isWrong(Account account, Instant now) {
        return account.day().isBefore(today(now)) ? !account.isClosed() : !account.balances();
    }

    /**
     * What a helpline says of its own days may have been said when the day was over already. Whatever was rung on it all the
     * same is kept; nothing else was due for sure.
     */
    private Almanac almanac(Tx tx, boolean past) {
        BankHolidays now = new BankHolidayStore(tx).get();
        if (!past) {
            return new Almanac(zone, now);
        }
        Set<LocalDate> added = new HashSet<>(now.added());
        added.addAll(now.lifted());
        return new Almanac(zone, new BankHolidays(added, Set.of()));
    }
}
