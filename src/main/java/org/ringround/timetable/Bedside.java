package org.ringround.timetable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Quartz runs: wakes whoever is to be woken. A wake is done when its waker returns; until then it stays set. */
final class Bedside implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Bedside.class);

    /** While the database is away a wake waits in its thread, and is tried again so often. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<String, Waker> wakers = new ConcurrentHashMap<>();
    private final Set<Thread> hands = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Clocks clocks;
    private final PutOff putOff;

    Bedside(Clocks clocks, PutOff putOff) {
        this.clocks = clocks;
        this.putOff = putOff;
    }

    void serve(List<? extends Waker> more) {
        more.forEach(waker -> {
            if (wakers.putIfAbsent(waker.group(), waker) != null) {
                throw new IllegalArgumentException("two are woken as " + waker.group());
            }
        });
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        hands.add(Thread.currentThread());
        TriggerKey key = context.isRecovering()
                ? context.getRecoveringTriggerKey()
                : context.getTrigger().getKey();
        Optional<Wake> wake =
                Posting.wake(key.getGroup(), key.getName(), context.getTrigger().getJobDataMap());
        if (wake.isEmpty()) {
            LOG.info(
                    "{} is not woken for {} again after a server's death: that was removed",
                    key.getGroup(),
                    key.getName());
            return;
        }
        try {
            wake(wake.get(), context.isRecovering());
        } catch (RuntimeException e) {
            inVain(wake.get(), context, e);
        }
    }

    /**
     * Too early by the house's clock is what was set anew under its name while its server died, and anything when the clock was
     * put back.
     */
    private void wake(Wake wake, boolean recovering) {
        if (clocks.isYetToCome(wake.at())) {
            putOff.untilItIsTime(wake, recovering);
            return;
        }
        @Nullable Waker waker = wakers.get(wake.group());
        if (waker == null) {
            throw new IllegalStateException("nobody here is woken as " + wake.group());
        }
        waker.wake(wake);
    }

    private void inVain(Wake wake, JobExecutionContext context, RuntimeException why) throws JobExecutionException {
        if (context.getRefireCount() == 0) {
            LOG.error("Woke {} for {} in vain; it is tried again", wake.group(), wake.name(), why);
        }
        try {
            putOff.forAMinute(wake, context.isRecovering());
        } catch (TimetableTroubled e) {
            throw new JobExecutionException(e, !isEnding());
        }
    }

    private boolean isEnding() {
        try {
            return ending.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Nothing that cannot be done now is waited for. */
    void end() {
        ending.countDown();
    }

    /** Whatever is still under way is given up. */
    void giveUp() {
        hands.forEach(Thread::interrupt);
    }

    /**
     * How a wake that has fired is put off, unless another was set under its name, or it was removed meanwhile. While its server
     * is recovered from its death, that it stands there no more says nothing.
     */
    interface PutOff {

        void untilItIsTime(Wake wake, boolean recovering);

        void forAMinute(Wake wake, boolean recovering);
    }
}
