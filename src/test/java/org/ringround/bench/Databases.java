package org.ringround.bench;

import org.ringround.db.DatabaseAddress;

/** Databases that a row may have for itself. */
interface Databases {

    /** One with none but its migrations' rows. */
    DatabaseAddress fresh();

    /** Nobody uses it any more. */
    void drop(DatabaseAddress address);
}
