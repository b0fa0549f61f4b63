package org.ringround.exchange;

import java.util.Set;

/** What became of one person who was to be written down. */
public sealed interface Written {

    /** @param newNumber of somebody who was there already */
    record Saved(long person, boolean newNumber) implements Written {}

    /** Nothing was written: what stands in these columns breaks a rule of the files. */
    record Wrong(Set<String> columns) implements Written {

        public Wrong {
            columns = Set.copyOf(columns);
        }
    }

    /** Nothing was written: that phone, or that name at that phone, is somebody else's. */
    record Taken(String column) implements Written {}
}
