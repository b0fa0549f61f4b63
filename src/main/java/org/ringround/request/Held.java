package org.ringround.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/**
 * A request as the volunteer who holds it needs to know it. There is no number in it: neither ever sees the other's.
 *
 * @param dueAt by when somebody is to ring them, null when nothing is promised
 * @param area its name, null while nobody knows
 * @param who null while nobody knows
 */
public record Held(
        long reference,
        Instant openedAt,
        Need need,
        Language language,
        boolean urgent,
        @Nullable Instant dueAt,
        @Nullable String area,
        @Nullable Who who,
        Reach reach) {

    /** The person behind it. */
    public record Who(
            long person,
            String name,
            @Nullable String address,
            @Nullable String notes) {}

    /** Whether we may ring them. */
    public enum Reach {
        CAN_BE_RUNG,
        /** They said that the number must not be rung. */
        NOT_SAFE,
        /** The number was withheld. */
        NO_NUMBER
    }
}
