package org.ringround.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A flow as a table: one line per arrow, from a state's type by an event's type. Whatever has no line is late or repeated
 * and changes nothing.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <C> what else an arrow may look at
 * @param <M> what an arrow leads to
 */
public final class Arrows<S, E, C, M> {

    private final Map<Pair, Arrow<S, E, C, M>> arrows = new LinkedHashMap<>();

    /** Adds an arrow; there is at most one for each pair of types. */
    @SuppressWarnings("unchecked")
    public <S1 extends S, E1 extends E> Arrows<S, E, C, M> add(
            Class<S1> state, Class<E1> event, Arrow<S1, E1, C, M> arrow) {
        Arrow<S, E, C, M> previous = arrows.put(new Pair(state, event), (Arrow<S, E, C, M>) arrow);
        if (previous != null) {
            throw new IllegalArgumentException(
                    "two arrows from " + state.getSimpleName() + " by " + event.getSimpleName());
        }
        return this;
    }

    /** Where the event leads from this state; empty when nothing leads on. */
    public Optional<M> follow(S state, E event, C context) {
        return Optional.ofNullable(arrows.get(new Pair(state.getClass(), event.getClass())))
                .map(arrow -> arrow.follow(state, event, context));
    }

    /** All pairs that have an arrow, in the order in which they were added. */
    public Set<Pair> pairs() {
        return Set.copyOf(arrows.keySet());
    }

    /** The types between which an arrow stands. */
    public record Pair(Class<?> state, Class<?> event) {}

    /** What an arrow does. */
    @FunctionalInterface
    public interface Arrow<S, E, C, M> {
        M follow(S state, E event, C context);
    }
}
