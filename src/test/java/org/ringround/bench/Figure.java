package org.ringround.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param row as {@code docs/performance.md} names it, {@code P8}
 * @param peer what ours is held against, measured in the same run; null: there is no such thing
 */
record Figure(
        String row, String what, Amount ours, @Nullable Amount peer, Goal goal) {

    Figure {
        if (peer != null && peer.unit() != ours.unit()) {
            throw new IllegalArgumentException(ours.unit() + " cannot be held against " + peer.unit());
        }
    }

    /** Ours divided by the peer's; not a number where there is none. */
    double ratio() {
        return peer == null ? Double.NaN : ours.value() / peer.value();
    }

    /** What could not be measured is not held. */
    boolean isHeld() {
        return goal.isHeldBy(this);
    }
}
