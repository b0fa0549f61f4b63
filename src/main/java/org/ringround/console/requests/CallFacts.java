package org.ringround.console.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;

/**
 * Everything that is kept of one call.
 *
 * @param row as it stands in the list
 * @param endedAt null while it goes on
 * @param number from which they rang, or which we rang; null when withheld, or when nobody knows any more
 * @param anonymous it is so long ago that it tells of no caller
 */
record CallFacts(
        CallRow row,
        @Nullable Instant endedAt,
        @Nullable PhoneNumber number,
        boolean anonymous,
        List<Event> events,
        List<Ring> rings,
        List<Leg> legs,
        List<Message> messages) {

    /** @param state the situation it led to, by its name */
    record Event(Instant at, String event, String state) {}

    /**
     * One ring of one phone.
     *
     * @param name of whose phone it was
     * @param outcome the word of how it went, null when nobody said
     */
    record Ring(
            String name,
            Instant createdAt,
            @Nullable Instant placedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant takenAt,
            @Nullable Instant leftAt,
            @Nullable Instant endedAt,
            @Nullable String ending,
            @Nullable String outcome) {}

    /** A second leg, dialled from the first. */
    record Leg(
            Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable String ending) {}

    /** What was left. */
    record Message(Instant leftAt, long seconds) {}
}
