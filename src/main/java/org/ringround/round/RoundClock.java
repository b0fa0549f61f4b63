package org.ringround.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ringround.db.Tx;
import org.ringround.outbox.DueTime;
import org.ringround.outbox.Sender;
import org.ringround.timetable.Wake;
import org.ringround.timetable.Waker;
import org.ringround.timetable.Wakes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one wake for each round, for its next turn. The rounds are the truth: each minute the wakes are compared with them, and
 * a turn whose wake did not come is begun all the same.
 */
public final class RoundClock implements Waker {

    private static final Logger LOG = LoggerFactory.getLogger(RoundClock.class);

    private static final String GROUP = "rounds";
    private static final String DATE = "date";
    private static final String KIND = "round-minute";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RoundParts parts;
    private final Rounds rounds;
    private final Wakes wakes;

    public RoundClock(RoundParts parts, Rounds rounds, Wakes wakes) {
        this.parts = parts;
        this.rounds = rounds;
        this.wakes = wakes;
    }

    /** The comparison of each minute: a timer of the outbox, so that it is done although the timetable be in trouble. */
    Sender minute() {
        return new DueTime(KIND, all -> {
            begin(parts.now().plus(MINUTE));
            mend();
        });
    }

    /** From now on it is compared each minute. A repeat changes nothing. */
    public void begin() {
        begin(parts.now());
    }

    private void begin(Instant when) {
        parts.db().run(tx -> parts.outbox().remind(tx, KIND, RoundNews.ALL, when));
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public void wake(Wake wake) {
        Occurrence due = occurrence(wake);
        rounds.begin(due);
        parts.db().transact(tx -> findNext(tx, due.round())).ifPresent(next -> wakes.set(wake(next)));
    }

    /** Sets, mends and takes away, so that each round has the wake of its next turn. May be done at any time. */
    public void mend() {
        List<Occurrence> next = listNext();
        List<Occurrence> late = next.stream().filter(this::isOverdue).toList();
        if (!late.isEmpty()) {
            parts.db().each(late, "To begin what is late of", this::beginLate);
            next = listNext();
        }
        List<Wake> wanted = next.stream().map(RoundClock::wake).toList();
        Set<String> names = new HashSet<>();
        wanted.forEach(wake -> names.add(wake.name()));
        wakes.list(GROUP).stream()
                .filter(wake -> !names.contains(wake.name()))
                .forEach(wake -> wakes.remove(GROUP, wake.name()));
        wakes.setAll(wanted);
    }

    /** A wake may be a minute late before somebody else does its work. */
    private boolean isOverdue(Occurrence next) {
        return next.dueAt().plus(MINUTE).isBefore(parts.now());
    }

    /** One after the other, until none is late any more. */
    private void beginLate(Tx tx, Occurrence first) {
        Optional<Occurrence> next = Optional.of(first);
        while (next.isPresent() && isOverdue(next.get())) {
            LOG.warn(
                    "A turn of the round of {} was not begun in its minute",
                    next.get().date());
            rounds.begin(tx, next.get());
            next = findNext(tx, first.round());
        }
    }

    private List<Occurrence> listNext() {
        return parts.db().transact(tx -> {
            Almanac almanac = parts.almanac(tx);
            Map<Long, Instant> counted = new RoundStore(tx).counted();
            var all = new ArrayList<Occurrence>();
            for (Round round : new RoundStore(tx).list()) {
                Instant after = counted.get(round.id());
                if (after != null) {
                    almanac.next(round, after).ifPresent(all::add);
                }
            }
            return all;
        });
    }

    private Optional<Occurrence> findNext(Tx tx, long round) {
        return new RoundStore(tx).find(round).flatMap(one -> next(tx, one));
    }

    private Optional<Occurrence> next(Tx tx, Round round) {
        return parts.almanac(tx).next(round, new RoundStore(tx).counted(round.id()));
    }

    private static Wake wake(Occurrence next) {
        String round = String.valueOf(next.round());
        return new Wake(GROUP, round, next.dueAt(), Map.of(DATE, next.date().toString()));
    }

    private static Occurrence occurrence(Wake wake) {
        String date = wake.data().get(DATE);
        if (date == null) {
            throw new IllegalStateException("a wake of a round says for which day it is");
        }
        return new Occurrence(Long.parseLong(wake.name()), LocalDate.parse(date), wake.at());
    }
}
