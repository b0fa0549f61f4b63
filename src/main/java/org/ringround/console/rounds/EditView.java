package org.ringround.console.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.round.RoundKind;

/**
 * The form of a round.
 *
 * @param round its id, null: it is a new one
 * @param kind null: it is still to be chosen
 * @param volunteers who may be chosen, the first nobody
 * @param places so many of them may be chosen
 * @param hours when residents may be rung, to be read
 */
public record EditView(
        Frame frame,
        @Nullable Long round,
        OnList resident,
        @Nullable RoundKind kind,
        Entry entry,
        List<Choice> volunteers,
        int places,
        String hours) {

    public RoundWords words() {
        return new RoundWords(frame.say());
    }

    /** Where the form goes. */
    public String path() {
        return round == null ? "/rounds/new" : "/rounds/" + round + "/edit";
    }

    /** Where they came from. */
    public String back() {
        return round == null ? "/rounds/list" : "/rounds/" + round;
    }
}
