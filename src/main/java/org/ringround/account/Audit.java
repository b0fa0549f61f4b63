package org.ringround.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** Keeps who looked at or changed what of whom, in the transaction of the look or the change itself. */
public final class Audit {

    private Audit() {}

    /**
     * @param person whom it is about, null: nobody else than who did it, or nobody knows who it is
     * @param reference of the request it is about, null: none
     */
    public static void write(Tx tx, Actor who, Act what, @Nullable Long person, @Nullable Long reference, Instant now) {
        new AuditStore(tx).insert(what, List.of(new About(who, person, reference, null)), now);
    }

    /** About something that is neither a person nor a request. */
    public static void write(Tx tx, Actor who, Act what, Thing thing, Instant now) {
        new AuditStore(tx).insert(what, List.of(new About(who, null, null, thing)), now);
    }

    /** Once for each of these people, as when all of them stand on one page; nothing when there are none. */
    public static void writeEach(Tx tx, Actor who, Act what, Collection<Long> people, Instant now) {
        writeEach(tx, Map.of(who, new Matters(people, List.of())), what, now);
    }

    /** Likewise for several who did it, and once for each of the requests. */
    public static void writeEach(Tx tx, Map<? extends Actor, Matters> those, Act what, Instant now) {
        List<About> each = new ArrayList<>();
        those.forEach((who, matters) -> {
            matters.people().stream().distinct().forEach(person -> each.add(new About(who, person, null, null)));
            matters.references().stream()
                    .distinct()
                    .forEach(reference -> each.add(new About(who, null, reference, null)));
        });
        new AuditStore(tx).insert(what, each, now);
    }

    /** The people and the requests that an act was about. */
    public record Matters(Collection<Long> people, Collection<Long> references) {}

    /** What an act of somebody was about. */
    record About(
            Actor who,
            @Nullable Long person,
            @Nullable Long reference,
            @Nullable Thing thing) {}
}
