package org.ringround.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promise: this resident is called on these days at this local time.
 *
 * @param resident their person
 * @param agreedOn the day on which the resident agreed; null = they have not, and are never rung
 * @param suspension null when there is none
 * @param volunteers their persons, in the order in which they are asked; none for a check-in
 */
public record Round(
        long id,
        long resident,
        RoundKind kind,
        Recurrence recurrence,
        Ringing ringing,
        @Nullable LocalDate agreedOn,
        @Nullable Suspension suspension,
        List<Long> volunteers) {

    public Round {
        volunteers = List.copyOf(volunteers);
    }

    /** Whether the resident is called on that day, or would be, were the round not suspended. */
    public boolean fallsOn(LocalDate date, BankHolidays holidays) {
        return agreedOn != null && !date.isBefore(agreedOn) && recurrence.fallsOn(date, holidays);
    }

    public boolean isSuspendedOn(LocalDate date) {
        return suspension != null && suspension.covers(date);
    }

    /** Before that day it does not come; empty = it never does. */
    Optional<LocalDate> firstDay() {
        return agreedOn == null
                ? Optional.empty()
                : Optional.of(agreedOn.isAfter(recurrence.startsOn()) ? agreedOn : recurrence.startsOn());
    }
}
