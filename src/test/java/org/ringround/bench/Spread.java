package org.ringround.bench;

import java.util.Collection;
import java.util.List;

/**
 * Some measurements of the same thing.
 *
 * @param sorted the least first
 */
record Spread(List<Double> sorted) {

    Spread {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    static Spread of(Collection<Double> values) {
        return new Spread(List.copyOf(values));
    }

    /** The middle one, or what lies between the two in the middle. */
    double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The least of the measured ones that so many of a hundred do not exceed. */
    double percentile(double percent) {
        int place = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(1, place) - 1);
    }

    int count() {
        return sorted.size();
    }
}
