package org.ringround.callback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.offer.Group;
import org.ringround.offer.Wanted;
import org.ringround.request.Matter;
import org.ringround.request.Request;

/** Whom a request needs, when nobody waits on the line. */
final class Whom {

    private Whom() {}

    /** @param first who is to be rung first, null for nobody */
    static Wanted wanted(String kind, UUID subject, Request request, Group group, @Nullable Long first) {
        Matter matter = request.matter();
        var who = new Wanted.Who(
                matter.area(), matter.language(), matter.need(), matter.number(), matter.resident(), false, 1);
        return new Wanted(kind, subject, request.reference(), who, group, first);
    }
}
