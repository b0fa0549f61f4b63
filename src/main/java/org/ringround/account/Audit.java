package org.ringround.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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
        new AuditStore(tx).insert(who, what, List.of(new About(person, reference, null)), now);
    }

    /** About something that is neither a person nor a request. */
    public static void write(Tx tx, Actor who, Act what, Thing thing, Instant now) {
        new AuditStore(tx).insert(who, what, List.of(new About(null, null, thing)), now);
    }

    /** Once for each of these people, as when all of them stand on one page; nothing when there are none. */
    public static void writeEach(Tx tx, Actor who, Act what, Collection<Long> people, Instant now) {
        writeEach(tx, who, what, people, List.of(), now);
    }

    /** Likewise, and once for each of these requests. */
    public static void writeEach(
            Tx tx, Actor who, Act what, Collection<Long> people, Collection<Long> references, Instant now) {
        Stream<About> persons = people.stream().distinct().map(person -> new About(person, null, null));
        Stream<About> requests = references.stream().distinct().map(reference -> new About(null, reference, null));
        new AuditStore(tx).insert(who, what, Stream.concat(persons, requests).toList(), now);
    }

    /** What an act was about. */
    record About(
            @Nullable Long person,
            @Nullable Long reference,
            @Nullable Thing thing) {}
}
