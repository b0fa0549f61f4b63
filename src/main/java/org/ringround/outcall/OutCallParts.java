package org.ringround.outcall;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.db.Database;
import org.ringround.outbox.Outbox;
import org.ringround.words.Words;

/**
 * What the classes of this room work with.
 *
 * @param helpline its name, as it is spoken
 */
public record OutCallParts(
        Database db,
        Outbox outbox,
        InstantSource clock,
        Supplier<UUID> ids,
        Words words,
        String helpline,
        Purposes purposes,
        Onward onward) {

    Instant now() {
        return clock.instant();
    }
}
