package org.ringround.watch;

import java.util.List;

/**
 * What is known of somebody who may be erased.
 *
 * @param name for whoever is asked whether they mean it
 * @param obstacles why it cannot be now; empty when it can
 * @param otherContacts of how many other residents they are a contact, which they are not any more then
 * @param shared whether a phone of theirs is also somebody else's: calls from it that name nobody stay as they are
 */
public record Erasable(
        long person,
        String name,
        List<Obstacle> obstacles,
        int calls,
        int requests,
        int roundCalls,
        int rounds,
        int texts,
        int otherContacts,
        boolean shared) {

    public Erasable {
        obstacles = List.copyOf(obstacles);
    }

    public boolean isFree() {
        return obstacles.isEmpty();
    }
}
