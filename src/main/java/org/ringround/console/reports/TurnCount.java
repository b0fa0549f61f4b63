package org.ringround.console.reports;

import java.util.Map;
import org.ringround.round.Result;
import org.ringround.round.RoundKind;

/** How many turns of the rounds have which result; what nobody has is absent. */
record TurnCount(Map<RoundKind, Map<Result, Integer>> counts) {

    TurnCount {
        counts = Map.copyOf(counts);
    }

    int of(RoundKind kind, Result result) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(result, 0);
    }

    int all(RoundKind kind) {
        return counts.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
