package org.ringround.round;

import java.time.Instant;
import java.util.Map;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.db.Tx;

/** Tells coordinators that somebody was not rung in time because of us: once for a day and an area. */
final class MissedTurns {

    private MissedTurns() {}

    static void tell(Tx tx, Alarms alarms, Turn turn, OnRound who, Instant now) {
        String date = WrittenDay.of(turn.occurrence().date());
        Long area = who.resident().area();
        String matter = area == null ? date : date + " " + area;
        alarms.raise(tx, AlarmKind.ROUND_MISSED, matter, area, Map.of("date", date), now);
    }
}
