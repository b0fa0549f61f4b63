package org.ringround.round;

import static org.ringround.db.generated.Tables.BANK_HOLIDAY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.ringround.db.Tx;

/** What a helpline says of its own days. */
public final class BankHolidayStore {

    private final Tx tx;

    public BankHolidayStore(Tx tx) {
        this.tx = tx;
    }

    /** Those of England and Wales, and what is said here. */
    public BankHolidays get() {
        return new BankHolidays(days(true), days(false));
    }

    private Set<LocalDate> days(boolean holiday) {
        return new HashSet<>(tx.sql()
                .select(BANK_HOLIDAY.DAY)
                .from(BANK_HOLIDAY)
                .where(BANK_HOLIDAY.HOLIDAY.eq(holiday))
                .fetch(BANK_HOLIDAY.DAY));
    }
}
