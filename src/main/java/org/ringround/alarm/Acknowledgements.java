package org.ringround.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** Coordinators say that they have something in hand: nobody is told of it again, and whoever rings about it stops. */
public final class Acknowledgements {

    /** For so long a bare answer is about something that is over by now. */
    private static final Duration LATELY = Duration.ofHours(12);

    private final Map<AlarmKind, InHand> more;

    /** @param more of those kinds of which it means more than to be told no more */
    public Acknowledgements(List<InHand> more) {
        this.more = more.stream().collect(Collectors.toMap(InHand::kind, Function.identity()));
    }

    /**
     * Only whoever was told of an alarm can have it in hand. A repeat changes nothing.
     *
     * @param number which alarm, null: the one that this volunteer was told of last and that is still open; without any, the
     *     one that others have in hand, or that is over, since a while
     * @param said when they said so, which may be some time ago: what was told later is not meant
     * @return empty when there is none for them
     */
    public Optional<Acknowledged> acknowledge(Tx tx, long volunteer, @Nullable Long number, Instant said, Instant now) {
        var store = new AlarmStore(tx);
        Optional<Long> which = number == null
                ? store.findLastTold(volunteer, said).or(() -> store.findLastOver(volunteer, now.minus(LATELY)))
                : Optional.of(number).filter(one -> store.wasTold(one, volunteer));
        return which.map(one -> new Acknowledged(one, take(tx, one, volunteer, now)));
    }

    private Whose take(Tx tx, long number, long volunteer, Instant now) {
        var store = new AlarmStore(tx);
        AlarmStore.Told told = store.getTold(number);
        Optional<Whose> taken = Optional.ofNullable(more.get(told.kind()))
                .flatMap(matter -> matter.take(tx, told.matter(), volunteer, now));
        if (taken.isEmpty()) {
            return store.acknowledge(number, volunteer, now) ? new Whose.Theirs() : before(store, number, volunteer);
        }
        if (!(taken.get() instanceof Whose.Anothers || taken.get() instanceof Whose.TheDesk)) {
            store.inHand(number, volunteer, now);
        }
        return taken.get();
    }

    /** Somebody was quicker, perhaps themselves. */
    private static Whose before(AlarmStore store, long number, long volunteer) {
        Long by = store.getTold(number).by();
        if (by == null) {
            return new Whose.Over();
        }
        return by == volunteer ? new Whose.Theirs() : new Whose.Anothers(by);
    }
}
