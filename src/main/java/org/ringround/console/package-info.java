/**
 * Pages: one class and one view record for each, and no rules. The templates stand in {@code src/main/jte}; what is made of
 * them is in {@code console.generated}.
 */
@NullMarked
package org.ringround.console;

import org.jspecify.annotations.NullMarked;
