package org.ringround.call;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.alarm.Alarms;
import org.ringround.db.Database;
import org.ringround.outbox.Outbox;
import org.ringround.words.Words;

/** What the classes of this room work with. */
public record CallParts(
        Database db,
        Outbox outbox,
        InstantSource clock,
        Supplier<UUID> ids,
        CallRules rules,
        Words words,
        ScriptLibrary scripts,
        Alarms alarms,
        OpenMatters openMatters) {

    Instant now() {
        return clock.instant();
    }

    Voice voice() {
        return new Voice(words, rules.zone());
    }
}
