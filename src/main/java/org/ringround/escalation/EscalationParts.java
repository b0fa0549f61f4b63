package org.ringround.escalation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.alarm.Alarms;
import org.ringround.callback.Callbacks;
import org.ringround.db.Database;
import org.ringround.offer.Searches;
import org.ringround.outbox.Outbox;
import org.ringround.outcall.OutCalls;
import org.ringround.words.Words;

/** What the classes of this room work with. */
public record EscalationParts(
        Database db,
        Outbox outbox,
        InstantSource clock,
        Supplier<UUID> ids,
        EscalationRules rules,
        Words words,
        OutCalls calls,
        Searches searches,
        Callbacks callbacks,
        Alarms alarms) {

    Instant now() {
        return clock.instant();
    }
}
