package org.ringround.console.rounds;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.round.Ahead;
import org.ringround.round.Round;

/**
 * One round.
 *
 * @param endedAt when it was given up, null: it was not
 * @param retries of a check-in, its own or the helpline's
 * @param crowd what is to be said of the many that come in the same minute, null: nothing
 * @param consent the form by which it is said that the resident agreed
 */
public record RoundView(
        Frame frame,
        Round round,
        OnList resident,
        @Nullable Instant endedAt,
        List<Befriends> volunteers,
        List<Duration> retries,
        List<Ahead> ahead,
        Results results,
        @Nullable String crowd,
        Entry consent) {

    /**
     * What came of it in one month.
     *
     * @param older null: there is nothing before
     * @param newer null: there is nothing after
     */
    public record Results(
            MonthCalendar calendar,
            @Nullable YearMonth older,
            @Nullable YearMonth newer) {}

    public RoundWords words() {
        return new RoundWords(frame.say());
    }

    /** The address of this page. */
    public String path() {
        return "/rounds/" + round.id();
    }
}
