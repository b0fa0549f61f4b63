package org.ringround.console.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.console.Here;
import org.ringround.console.Listing;
import org.ringround.round.Account;

/**
 * The round of one day.
 *
 * @param today whether it is this day
 * @param filter what is asked for, as it stands in the form
 * @param pressing the turns that need a human
 * @param counts how many turns stand so, those that none does left out
 * @param first whether the list stands at its beginning
 * @param whom by round
 */
public record TodayView(
        Frame frame,
        LocalDate day,
        boolean today,
        Entry filter,
        Here here,
        List<TurnRow> pressing,
        Map<TurnState, Integer> counts,
        Listing<TurnRow> turns,
        boolean first,
        Map<Long, Whom> whom,
        Books books) {

    /**
     * What is told besides.
     *
     * @param wrong whether the account is not as it must be
     */
    public record Books(
            Account account,
            boolean wrong,
            List<Escalated> escalations,
            List<Failure> failures,
            List<RoundLine> reviews) {}

    public RoundWords words() {
        return new RoundWords(frame.say());
    }

    /** Null: they have moved out of what is seen in this very moment. */
    public @Nullable Whom of(TurnRow row) {
        return whom.get(row.round());
    }
}
