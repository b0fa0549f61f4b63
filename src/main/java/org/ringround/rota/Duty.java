package org.ringround.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/**
 * Who is on duty: somebody whose shift, or whose ON, covers the moment and who is neither OFF nor paused. Each change holds
 * the volunteer's row, is kept as an event, and writes the volunteer's spans anew in the same transaction.
 */
public final class Duty {

    /** ON outside a shift lasts this long. */
    private static final Duration ON_WITHOUT_SHIFT = Duration.ofHours(2);

    private static final Duration WRITTEN_AT_LEAST = Duration.ofDays(7);

    /** Volunteers whose spans are written at a time. */
    private static final int BATCH = 1_000;

    private final DutyStore store;
    private final ZoneId zone;

    public Duty(Tx tx, ZoneId zone) {
        this.store = new DutyStore(tx);
        this.zone = zone;
    }

    /** On duty until the end of the present shift, else for two hours; ends OFF and every pause. Returns until when. */
    public Instant switchOn(long volunteer, Instant now, Channel channel, String actor) {
        Standing before = store.lock(volunteer);
        Instant until = before.presentShiftEnds(now, zone).orElseGet(() -> now.plus(ON_WITHOUT_SHIFT));
        switchOn(volunteer, until, now, channel, actor);
        return until;
    }

    /** On duty until that moment; ends OFF and every pause. */
    public void switchOn(long volunteer, Instant until, Instant now, Channel channel, String actor) {
        Standing before = store.lock(volunteer);
        change(volunteer, new Standing(before.schedule(), until, null, null), now);
        store.addEvent(volunteer, new DutyChange(DutyWord.ON, now, until, channel, actor));
    }

    /** Off duty until the end of the present shift; any ON is over. The next shift starts by itself. */
    public void switchOff(long volunteer, Instant now, Channel channel, String actor) {
        Standing before = store.lock(volunteer);
        @Nullable Instant until = before.presentShiftEnds(now, zone).orElse(null);
        change(volunteer, new Standing(before.schedule(), null, until, before.pausedUntil()), now);
        store.addEvent(volunteer, new DutyChange(DutyWord.OFF, now, until, channel, actor));
    }

    /** Not rung until that moment, whatever an earlier pause said. Spans stay: whoever reads them asks for pauses apart. */
    public void pause(long volunteer, Instant until, Instant now, Channel channel, String actor) {
        store.lock(volunteer);
        store.pause(volunteer, until);
        store.addEvent(volunteer, new DutyChange(DutyWord.PAUSE, now, until, channel, actor));
    }

    /** Ends every pause. */
    public void back(long volunteer, Instant now, Channel channel, String actor) {
        store.lock(volunteer);
        store.pause(volunteer, null);
        store.addEvent(volunteer, new DutyChange(DutyWord.BACK, now, null, channel, actor));
    }

    /** Whether something was said after that moment that leaves nothing of it; the volunteer's row is held from now on. */
    public boolean isOvertaken(long volunteer, DutyWord word, Instant said) {
        store.lock(volunteer);
        return store.hasEvent(volunteer, word.overtakenBy(), said);
    }

    /** Empty when not on duty now. Shifts that touch are one stretch; it is not followed further than 8 days. */
    public Optional<Instant> onDutyUntil(long volunteer, Instant now) {
        return store.get(volunteer).onDutyUntil(now, zone);
    }

    /** Empty when not paused now. */
    public Optional<Instant> pausedUntil(long volunteer, Instant now) {
        return Optional.ofNullable(store.get(volunteer).pausedUntil()).filter(until -> until.isAfter(now));
    }

    /** How that volunteer stands. */
    public DutyState state(long volunteer, Instant now) {
        return store.get(volunteer).state(now, zone);
    }

    /** How many volunteers of the area, null of any, are on duty at some moment between these two. */
    public int countOnDuty(@Nullable Long area, Instant from, Instant to) {
        return store.countOnDuty(area, from, to);
    }

    /** Writes the spans of that volunteer anew. A repeat changes nothing. */
    public void rewrite(long volunteer, Instant now) {
        rewrite(List.of(volunteer), now);
    }

    /** Writes the spans of those volunteers anew. A repeat changes nothing. */
    public void rewrite(Collection<Long> volunteers, Instant now) {
        List<Long> ordered = volunteers.stream().sorted().distinct().toList();
        for (int from = 0; from < ordered.size(); from += BATCH) {
            store.write(
                    store.lock(ordered.subList(from, Math.min(from + BATCH, ordered.size()))),
                    standing -> standing.spans(now, zone));
        }
    }

    /** Everybody whose spans are kept, in ascending order. */
    public List<Long> listVolunteers() {
        return store.listVolunteers();
    }

    /** The spans of everybody were written at that moment, 8 days ahead of it. */
    public void written(Instant now) {
        store.written(now.plus(Standing.AHEAD));
    }

    /** Whether the spans of everybody reach at least 7 days ahead. */
    public boolean isWritten(Instant now) {
        return store.findWrittenTo()
                .filter(to -> !to.isBefore(now.plus(WRITTEN_AT_LEAST)))
                .isPresent();
    }

    private void change(long volunteer, Standing standing, Instant now) {
        store.save(volunteer, standing);
        rewrite(volunteer, now);
    }
}
