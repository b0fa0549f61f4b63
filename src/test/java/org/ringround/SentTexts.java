package org.ringround;

import static org.ringround.db.generated.Tables.INTENT;

import java.util.List;
import org.ringround.db.Database;
import org.ringround.db.Json;
import org.ringround.outbox.Errand;

/** The texts that were ever written down. */
final class SentTexts {

    private SentTexts() {}

    /** To that phone, the oldest first. */
    static List<String> to(String phone, Database database) {
        return database
                .transact(tx -> tx.sql()
                        .selectFrom(INTENT)
                        .orderBy(INTENT.CREATED_AT)
                        .fetch(row -> Json.read(row.getErrand(), Errand.class)))
                .stream()
                .filter(Errand.SendText.class::isInstance)
                .map(Errand.SendText.class::cast)
                .filter(text -> text.number().equals(phone))
                .map(Errand.SendText::body)
                .toList();
    }
}
