/**
 * The practice phone: phones on a page, on the simulated network alone.
 *
 * <p>The phones themselves, whose they are and when they are put down is the network's to know ({@link
 * org.ringround.simulator.Bench}); each of them rings and is rung over HTTP like any phone. Whoever rehearses takes phones of
 * people in their areas, or of nobody: what rings and is texted to somebody else's people is not theirs to read.
 */
@NullMarked
package org.ringround.console.practice;

import org.jspecify.annotations.NullMarked;
