package org.ringround.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.timetable.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells coordinators that calls to one part of the country fail, once for a day and an area code. */
public final class FailureWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FailureWatch.class);

    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration AT_ONCE = Duration.ofMinutes(30);

    private final RoundParts parts;

    public FailureWatch(RoundParts parts) {
        this.parts = parts;
    }

    public Recurring job() {
        return Recurring.every(EVERY, "mass-failure", this::look);
    }

    /** A repeat changes nothing. */
    public void look() {
        Instant now = parts.now();
        List<String> told = parts.db()
                .transact(tx -> MassFailure.areas(new AttemptStore(tx).listEndedAfter(now.minus(AT_ONCE))).stream()
                        .filter(area -> raise(tx, area, now))
                        .toList());
        told.forEach(area -> LOG.error("Calls of the round to numbers in {} fail", area));
    }

    private boolean raise(Tx tx, String area, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, parts.rules().hours().zone());
        String matter = today + " " + area;
        if (parts.alarms().wasRaised(tx, AlarmKind.MASS_FAILURE, matter, Instant.EPOCH)) {
            return false;
        }
        parts.alarms().raise(tx, AlarmKind.MASS_FAILURE, matter, null, Map.of("date", WrittenDay.of(today)), now);
        return true;
    }
}
