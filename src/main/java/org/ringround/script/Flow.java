package org.ringround.script;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where a call can go from step to step; a name of no step leads nowhere. */
record Flow(Map<String, Step> steps) {

    /** The steps that can follow; none after one that ends the script. */
    List<String> after(String name) {
        return named(name).stream().filter(steps::containsKey).toList();
    }

    private List<String> named(String name) {
        Step step = steps.get(name);
        if (step instanceof Step.Say say) {
            return List.of(say.next());
        }
        if (step instanceof Step.Place place) {
            return List.of(place.next());
        }
        if (step instanceof Step.Hours hours) {
            return List.of(hours.open(), hours.closed());
        }
        if (step instanceof Step.Menu menu) {
            return Stream.concat(menu.options().stream().map(Step.Option::next), Stream.ofNullable(menu.next()))
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    /** Whether the caller is asked something here, and so can reach a person by {@code 0} or by silence. */
    boolean asks(String name) {
        return steps.get(name) instanceof Step.Menu || steps.get(name) instanceof Step.Place;
    }

    boolean ends(String name) {
        return after(name).isEmpty();
    }

    /** All steps from there on, going on only from steps that pass; the beginning included. */
    Set<String> from(Collection<String> begin, Predicate<String> goesOn) {
        Set<String> reached = new LinkedHashSet<>(begin);
        Deque<String> open = new ArrayDeque<>(begin);
        while (!open.isEmpty()) {
            String step = open.remove();
            if (goesOn.test(step)) {
                after(step).stream().filter(reached::add).forEach(open::add);
            }
        }
        return reached;
    }
}
