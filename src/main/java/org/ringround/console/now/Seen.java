package org.ringround.console.now;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A look at somebody, for the audit: at a person, or at a number that is nobody's, of which the request tells.
 *
 * @param person null for a number
 * @param reference null for a person
 */
record Seen(@Nullable Long person, @Nullable Long reference) {

    /** Whose names or numbers stand on the board, each once. */
    static Set<Seen> on(Board board) {
        var seen = new LinkedHashSet<Seen>();
        board.inProgress().forEach(line -> add(seen, line.who(), line.about().reference()));
        board.requests().rows().forEach(line -> add(seen, line.who(), line.reference()));
        board.concerns().rows().forEach(concern -> add(seen, concern));
        board.duty()
                .lines()
                .rows()
                .forEach(line -> seen.add(new Seen(line.volunteer().id(), null)));
        return seen;
    }

    private static void add(Set<Seen> seen, Concern concern) {
        if (concern instanceof Concern.Unheard unheard) {
            add(seen, unheard.who(), unheard.reference());
        } else if (concern instanceof Concern.Urgent urgent) {
            add(seen, urgent.who(), urgent.reference());
        } else if (concern instanceof Concern.Overdue overdue) {
            add(seen, overdue.who(), overdue.reference());
        }
    }

    private static void add(Set<Seen> seen, Who who, @Nullable Long reference) {
        Who.Named person = who.person();
        if (person != null) {
            seen.add(new Seen(person.id(), null));
        } else if (who.number() != null && reference != null) {
            seen.add(new Seen(null, reference));
        }
    }
}
