/**
 * The demo town and its stories: what a newcomer sees before anything is set up. It plays on the simulated phone network
 * and looks at what came of it through the exports, as anybody outside would.
 */
@NullMarked
package org.ringround.demo;

import org.jspecify.annotations.NullMarked;
