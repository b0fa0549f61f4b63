package org.ringround.desk;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.AUDIT;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;

import java.util.List;
import org.ringround.db.Json;
import org.ringround.db.TestDatabase;
import org.ringround.outbox.Errand;

/** What stands in a town's tables after something was done. */
public record DeskTables(TestDatabase test) {

    /** What was done to it and by whom, the oldest first. */
    public List<String> history(long reference) {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(REQUEST_EVENT)
                        .where(REQUEST_EVENT.REFERENCE.eq(reference))
                        .orderBy(REQUEST_EVENT.ID)
                        .fetch(row -> row.getWhat() + " by " + row.getActor()));
    }

    /** What waits to be texted, as {@code 001: words}. */
    public List<String> texts() {
        return test.database()
                .transact(tx -> tx
                        .sql()
                        .selectFrom(INTENT)
                        .orderBy(INTENT.CREATED_AT, INTENT.ID)
                        .fetch(row -> Json.read(row.getErrand(), Errand.class))
                        .stream()
                        .filter(Errand.SendText.class::isInstance)
                        .map(Errand.SendText.class::cast)
                        .map(text -> text.number().substring(10) + ": " + text.body())
                        .toList());
    }

    /** Kinds and matters of the alarms that nobody has in hand. */
    public List<String> openAlarms() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(ALARM)
                        .where(ALARM.ACKNOWLEDGED_AT.isNull())
                        .and(ALARM.SETTLED_AT.isNull())
                        .orderBy(ALARM.NUMBER)
                        .fetch(row -> row.getKind() + " " + row.getMatter()));
    }

    /** What, of whom, about which request: the oldest first. */
    public List<String> audit() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(AUDIT)
                        .orderBy(AUDIT.ID)
                        .fetch(row -> row.getWhat() + " " + row.getPersonId() + " " + row.getReference()));
    }
}
