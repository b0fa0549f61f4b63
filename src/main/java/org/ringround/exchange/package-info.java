/** CSV files in, CSV and JSON out. */
@NullMarked
package org.ringround.exchange;

import org.jspecify.annotations.NullMarked;
