package org.ringround.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ringround.request.CallingHours;
import org.ringround.round.BusyMinutes;
import org.ringround.round.RoundKind;
import org.ringround.round.RoundStore;
import org.ringround.words.ImportFault;
import org.ringround.words.Remark;

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
            run.warn(row, "agreed_on", ImportFault.NOT_AGREED);
        } else if (agreed.isAfter(today)) {
            run.warn(row, "agreed_on", new Remark(ImportFault.AGREED_LATER, Map.of("date", agreed)));
        }
        if (round.key().kind() == RoundKind.BEFRIENDING) {
            befriending(row, round);
        } else if (!row.cell("volunteers").isEmpty()) {
            run.warn(row, "volunteers", ImportFault.VOLUNTEERS_LEFT_OUT);
        }
    }

    private void befriending(Row row, RoundRow round) {
        if (round.volunteers().isEmpty()) {
            run.warn(row, "volunteers", ImportFault.VOLUNTEERS_EMPTY);
        }
        if (!row.cell("retries").isEmpty()) {
            run.warn(row, "retries", ImportFault.RETRIES_LEFT_OUT);
        }
    }

    private Remark full(LocalTime time) {
        CallingHours hours = run.rules().hours();
        List<LocalTime> quieter = minutes.quieter(time, hours.from(), hours.to());
        Map<String, Object> values = new HashMap<>();
        values.put("count", minutes.at(time));
        values.put("time", time);
        values.put("most", BusyMinutes.MOST);
        if (quieter.isEmpty()) {
            return new Remark(ImportFault.CROWDED, values);
        }
        values.put(
                "quieter",
                quieter.stream()
                        .map(minute -> minute + " (" + minutes.at(minute) + ")")
                        .collect(Collectors.joining(", ")));
        return new Remark(ImportFault.CROWDED_BUT, values);
    }
}
