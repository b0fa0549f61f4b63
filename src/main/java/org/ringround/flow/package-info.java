/** A table of arrows: how a flow is written down. Pure. */
@NullMarked
package org.ringround.flow;

import org.jspecify.annotations.NullMarked;
