package org.ringround.watch;

import java.util.List;

/**
 * What is known of somebody who may be erased.
 *
 * @param name for whoever is asked whether they mean it
 * @param obstacles why it cannot be now; empty when it can
 * @param shared whether a phone of theirs is also somebody else's: calls from it that name nobody stay as they are
 */
public record Erasable(long person, String name, List<Obstacle> obstacles, Counts counts, boolean shared) {

    public Erasable {
        obstacles = List.copyOf(obstacles);
    }

    /**
     * How much there is of them.
     *
     * @param otherContacts of how many other residents they are a contact, which they are not any more then
     */
    public record Counts(int calls, int requests, int roundCalls, int rounds, int texts, int otherContacts) {}

    public boolean isFree() {
        return obstacles.isEmpty();
    }
}
