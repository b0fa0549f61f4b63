package org.ringround.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ringround.db.Tx;

/**
 * How long volunteers were on duty. Told from the rota as it is now, with its changes on single dates, and from what was said by
 * key, text and button then: a weekly pattern that was another one at that time is not known any more, and whoever has left has
 * none.
 */
public final class HoursServed {

    /** An OFF lasts until a shift's end, an ON for twelve hours: what was said earlier is over. */
    private static final Duration EARLIER = Duration.ofDays(2);

    private final Tx tx;
    private final ZoneId zone;

    public HoursServed(Tx tx, ZoneId zone) {
        this.tx = tx;
        this.zone = zone;
    }

    /** By volunteer, of each of these; none before their phone was confirmed. */
    public Map<Long, Duration> list(Collection<Long> volunteers, Span window) {
        var store = new SaidStore(tx);
        Map<Long, Instant> since = store.listSince(volunteers);
        Map<Long, Said> said = store.list(volunteers, new Span(window.from().minus(EARLIER), window.to()));
        Map<Long, Duration> served = new LinkedHashMap<>();
        new DutyStore(tx).list(volunteers).forEach((volunteer, standing) -> {
            Instant known = since.getOrDefault(volunteer, window.to());
            Instant from = known.isAfter(window.from()) ? known : window.from();
            served.put(
                    volunteer,
                    from.isBefore(window.to())
                            ? length(
                                    said.getOrDefault(volunteer, Said.NOTHING),
                                    standing.schedule(),
                                    new Span(from, window.to()))
                            : Duration.ZERO);
        });
        return served;
    }

    private Duration length(Said said, Schedule schedule, Span window) {
        return said.duty(schedule, window, zone).within(window);
    }
}
