package org.ringround.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.outbox.Sender;
import org.ringround.telephony.Language;
import org.ringround.timetable.Recurring;
import org.ringround.words.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds volunteers of the befriending calls of the next day: of each turn once, the first who may be rung. */
public final class BefriendingReminders implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(BefriendingReminders.class);

    private static final String KIND = "befriending-texts";

    private static final LocalTime FROM = LocalTime.of(17, 0);

    /** Later than this nobody is troubled with it any more. */
    private static final LocalTime UNTIL = LocalTime.of(21, 0);

    /** Whether they are in a call just now does not matter. */
    private static final UUID NO_TURN = new UUID(0, 0);

    private final RoundParts parts;

    public BefriendingReminders(RoundParts parts) {
        this.parts = parts;
    }

    /** Every day at five, local time. */
    public Recurring job() {
        return new Recurring("befriending-reminders", new EachDay(FROM, zone()), this::remind);
    }

    /** Reminds of tomorrow's turns of which nobody was reminded. Safe to repeat, and for any number of servers at once. */
    public void remind() {
        Instant now = parts.now();
        LocalTime time = now.atZone(zone()).toLocalTime();
        if (time.isBefore(FROM) || !time.isBefore(UNTIL)) {
            return;
        }
        LocalDate tomorrow = LocalDate.ofInstant(now, zone()).plusDays(1);
        List<Long> rounds = parts.db().transact(tx -> listComing(tx, tomorrow));
        parts.db().each(rounds, "The reminder of round", (tx, round) -> remind(tx, round, tomorrow, now));
    }

    private List<Long> listComing(Tx tx, LocalDate date) {
        Almanac almanac = parts.almanac(tx);
        return new RoundStore(tx)
                .list().stream()
                        .filter(round -> comes(almanac, round, date))
                        .map(Round::id)
                        .toList();
    }

    private static boolean comes(Almanac almanac, Round round, LocalDate date) {
        return round.kind() == RoundKind.BEFRIENDING
                && !round.isSuspendedOn(date)
                && almanac.on(round, date).isPresent();
    }

    /** Looks again while it holds the round: it may just have been changed. */
    private void remind(Tx tx, long id, LocalDate date, Instant now) {
        Almanac almanac = parts.almanac(tx);
        Optional<Round> round = new RoundStore(tx).lock(id).filter(one -> comes(almanac, one, date));
        Optional<Befriender> first = round.flatMap(
                one -> Befriending.friends(tx, one, NO_TURN, now).stream().findFirst());
        if (first.isEmpty() || !parts.outbox().mayText(tx, first.get().phone())) {
            return;
        }
        if (new BefriendingStore(tx).remind(id, date, first.get().id(), now)) {
            String body =
                    body(first.get(), date, round.orElseThrow().recurrence().time());
            var text = new Errand.SendText(first.get().phone().e164(), body);
            parts.outbox().add(tx, KIND, parts.ids().get(), text, now);
            tx.afterCommit(() -> LOG.info("A volunteer is reminded of a befriending call of {}", date));
        }
    }

    private String body(Befriender friend, LocalDate date, LocalTime time) {
        Language language = friend.language(parts);
        return parts.words()
                .in(
                        language,
                        Phrase.TEXT_BEFRIENDING_REMINDER,
                        Map.of(
                                "helpline",
                                parts.rules().name(),
                                "date",
                                parts.words().shortDay(language, date),
                                "time",
                                parts.words().clock(time)));
    }

    private ZoneId zone() {
        return parts.rules().hours().zone();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What was sent is over; nobody waits for it. */
    @Override
    public void told(UUID subject, Errand errand, Result result) {
        if (!(result instanceof Result.Placed)) {
            LOG.warn("A text may not have arrived: {}", result.getClass().getSimpleName());
        }
    }

    @Override
    public void due(UUID subject) {
        throw new IllegalStateException("a text has no time");
    }
}
