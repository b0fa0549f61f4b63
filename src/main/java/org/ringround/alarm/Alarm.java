package org.ringround.alarm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One matter that coordinators must be told of.
 *
 * @param area whose coordinators are told, null: all
 * @param told how often they were told
 */
record Alarm(long number, AlarmKind kind, @Nullable Long area, Map<String, String> particulars, int told) {

    Alarm {
        particulars = Map.copyOf(particulars);
    }
}
