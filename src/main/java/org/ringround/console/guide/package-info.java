/** What the words mean, which keys and texts there are, what to do in danger, and the first steps of a new helpline. */
@NullMarked
package org.ringround.console.guide;

import org.jspecify.annotations.NullMarked;
