package org.ringround.offer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.db.Database;
import org.ringround.outbox.Outbox;
import org.ringround.words.Words;

/** What the classes of this room work with. */
public record OfferParts(
        Database db,
        Outbox outbox,
        InstantSource clock,
        Supplier<UUID> ids,
        OfferRules rules,
        Words words,
        Subjects subjects) {

    Instant now() {
        return clock.instant();
    }

    Subject subject(Search search) {
        return subjects.get(search.wanted().kind());
    }
}
