package org.ringround.exchange;

import static org.ringround.db.generated.Tables.BANK_HOLIDAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.BankHolidayRecord;
import org.ringround.exchange.BankHolidayImport.Day;

/** What a helpline says of its own days, as {@code bank_holidays.csv} has it. */
final class BankHolidayFileStore {

    private final Tx tx;

    BankHolidayFileStore(Tx tx) {
        this.tx = tx;
    }

    /** The cells of each. */
    Map<LocalDate, Map<String, String>> list() {
        return tx.sql()
                .selectFrom(BANK_HOLIDAY)
                .fetchMap(
                        BANK_HOLIDAY.DAY,
                        row -> Map.of(
                                "name", Objects.requireNonNullElse(row.getName(), ""),
                                "holiday", BankHolidayImport.word(row.getHoliday())));
    }

    /** Makes those that are not there yet. */
    void write(Map<LocalDate, Day> days) {
        days.forEach((date, day) -> tx.sql()
                .insertInto(BANK_HOLIDAY)
                .set(new BankHolidayRecord(date, day.name(), day.holiday()))
                .onConflict(BANK_HOLIDAY.DAY)
                .doUpdate()
                .set(BANK_HOLIDAY.NAME, day.name())
                .set(BANK_HOLIDAY.HOLIDAY, day.holiday())
                .execute());
    }
}
