package org.ringround.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringround.script.Sketch.Box;
import org.ringround.script.Sketch.Link;

/** How far down each box stands: one below the lowest that leads to it, not counting what leads back up. */
final class Ranks {

    private final Sketch sketch;
    private final Map<@Nullable String, Integer> ranks = new HashMap<>();
    private final Set<Link> back = new HashSet<>();

    /** Each box after all that it leads to. */
    private final Deque<Box> upwards = new ArrayDeque<>();

    private Ranks(Sketch sketch) {
        this.sketch = sketch;
    }

    static Ranks of(Sketch sketch) {
        Ranks ranks = new Ranks(sketch);
        ranks.visit(sketch.boxes().get(0), new HashSet<>(), new HashSet<>());
        ranks.lower();
        return ranks;
    }

    /** From 0, where a call begins. */
    int of(Box box) {
        return ranks.getOrDefault(box.name(), 0);
    }

    boolean leadsBack(Link link) {
        return back.contains(link);
    }

    List<Link> from(Box box) {
        return sketch.links().stream()
                .filter(link -> Objects.equals(link.from(), box.name()))
                .toList();
    }

    Box target(Link link) {
        return sketch.boxes().stream()
                .filter(box -> link.to().equals(box.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no box " + link.to()));
    }

    /** @param above the boxes on the way to this one */
    private void visit(Box box, Set<Box> above, Set<Box> seen) {
        seen.add(box);
        above.add(box);
        for (Link link : from(box)) {
            Box next = target(link);
            if (above.contains(next)) {
                back.add(link);
            } else if (!seen.contains(next)) {
                visit(next, above, seen);
            }
        }
        above.remove(box);
        upwards.push(box);
    }

    private void lower() {
        for (Box box : new ArrayList<>(upwards)) {
            for (Link link : from(box)) {
                if (!leadsBack(link)) {
                    ranks.merge(link.to(), of(box) + 1, Math::max);
                }
            }
        }
    }
}
