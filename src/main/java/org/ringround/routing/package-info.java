/** Whom to ring next. Pure. */
@NullMarked
package org.ringround.routing;

import org.jspecify.annotations.NullMarked;
