package org.ringround.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final Rounds rounds;
    private final AccountBook book;

    public DailyAccount(RoundParts parts, Rounds rounds) {
        this.parts = parts;
        this.rounds = rounds;
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
        read(day, now).missing().forEach(turn -> attempt(turn.date(), () -> beginWhatIsAhead(turn)));
        if (day.isBefore(book.today(now))) {
            open(day).forEach(turn -> attempt(day, () -> rounds.look(turn)));
        }
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

    private List<UUID> open(LocalDate day) {
        return parts.db().transact(tx -> new AccountStore(tx).listOpen(day));
    }

    /** After a long time without a server the clock may be on its way to it: no turn is lost that it has still to come past. */
    private void beginWhatIsAhead(Occurrence turn) {
        Counted round = parts.db().transact(tx -> new RoundStore(tx).getCounted(turn.round()));
        if (!round.isPast(turn) && rounds.begin(turn)) {
            LOG.warn("A turn of the round of {} was begun by the daily account", turn.date());
        }
    }

    /** What cannot be done for one is as though nothing had been done: the account will tell. */
    private static void attempt(LocalDate day, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                throw e;
            }
            LOG.error("A turn of the round of {} cannot be seen to", day, e);
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
