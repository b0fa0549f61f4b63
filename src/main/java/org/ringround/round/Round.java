package org.ringround.round;

import java.time.LocalDate;
import java.util.List;

/**
 * A promise: this resident is called on these days at this local time.
 *
 * @param resident their person
 * @param volunteers their persons, in the order in which they are asked; none for a check-in
 */
public record Round(
        long id,
        long resident,
        RoundKind kind,
        Recurrence recurrence,
        Ringing ringing,
        Agreement agreement,
        List<Long> volunteers) {

    public Round {
        volunteers = List.copyOf(volunteers);
    }

    /** Whether the resident is called on that day, or would be, were the round not suspended. */
    public boolean fallsOn(LocalDate date, BankHolidays holidays) {
        return agreement.covers(date) && recurrence.fallsOn(date, holidays);
    }

    public boolean isSuspendedOn(LocalDate date) {
        return agreement.isSuspendedOn(date);
    }
}
