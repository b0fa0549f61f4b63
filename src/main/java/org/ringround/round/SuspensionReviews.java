package org.ringround.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.timetable.Recurring;

/** When the calling hours open: suspensions without an end come back, so that nobody is left out for ever by mistake. */
public final class SuspensionReviews {

    private final RoundParts parts;

    public SuspensionReviews(RoundParts parts) {
        this.parts = parts;
    }

    public Recurring job() {
        return new Recurring(
                "suspension-reviews", new EachDay(parts.rules().hours().from(), zone()), this::look);
    }

    /** Once for a suspension and the day of its review, whatever became of the alarm. A repeat changes nothing. */
    public void look() {
        List<Long> rounds = parts.db()
                .transact(
                        tx -> new RoundStore(tx).list().stream().map(Round::id).toList());
        Instant now = parts.now();
        parts.db()
                .each(
                        rounds,
                        "The review of the suspension of round",
                        (tx, id) -> new RoundStore(tx).find(id).ifPresent(round -> look(tx, round, now)));
    }

    private void look(Tx tx, Round round, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone());
        Optional<LocalDate> review =
                Optional.ofNullable(round.agreement().suspension()).flatMap(suspension -> suspension.reviewed(today));
        String matter = matter(round.id());
        if (review.isEmpty()) {
            parts.alarms().settle(tx, AlarmKind.SUSPENSION_REVIEW, matter, now);
            return;
        }
        Instant that = review.get().atStartOfDay(zone()).toInstant();
        if (!parts.alarms().wasRaised(tx, AlarmKind.SUSPENSION_REVIEW, matter, that)) {
            Long area = new RoundStore(tx).resident(round).resident().area();
            parts.alarms().raise(tx, AlarmKind.SUSPENSION_REVIEW, matter, area, particulars(round), now);
        }
    }

    static String matter(long round) {
        return "round " + round;
    }

    /** By which a coordinator can tell which one it is, and nobody else whose. */
    private Map<String, String> particulars(Round round) {
        Suspension suspension = Objects.requireNonNull(round.agreement().suspension());
        return Map.of(
                "time", parts.words().clock(round.recurrence().time()), "since", WrittenDay.of(suspension.from()));
    }

    private ZoneId zone() {
        return parts.rules().hours().zone();
    }
}
