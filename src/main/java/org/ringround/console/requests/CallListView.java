package org.ringround.console.requests;

import java.util.List;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.console.Here;
import org.ringround.console.Listing;

/**
 * The list of calls.
 *
 * @param first whether it begins with the newest
 */
public record CallListView(
        Frame frame,
        Here here,
        boolean first,
        Entry filter,
        List<Choice> endings,
        List<Choice> directions,
        List<Choice> areas,
        Listing<CallRow.Line> list) {}
