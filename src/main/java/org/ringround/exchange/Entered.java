package org.ringround.exchange;

import java.util.Set;

/** What became of one area, line or blocked number that was to be written down. */
public sealed interface Entered {

    /** @param warned the columns of which the files would have warned: taken, but perhaps not as it was meant */
    record Saved(Set<String> warned) implements Entered {

        public Saved {
            warned = Set.copyOf(warned);
        }
    }

    /** Nothing was written: what stands in these columns breaks a rule of the files. */
    record Wrong(Set<String> columns) implements Entered {

        public Wrong {
            columns = Set.copyOf(columns);
        }
    }

    /** Nothing was written: that is there already. */
    record Taken(String column) implements Entered {}
}
