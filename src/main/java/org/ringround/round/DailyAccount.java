package org.ringround.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Consumer;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.timetable.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every evening: does what was planned equal the sum of all results? Today, and once more each of the days before, on which by
 * now nothing may be open either. What does not balance is told to coordinators, once for a day.
 */
public final class DailyAccount {

    private static final Logger LOG = LoggerFactory.getLogger(DailyAccount.class);

    /** Calling hours end at 21:00 at the latest. */
    private static final LocalTime AFTER_CALLING_HOURS = LocalTime.of(21, 5);

    private final RoundParts parts;
    private final Consumer<Occurrence> clock;
    private final AccountBook book;

    /** @param rounds begin what the clock has not come to yet */
    public DailyAccount(RoundParts parts, Rounds rounds) {
        this.parts = parts;
        this.clock = rounds::begin;
        this.book = new AccountBook(parts.rules().hours().zone());
    }

    public Recurring job() {
        return new Recurring("daily-account", new EachDay(AFTER_CALLING_HOURS, book.zone()), this::draw);
    }

    /** A repeat changes nothing more. */
    public void draw() {
        Instant now = parts.now();
        book.days(now).forEach(day -> draw(day, now));
    }

    private void draw(LocalDate day, Instant now) {
        read(day, now).missing().forEach(this::beginWhatIsAhead);
        Account account = read(day, now);
        if (day.equals(book.today(now))) {
            LOG.info("The account of the round of {}: {}", day, account.print());
        }
        if (book.isWrong(account, now)) {
            shout(account, now);
        }
    }

    private Account read(LocalDate day, Instant now) {
        return parts.db().transact(tx -> book.read(tx, day, now));
    }

    /** No turn is lost as long as the clock has still to come past it; one that cannot be begun counts as missing. */
    private void beginWhatIsAhead(Occurrence turn) {
        try {
            if (parts.db().transact(tx -> book.findAhead(tx, turn)).isPresent()) {
                LOG.warn("A turn of the round of {} is begun by the daily account", turn.date());
                clock.accept(turn);
            }
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                throw e;
            }
            LOG.error("A turn of the round of {} cannot be begun", turn.date(), e);
        }
    }

    private void shout(Account account, Instant now) {
        if (parts.db().transact(tx -> raise(tx, account, now))) {
            LOG.error("The account of the round of {} does not balance: {}", account.day(), account.print());
        }
    }

    /** Once for a day, whatever became of the alarm. */
    private boolean raise(Tx tx, Account account, Instant now) {
        String matter = account.day().toString();
        if (parts.alarms().wasRaised(tx, AlarmKind.ACCOUNT_WRONG, matter, Instant.EPOCH)) {
            return false;
        }
        Map<String, String> date = Map.of("date", WrittenDay.of(account.day()));
        parts.alarms().raise(tx, AlarmKind.ACCOUNT_WRONG, matter, null, date, now);
        return true;
    }
}
