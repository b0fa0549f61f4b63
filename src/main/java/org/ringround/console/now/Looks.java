package org.ringround.console.now;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Visitor;
import org.ringround.db.Tx;

/**
 * What each session's board showed last, so that a board which is drawn anew every second writes nobody into the audit who has
 * been on it all the time. Of this server only: elsewhere, and after a start, a look counts anew.
 */
final class Looks {

    /** The sessions that have not looked for longest are forgotten: their next look counts anew. */
    private static final int SESSIONS = 2_000;

    /** An open board is drawn anew every minute at least: whoever comes back after this was away, and looks anew. */
    private static final Duration AWAY = Duration.ofMinutes(5);

    private final Map<Long, Look> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Look> eldest) {
            return size() > SESSIONS;
        }
    };

    private record Look(Set<Seen> shown, Instant at) {}

    /** Each of them is shown those: whoever was not on their board a moment ago goes into the audit, with this transaction. */
    void look(Tx tx, Map<Visitor, Set<Seen>> shown, Instant now) {
        Map<Visitor, Audit.Matters> fresh = new HashMap<>();
        shown.forEach((who, those) -> fresh.put(who, matters(fresh(who.session(), those, now))));
        Audit.writeEach(tx, fresh, Act.LOOKED, now);
        tx.afterCommit(() -> shown.forEach((who, those) -> keep(who.session(), those, now)));
    }

    /** Whoever of those was not on this session's board a moment ago. */
    synchronized Set<Seen> fresh(long session, Set<Seen> shown, Instant now) {
        Look before = last.get(session);
        if (before == null || !now.isBefore(before.at().plus(AWAY))) {
            return shown;
        }
        return shown.stream().filter(one -> !before.shown().contains(one)).collect(Collectors.toSet());
    }

    /** All those are on it now. */
    synchronized void keep(long session, Set<Seen> shown, Instant now) {
        last.put(session, new Look(shown, now));
    }

    private static Audit.Matters matters(Set<Seen> some) {
        List<Long> people =
                some.stream().map(Seen::person).filter(Objects::nonNull).toList();
        List<Long> references =
                some.stream().map(Seen::reference).filter(Objects::nonNull).toList();
        return new Audit.Matters(people, references);
    }
}
