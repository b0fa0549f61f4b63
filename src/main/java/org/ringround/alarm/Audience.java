package org.ringround.alarm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is told of an alarm. Pure. */
final class Audience {

    private Audience() {}

    /** Those of the area who can be reached; when there are none, or the area is not known, all who can be. */
    static List<Coordinator> of(List<Coordinator> all, @Nullable Long area, boolean mailIsSet) {
        List<Coordinator> reachable =
                all.stream().filter(one -> one.isReachable(mailIsSet)).toList();
        if (area == null) {
            return reachable;
        }
        List<Coordinator> near =
                reachable.stream().filter(one -> one.areas().contains(area)).toList();
        return near.isEmpty() ? reachable : near;
    }
}
