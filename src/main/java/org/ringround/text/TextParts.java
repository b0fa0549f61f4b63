package org.ringround.text;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.alarm.Alarms;
import org.ringround.db.Database;
import org.ringround.outbox.Outbox;
import org.ringround.words.Words;

/** What the room of texts is made of. */
public record TextParts(
        Database db,
        Outbox outbox,
        InstantSource clock,
        Supplier<UUID> ids,
        TextRules rules,
        Words words,
        Alarms alarms,
        PageLinks links) {

    Instant now() {
        return clock.instant();
    }
}
