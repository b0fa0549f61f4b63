package org.ringround.console.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ringround.console.Visit;
import org.ringround.rota.HoursServed;
import org.ringround.rota.Span;

/** What volunteers gave in a period, with how long they were on duty. */
record Loads(Visit visit, Asked asked) {

    /** By name, so many at most. */
    List<Load> list(int most) {
        List<Load> found = new LoadStore(visit.tx(), asked).list(most);
        Instant from = asked.period().start();
        Instant end = asked.period().end();
        Instant to = end.isBefore(visit.now()) ? end : visit.now();
        if (!from.isBefore(to)) {
            return found;
        }
        Map<Long, Duration> served = new HoursServed(visit.tx(), asked.period().zone())
                .list(found.stream().map(Load::volunteer).toList(), new Span(from, to));
        return found.stream()
                .map(load -> load.served(served.getOrDefault(load.volunteer(), Duration.ZERO)))
                .toList();
    }
}
