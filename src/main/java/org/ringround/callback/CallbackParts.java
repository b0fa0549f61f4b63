package org.ringround.callback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.alarm.Alarms;
import org.ringround.db.Database;
import org.ringround.offer.Searches;
import org.ringround.outbox.Outbox;

/** What the classes of this room work with. */
public record CallbackParts(
        Database db,
        Outbox outbox,
        InstantSource clock,
        Supplier<UUID> ids,
        CallbackRules rules,
        Searches searches,
        Alarms alarms) {

    Instant now() {
        return clock.instant();
    }
}
