package org.ringround.console.rounds;

import java.util.List;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.console.Here;
import org.ringround.console.Listing;

/**
 * The rounds that are asked for.
 *
 * @param filter as it stands in the form
 * @param first whether the list stands at its beginning
 */
public record ListView(
        Frame frame, Entry filter, Here here, List<Choice> areas, Listing<RoundLine> rounds, boolean first) {

    public RoundWords words() {
        return new RoundWords(frame.say());
    }

    /** The same list as a file. */
    public String file() {
        return here.toString().replaceFirst("/rounds/list", "/rounds/list.csv");
    }
}
