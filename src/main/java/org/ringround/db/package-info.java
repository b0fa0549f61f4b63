/** The database: pool, transaction, the embedded PostgreSQL, and the generated tables. */
@NullMarked
package org.ringround.db;

import org.jspecify.annotations.NullMarked;
