package org.ringround.exchange;

import java.util.List;

/** What became of a folder: taken whole, or refused whole. */
public sealed interface Imported {

    /** All of it is in the database. */
    record Taken(List<Count> counts, List<Problem> warnings) implements Imported {

        public Taken {
            counts = List.copyOf(counts);
            warnings = List.copyOf(warnings);
        }
    }

    /** Nothing of it is, for these reasons; at least one. */
    record Refused(List<Problem> problems) implements Imported {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** How many rows of one file made a new record, and how many met one that was there. */
    record Count(String file, int added, int updated) {}
}
