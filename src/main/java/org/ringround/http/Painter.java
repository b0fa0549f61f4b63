package org.ringround.http;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Draws what live pages show.
 *
 * @param <V> who looks on; two who are equal are shown the same
 */
@FunctionalInterface
public interface Painter<V> {

    /**
     * What each of them is shown now; whoever is missing may look on no more. Empty: just now it cannot be told, and they go on
     * looking at what they see. Asked by one thread at a time; may wait for the database.
     */
    Optional<Map<V, Picture>> draw(Collection<V> onlookers);
}
