package org.ringround.console.reports;

import java.util.Map;

/**
 * Requests of a period.
 *
 * @param opened in it, by the word of the need; needs without any are absent
 * @param urgent how many of those were urgent
 * @param done how many were done in it, whenever they were opened
 * @param closed how many were closed in it for another reason
 * @param unsettled how many are open or taken now, whenever they were opened
 */
record RequestCount(Map<String, Integer> opened, int urgent, int done, int closed, int unsettled) {

    RequestCount {
        opened = Map.copyOf(opened);
    }

    int all() {
        return opened.values().stream().mapToInt(Integer::intValue).sum();
    }

    int settled() {
        return done + closed;
    }
}
