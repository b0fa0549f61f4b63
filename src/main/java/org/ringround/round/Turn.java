package org.ringround.round;

import java.time.Instant;
import java.util.UUID;

/** An occurrence that was begun, as it is kept. */
public record Turn(UUID id, Occurrence occurrence, Result result) {

    public boolean isOpen() {
        return result == Result.OPEN;
    }

    public Instant dueAt() {
        return occurrence.dueAt();
    }
}
