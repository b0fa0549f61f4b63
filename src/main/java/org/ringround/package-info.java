/** The phone desk of a mutual-aid group: commands and wiring. */
@NullMarked
package org.ringround;

import org.jspecify.annotations.NullMarked;
