package org.ringround.rota;

import java.util.List;

/**
 * From one change of the rota to the next: the same people are on it.
 *
 * @param volunteers in ascending order; empty: nobody
 * @param lacks nothing outside the hours in which somebody should be there
 */
public record Stretch(Span span, List<Long> volunteers, List<Lack> lacks) {

    public Stretch {
        volunteers = List.copyOf(volunteers);
        lacks = List.copyOf(lacks);
    }

    boolean isLike(Stretch other) {
        return volunteers.equals(other.volunteers) && lacks.equals(other.lacks);
    }
}
