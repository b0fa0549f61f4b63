package org.ringround.round;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.alarm.Alarms;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.outbox.Outbox;
import org.ringround.outcall.OutCalls;
import org.ringround.outcall.Saying;
import org.ringround.words.Phrase;
import org.ringround.words.Words;

/** What the classes of this room work with. */
public record RoundParts(
        Database db,
        Outbox outbox,
        InstantSource clock,
        Supplier<UUID> ids,
        RoundRules rules,
        OutCalls calls,
        Alarms alarms,
        Words words,
        Pressing pressing) {

    Instant now() {
        return clock.instant();
    }

    /** The first sentence of a call of ours. */
    Saying greeting(Phrase phrase) {
        return new Saying(phrase, Map.of("helpline", rules.name()));
    }

    /** When rounds come, as the bank holidays are kept now. */
    Almanac almanac(Tx tx) {
        return new Almanac(rules.hours().zone(), new BankHolidayStore(tx).get());
    }
}
