package org.ringround.round;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are bank holidays: those of England and Wales, and what a helpline says of its own days.
 *
 * @param added days that are holidays here besides
 * @param lifted days that are none here
 */
public record BankHolidays(Set<LocalDate> added, Set<LocalDate> lifted) {

    public static final BankHolidays ENGLAND_AND_WALES = new BankHolidays(Set.of(), Set.of());

    public BankHolidays {
        added = Set.copyOf(added);
        lifted = Set.copyOf(lifted);
    }

    public boolean include(LocalDate date) {
        return added.contains(date) || (!lifted.contains(date) && EnglandAndWales.isHoliday(date));
    }
}
