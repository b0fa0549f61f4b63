/** A PostgreSQL for tests. */
@NullMarked
package org.ringround.db;

import org.jspecify.annotations.NullMarked;
