package org.ringround.console.now;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What each session's board showed last, so that a board which looks again every second writes nobody into the audit who has
 * been on it all the time. Of this server only: elsewhere, and after a start, a look counts anew.
 */
final class Looks {

    /** The sessions that have not looked for longest are forgotten: their next look counts anew. */
    private static final int SESSIONS = 2_000;

    /** An open board looks again every minute at least: whoever comes back after this was away, and looks anew. */
    private static final Duration AWAY = Duration.ofMinutes(5);

    private final Map<Long, Look> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Look> eldest) {
            return size() > SESSIONS;
        }
    };

    private record Look(Set<Seen> shown, Instant at) {}

    /** Whoever of those was not on this session's board a moment ago; and all are on it now. */
    synchronized Set<Seen> fresh(long session, Set<Seen> shown, Instant now) {
        Look before = last.put(session, new Look(Set.copyOf(shown), now));
        if (before == null || !now.isBefore(before.at().plus(AWAY))) {
            return shown;
        }
        var fresh = new LinkedHashSet<Seen>();
        for (Seen one : shown) {
            if (!before.shown().contains(one)) {
                fresh.add(one);
            }
        }
        return fresh;
    }
}
