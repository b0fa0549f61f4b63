package org.ringround.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which areas somebody at a desk may look into. What belongs to no area is everybody's who may look at all. */
public sealed interface Scope {

    /** Whether what belongs to that area, null being none, may be seen. */
    boolean sees(@Nullable Long area);

    /** All of them, those that are still to be made too. */
    record Everywhere() implements Scope {

        @Override
        public boolean sees(@Nullable Long area) {
            return true;
        }
    }

    /** These and no others; none at all leaves what has no area. */
    record Within(Set<Long> areas) implements Scope {

        public Within {
            areas = Set.copyOf(areas);
        }

        @Override
        public boolean sees(@Nullable Long area) {
            return area == null || areas.contains(area);
        }
    }
}
