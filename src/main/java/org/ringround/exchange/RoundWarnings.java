package org.ringround.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ringround.request.CallingHours;
import org.ringround.round.BusyMinutes;
import org.ringround.round.RoundKind;
import org.ringround.round.RoundStore;

/** What is taken of {@code rounds.csv}, but perhaps not as it was meant. */
final class RoundWarnings {

    private final ImportRun run;
    private final BusyMinutes minutes;
    private final LocalDate today;

    RoundWarnings(ImportRun run) {
        this.run = run;
        this.minutes = new RoundStore(run.tx()).busyMinutes();
        this.today = LocalDate.ofInstant(run.now(), run.rules().zone());
    }

    void add(Map<RoundKey, Row> rows, Map<RoundKey, RoundRow> rounds) {
        var told = new HashSet<LocalTime>();
        rows.forEach((key, row) -> {
            RoundRow round = rounds.get(key);
            if (round != null) {
                add(row, round);
            }
            if (minutes.isFull(key.time()) && told.add(key.time())) {
                run.warn(row, "time", full(key.time()));
            }
        });
    }

    private void add(Row row, RoundRow round) {
        LocalDate agreed = round.agreement().agreedOn();
        if (agreed == null) {
            run.warn(
                    row,
                    "agreed_on",
                    "is empty, so this round is never rung; write the day on which the resident agreed");
        } else if (agreed.isAfter(today)) {
            run.warn(row, "agreed_on", agreed + " is still to come, and before it this round is not rung");
        }
        if (round.key().kind() == RoundKind.BEFRIENDING) {
            befriending(row, round);
        } else if (!row.cell("volunteers").isEmpty()) {
            run.warn(row, "volunteers", "a check-in is automatic and asks none of them; they are left out");
        }
    }

    private void befriending(Row row, RoundRow round) {
        if (round.volunteers().isEmpty()) {
            run.warn(row, "volunteers", "is empty, so every turn of this round goes to a coordinator");
        }
        if (!row.cell("retries").isEmpty()) {
            run.warn(row, "retries", "are only for check-ins; they are left out");
        }
    }

    private String full(LocalTime time) {
        CallingHours hours = run.rules().hours();
        List<LocalTime> quieter = minutes.quieter(time, hours.from(), hours.to());
        String advice = quieter.stream()
                .map(minute -> minute + " (" + minutes.at(minute) + ")")
                .collect(Collectors.joining(", "));
        return minutes.at(time) + " rounds come at " + time + " on one day, more than " + BusyMinutes.MOST
                + ", so some are rung late" + (advice.isEmpty() ? "" : "; there is room at " + advice);
    }
}
