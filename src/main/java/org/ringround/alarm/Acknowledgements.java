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

    /** What came of it that somebody at a desk has an alarm in hand. */
    public enum AtDesk {
        THEIRS,
        ANOTHERS,
        /** It is over, or somebody had it before. */
        OVER
    }

    /**
     * Likewise from a desk, whether or not they were told of it.
     *
     * @param account whose desk it is
     * @param coordinator who they are in People, null: nobody there; then the account has it
     */
    public AtDesk acknowledgeAtDesk(Tx tx, long number, long account, @Nullable Long coordinator, Instant now) {
        var store = new AlarmStore(tx);
        Optional<AlarmStore.Told> told = store.findOpen(number);
        if (told.isEmpty()) {
            return AtDesk.OVER;
        }
        if (coordinator == null) {
            boolean isSomebodys = told.get().kind().isSomebodys();
            return isSomebodys ? asAccount(tx, number, told.get(), account, now) : alone(tx, number, told.get(), now);
        }
        return atDesk(take(tx, number, coordinator, now));
    }

    private static AtDesk atDesk(Whose whose) {
        if (whose instanceof Whose.Anothers || whose instanceof Whose.TheDesk) {
            return AtDesk.ANOTHERS;
        }
        return whose instanceof Whose.Over ? AtDesk.OVER : AtDesk.THEIRS;
    }

    private AtDesk asAccount(Tx tx, long number, AlarmStore.Told told, long account, Instant now) {
        Optional<Whose> whose = Optional.ofNullable(more.get(told.kind()))
                .map(matter -> matter.takeAtDesk(tx, told.matter(), account, now));
        if (whose.isEmpty()) {
            return alone(tx, number, told, now);
        }
        if (whose.get() instanceof Whose.Theirs) {
            new AlarmStore(tx).seenTo(number, now);
        }
        return atDesk(whose.get());
    }

    private AtDesk alone(Tx tx, long number, AlarmStore.Told told, Instant now) {
        Optional.ofNullable(more.get(told.kind())).ifPresent(matter -> matter.seenTo(tx, told.matter(), now));
        return new AlarmStore(tx).seenTo(number, now) ? AtDesk.THEIRS : AtDesk.OVER;
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
