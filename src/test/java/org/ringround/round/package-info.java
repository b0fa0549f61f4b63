@NullMarked
package org.ringround.round;

import org.jspecify.annotations.NullMarked;
