package org.ringround.console.people;

import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.console.Here;
import org.ringround.console.Listing;
import org.ringround.console.Spoken;

/**
 * What the list of people shows.
 *
 * @param searched whether somebody was looked for
 * @param first whether it is the first page of the list
 */
public record PeopleListView(
        Frame frame,
        Here here,
        Entry entry,
        ListOptions options,
        Listing<Found> people,
        boolean searched,
        boolean first) {

    public Spoken say() {
        return frame.say();
    }
}
