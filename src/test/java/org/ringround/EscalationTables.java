package org.ringround;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;

import java.util.List;
import org.ringround.db.Database;
import org.ringround.db.generated.tables.records.EscalationRecord;
import org.ringround.db.generated.tables.records.OccurrenceRecord;
import org.ringround.db.generated.tables.records.RequestRecord;

/** What stands in the database of the only escalation there is. */
record EscalationTables(Database database) {

    /** What happened to its request. */
    List<String> history() {
        return database()
                .transact(tx -> tx.sql()
                        .select(REQUEST_EVENT.WHAT)
                        .from(REQUEST_EVENT)
                        .orderBy(REQUEST_EVENT.ID)
                        .fetch(REQUEST_EVENT.WHAT));
    }

    /** Kinds of alarms that nobody has in hand. */
    List<String> alarms() {
        return database()
                .transact(tx -> tx.sql()
                        .select(ALARM.KIND)
                        .from(ALARM)
                        .where(ALARM.SETTLED_AT.isNull().and(ALARM.ACKNOWLEDGED_AT.isNull()))
                        .orderBy(ALARM.NUMBER)
                        .fetch(ALARM.KIND));
    }

    List<String> sentTo(String phone) {
        return SentTexts.to(phone, database());
    }

    EscalationRecord escalation() {
        return database().transact(tx -> tx.sql().fetchSingle(ESCALATION));
    }

    OccurrenceRecord turn() {
        return database().transact(tx -> tx.sql().fetchSingle(OCCURRENCE));
    }

    RequestRecord request() {
        return database().transact(tx -> tx.sql().fetchSingle(REQUEST));
    }
}
