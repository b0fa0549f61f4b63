/**
 * The benchmark: how fast the house is, as ratios of two things measured in the same run. A {@link org.ringround.bench.Row} of
 * its table is a class; {@code docs/performance.md} says what each row means.
 */
@NullMarked
package org.ringround.bench;

import org.jspecify.annotations.NullMarked;
