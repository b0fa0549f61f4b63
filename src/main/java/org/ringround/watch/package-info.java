/** Looks after the house: compares our calls with the phone network's, and lets go what is kept long enough. */
@NullMarked
package org.ringround.watch;

import org.jspecify.annotations.NullMarked;
