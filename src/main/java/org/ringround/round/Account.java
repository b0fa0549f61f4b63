package org.ringround.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The account of one day: whatever was planned is the sum of all results, or somebody was forgotten. Pure.
 *
 * @param planned how many turns were due by the almanac or are kept
 * @param results how many have each result; those that nobody has are absent
 * @param missing those that were due and are not kept
 * @param illegible rounds that cannot be read: nobody knows whether they were planned
 */
public record Account(
        LocalDate day, int planned, Map<Result, Integer> results, List<Occurrence> missing, List<Long> illegible) {

    public Account {
        results = Map.copyOf(results);
        missing = List.copyOf(missing);
        illegible = List.copyOf(illegible);
    }

    /**
     * @param due those of that day that were due by now, of the rounds that then counted
     * @param kept what came of the turns of that day, by their rounds
     */
    static Account of(LocalDate day, Collection<Occurrence> due, Map<Long, Result> kept) {
        Set<Long> planned = new HashSet<>(kept.keySet());
        due.forEach(turn -> planned.add(turn.round()));
        Map<Result, Integer> results = new EnumMap<>(Result.class);
        kept.values().forEach(result -> results.merge(result, 1, Integer::sum));
        List<Occurrence> missing =
                due.stream().filter(turn -> !kept.containsKey(turn.round())).toList();
        return new Account(day, planned.size(), results, missing, List.of());
    }

    Account without(List<Long> rounds) {
        return new Account(day, planned, results, missing, rounds);
    }

    public int count(Result result) {
        return results.getOrDefault(result, 0);
    }

    public boolean balances() {
        return illegible.isEmpty()
                && results.values().stream().mapToInt(Integer::intValue).sum() == planned;
    }

    /** Whether it is as it must be when the day is over: then nothing is open any more. */
    boolean isClosed() {
        return balances() && count(Result.OPEN) == 0;
    }

    /** For the log: {@code 12 planned = 9 well + 2 escalated + 1 missing}. */
    String print() {
        List<String> parts = new ArrayList<>();
        for (Result result : Result.values()) {
            if (count(result) > 0) {
                parts.add(count(result) + " " + result.word());
            }
        }
        if (!missing.isEmpty()) {
            parts.add(missing.size() + " missing");
        }
        String sum = planned + " planned" + (parts.isEmpty() ? "" : " = " + String.join(" + ", parts));
        return illegible.isEmpty() ? sum : sum + "; without the rounds " + illegible + ", which cannot be read";
    }
}
