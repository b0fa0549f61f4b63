package org.ringround.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells coordinators of what differs and cannot be mended: each call or recording once, and however many there are in one
 * alarm, until somebody has it in hand. What is new after that is another.
 */
final class Unexplained {

    private static final Logger LOG = LoggerFactory.getLogger(Unexplained.class);

    private static final String MATTER = "calls";

    /** Read alike in both languages. */
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

    private final Database db;
    private final ZoneId zone;
    private final Alarms alarms = new Alarms();

    Unexplained(Database db, ZoneId zone) {
        this.db = db;
        this.zone = zone;
    }

    void tell(Collection<Difference> found, Instant now) {
        if (!found.isEmpty()) {
            List<String> told = db.transact(tx -> tell(tx, found, now));
            told.forEach(sid -> LOG.error("The phone network's calls and ours differ in {}", sid));
        }
    }

    /** Which of them are new. */
    private List<String> tell(Tx tx, Collection<Difference> found, Instant now) {
        var store = new DifferenceStore(tx);
        if (found.stream().allMatch(store::isKnown)) {
            return List.of();
        }
        long alarm = alarms.gather(tx, AlarmKind.CALLS_DIFFER, MATTER, null, now);
        List<String> told = found.stream()
                .filter(one -> store.insert(one, alarm, now))
                .map(Difference::sid)
                .toList();
        Optional<DifferenceStore.Sum> sum = store.findSum(alarm);
        if (sum.isPresent()) {
            String oldest = DAY_AND_TIME.format(sum.get().oldest().atZone(zone));
            alarms.say(tx, alarm, Map.of("count", String.valueOf(sum.get().count()), "oldest", oldest));
        } else {
            // Another server was quicker, and a coordinator quicker still.
            alarms.settle(tx, AlarmKind.CALLS_DIFFER, MATTER, now);
        }
        return told;
    }
}
