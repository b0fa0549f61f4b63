package org.ringround.console.reports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringround.words.ReportsLabel;

/** The tables of the reports, in their order. */
public enum Report {
    DAYS(0, 2),
    HOURS(7),
    ENDINGS(0),
    AREAS(0, 2),
    NEEDS(0, 2),
    LANGUAGES(0, 2),
    REQUESTS(),
    ROUNDS(0, 1),
    /** On a page of its own, because it has people's names. Never a chart: it is no race. */
    VOLUNTEERS();

    private final List<Integer> drawn;

    Report(Integer... drawn) {
        this.drawn = List.of(drawn);
    }

    /** As it stands in addresses: {@code days}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which columns the chart above the table draws, the first after the row's name being 0; empty: there is no chart. */
    public String drawn() {
        return String.join(",", drawn.stream().map(String::valueOf).toList());
    }

    public ReportsLabel caption() {
        return ReportsLabel.valueOf(name());
    }

    /** What must be known to read it; null where the headings say it all. */
    public @Nullable ReportsLabel how() {
        return switch (this) {
            case DAYS -> ReportsLabel.HOW_DAYS;
            case HOURS -> ReportsLabel.HOW_HOURS;
            case REQUESTS -> ReportsLabel.HOW_REQUESTS;
            case ROUNDS -> ReportsLabel.HOW_ROUNDS;
            case VOLUNTEERS -> ReportsLabel.HOW_VOLUNTEERS;
            default -> null;
        };
    }
}
