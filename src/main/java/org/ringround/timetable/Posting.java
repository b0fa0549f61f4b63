package org.ringround.timetable;

import static org.quartz.SimpleScheduleBuilder.simpleSchedule;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerBuilder;

/**
 * A wake as Quartz keeps it: one trigger, which carries the house's instant, because Quartz's own idea of the time is the
 * machine's and does not survive lateness.
 *
 * @param firesAt by the machine's clock
 * @param underWay it has fired, and is being done
 */
record Posting(Wake wake, Instant firesAt, boolean underWay) {

    /** One job for all: asked for again when its server dies in the middle of it. */
    static final JobDetail JOB = JobBuilder.newJob(Bedside.class)
            .withIdentity("wake", QuartzSettings.NAME)
            .storeDurably()
            .requestRecovery()
            .build();

    private static final String AT = "at";

    /** Before each of the wake's own data. */
    private static final String DATA = "data.";

    SimpleTrigger trigger() {
        var data = new JobDataMap();
        data.put(AT, wake.at().toString());
        wake.data().forEach((key, value) -> data.put(DATA + key, value));
        return TriggerBuilder.newTrigger()
                .withIdentity(wake.name(), wake.group())
                .forJob(JOB)
                .startAt(Date.from(firesAt))
                .usingJobData(data)
                // A late one is fired at once, the oldest first, and Quartz leaves its time alone.
                .withSchedule(simpleSchedule().withMisfireHandlingInstructionIgnoreMisfires())
                .build();
    }

    /** Empty when the data are not those of a wake: it was removed before its server died. */
    static Optional<Wake> wake(String group, String name, Map<String, ?> data) {
        @Nullable Object at = data.get(AT);
        if (at == null) {
            return Optional.empty();
        }
        var own = new HashMap<String, String>();
        data.forEach((key, value) -> {
            if (key.startsWith(DATA)) {
                own.put(key.substring(DATA.length()), String.valueOf(value));
            }
        });
        return Optional.of(new Wake(group, name, Instant.parse(at.toString()), own));
    }

    Posting(Wake wake, Instant firesAt) {
        this(wake, firesAt, false);
    }

    /** Whether this, which stands there, is what is wanted. */
    boolean isLike(Posting wanted) {
        return wake.equals(wanted.wake) && (underWay || Clocks.areAlike(firesAt, wanted.firesAt));
    }
}
