package org.ringround.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A while in which a round is not rung: its occurrences are there to be seen, as suspended.
 *
 * @param from the first day
 * @param until the last day; null = until somebody ends it
 */
public record Suspension(
        LocalDate from, @Nullable LocalDate until, @Nullable String reason) {

    /** Product: one without an end is looked at again after so many days. */
    private static final int REVIEW_DAYS = 14;

    /** Product: of somebody in hospital sooner. */
    private static final int HOSPITAL_REVIEW_DAYS = 3;

    /** English and Welsh; what follows within the word does not matter. */
    private static final Pattern HOSPITAL = Pattern.compile("\\b(hospital|ysbyty)", Pattern.CASE_INSENSITIVE);

    public Suspension {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a suspension from " + from + " does not end on " + until);
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }

    /** The day on which a coordinator first looks at one that has no end. */
    public Optional<LocalDate> reviewOn() {
        return until == null ? Optional.of(from.plusDays(reviewDays())) : Optional.empty();
    }

    /** The last day until then on which one that has no end was to be looked at: it comes back as long as it lasts. */
    Optional<LocalDate> reviewed(LocalDate today) {
        long reviews = ChronoUnit.DAYS.between(from, today) / reviewDays();
        return until == null && reviews > 0 ? Optional.of(from.plusDays(reviews * reviewDays())) : Optional.empty();
    }

    private int reviewDays() {
        return reason != null && HOSPITAL.matcher(reason).find() ? HOSPITAL_REVIEW_DAYS : REVIEW_DAYS;
    }
}
