package org.ringround.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.exchange.Imported.Count;
import org.ringround.round.RoundNews;

/** Takes {@code bank_holidays.csv}: days that are holidays here, and days that are none although the program knows them as such. */
final class BankHolidayImport {

    private static final int LONGEST_NAME = 100;
    private static final String YES = "yes";
    private static final String NO = "no";

    private final ImportRun run;
    private final BankHolidayFileStore store;

    BankHolidayImport(ImportRun run) {
        this.run = run;
        this.store = new BankHolidayFileStore(run.tx());
    }

    /** What is said of a day. */
    record Day(@Nullable String name, boolean holiday) {}

    Count take(Sheet sheet) {
        Map<LocalDate, Row> rows = run.keyed(sheet, "date", row -> row.date("date"), BankHolidayImport::day);
        Map<LocalDate, Map<String, String>> known = store.list();
        Map<LocalDate, Day> days = new LinkedHashMap<>();
        rows.forEach((date, row) -> days.put(date, day(run.check(row.over(known.getOrDefault(date, Map.of()))))));
        if (run.isGood()) {
            store.write(days);
            RoundNews.changed(run.tx(), run.now());
        }
        run.tell(rows, known, store::list);
        int there = (int) days.keySet().stream().filter(known::containsKey).count();
        return new Count(sheet.layout().file(), days.size() - there, there);
    }

    private static Day day(CheckedRow row) {
        String holiday = row.word("holiday", List.of(YES, NO), word -> word).orElse(YES);
        return new Day(row.line("name", LONGEST_NAME).orElse(null), holiday.equals(YES));
    }

    /** The word of the file. */
    static String word(boolean holiday) {
        return holiday ? YES : NO;
    }
}
