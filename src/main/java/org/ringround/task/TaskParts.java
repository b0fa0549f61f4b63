package org.ringround.task;

import java.time.Instant;
import java.time.InstantSource;
import org.ringround.alarm.Alarms;
import org.ringround.db.Database;
import org.ringround.outbox.Outbox;
import org.ringround.words.Words;

/** What the classes of this room work with. */
public record TaskParts(Database db, Outbox outbox, InstantSource clock, TaskRules rules, Words words, Alarms alarms) {

    Instant now() {
        return clock.instant();
    }

    TaskTexts texts() {
        return new TaskTexts(words, rules);
    }
}
