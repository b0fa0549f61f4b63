package org.ringround.alarm;

import java.time.Instant;
import java.util.Optional;
import org.ringround.db.Tx;

/** What it means, for alarms of one kind, that a coordinator has the matter in hand: more than that nobody is told of it again. */
public interface InHand {

    /** Of these alarms. */
    AlarmKind kind();

    /**
     * That coordinator has it. No row of the alarm is held yet, so whatever is held for the matter comes first, here as
     * everywhere.
     *
     * @param matter as the alarm was raised with
     * @return empty when there is nothing to be had any more: then the alarm itself tells what became of it
     */
    Optional<Whose> take(Tx tx, String matter, long volunteer, Instant now);

    /**
     * Somebody at a desk who is nobody in People has it, as their account; only asked where the matter is somebody's. A repeat
     * changes nothing.
     */
    default Whose takeAtDesk(Tx tx, String matter, long account, Instant now) {
        throw new IllegalStateException(kind() + " is nobody's");
    }

    /** Somebody who is nobody in People has seen to it; only asked where that is enough. A repeat changes nothing. */
    default void seenTo(Tx tx, String matter, Instant now) {
        throw new IllegalStateException(kind() + " is somebody's");
    }
}
