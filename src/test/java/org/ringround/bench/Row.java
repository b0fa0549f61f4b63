package org.ringround.bench;

/** A row of the table: something that is measured against something else, in one run. */
interface Row {

    /** As the table names it: {@code P8}. */
    String name();

    /** What it needs it makes there, and takes away again. */
    Measured measure(Site site);
}
