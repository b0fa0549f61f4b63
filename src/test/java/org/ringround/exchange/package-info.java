@NullMarked
package org.ringround.exchange;

import org.jspecify.annotations.NullMarked;
