package org.ringround.console.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.console.Spoken;
import org.ringround.words.ReportsLabel;

/**
 * A page of tables.
 *
 * @param path of the page, to which its form leads
 * @param query the end of the address of the same period's other pages and files
 * @param tables none when the form is wrong
 * @param more how many rows there are that are not shown
 */
public record ReportsView(
        Frame frame, String path, Entry entry, List<Choice> areas, String query, List<Table> tables, boolean more) {

    public ReportsView {
        areas = List.copyOf(areas);
        tables = List.copyOf(tables);
    }

    public Spoken say() {
        return frame.say();
    }

    static String day(Spoken say, LocalDate date) {
        return say.words().shortDay(say.language(), date) + " " + date.getYear();
    }

    static String period(Spoken say, Period period) {
        return say.say(ReportsLabel.PERIOD, Map.of("from", day(say, period.from()), "to", day(say, period.to())));
    }
}
