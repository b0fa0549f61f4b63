package org.ringround.alarm;

import static org.ringround.db.generated.Tables.ALARM;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Json;
import org.ringround.db.Tx;

/** Alarms in the database. */
final class AlarmStore {

    private final Tx tx;

    AlarmStore(Tx tx) {
        this.tx = tx;
    }

    void raise(AlarmKind kind, String matter, @Nullable Long area, Map<String, String> particulars, Instant now) {
        tx.sql()
                .insertInto(ALARM)
                .set(ALARM.KIND, kind.word())
                .set(ALARM.MATTER, matter)
                .set(ALARM.AREA_ID, area)
                .set(ALARM.PARTICULARS, Json.write(particulars))
                .set(ALARM.RAISED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void settle(AlarmKind kind, String matter, Instant now) {
        tx.sql()
                .update(ALARM)
                .set(ALARM.ACKNOWLEDGED_AT, now)
                .where(ALARM.KIND.eq(kind.word()))
                .and(ALARM.MATTER.eq(matter))
                .and(ALARM.ACKNOWLEDGED_AT.isNull())
                .execute();
    }
}
