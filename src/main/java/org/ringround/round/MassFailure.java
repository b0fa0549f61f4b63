package org.ringround.round;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many calls to one part of the country fail at once: not the people are in trouble, but the network. Pure.
 *
 * <p>Numbers are counted, not calls: two people who are out are rung often. A number counts as its last call ended.
 */
final class MassFailure {

    private static final int FEWEST = 5;

    /** Four fifths of those that were rung. */
    private static final int OF = 5;

    private static final int FAIL = 4;

    private MassFailure() {}

    /**
     * A call to a resident that is over.
     *
     * @param area the number's
     * @param reached whether somebody picked up
     */
    record Attempt(String area, String number, boolean reached) {}

    /**
     * The areas to which calls fail, in their order.
     *
     * @param attempts of the last half an hour, the first first
     */
    static List<String> areas(List<Attempt> attempts) {
        Map<String, Attempt> last = new LinkedHashMap<>();
        attempts.forEach(attempt -> last.put(attempt.number(), attempt));
        Map<String, Integer> rung = new TreeMap<>();
        Map<String, Integer> failed = new HashMap<>();
        last.values().forEach(attempt -> {
            rung.merge(attempt.area(), 1, Integer::sum);
            failed.merge(attempt.area(), attempt.reached() ? 0 : 1, Integer::sum);
        });
        return rung.keySet().stream()
                .filter(area -> fails(rung.getOrDefault(area, 0), failed.getOrDefault(area, 0)))
                .toList();
    }

    private static boolean fails(int rung, int failed) {
        return failed >= FEWEST && failed * OF >= rung * FAIL;
    }
}
