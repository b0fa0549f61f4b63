package org.ringround.console.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.request.Outcome;
import org.ringround.request.Reason;
import org.ringround.request.Status;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** One request in a list. */
public record RequestRow(
        long reference,
        Instant openedAt,
        What what,
        @Nullable Who who,
        @Nullable PhoneNumber number,
        @Nullable String volunteer,
        Stand stand) {

    /** @param area its name, null while nobody knows */
    public record What(
            Need need, Language language, @Nullable String area) {}

    /** A resident. */
    public record Who(long person, String name) {}

    /** How it stands. */
    public record Stand(
            Status status,
            Reason reason,
            boolean urgent,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome) {

        boolean isOverdue(Instant now) {
            return dueAt != null && closedAt == null && dueAt.isBefore(now);
        }
    }
}
