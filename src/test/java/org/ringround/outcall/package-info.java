@NullMarked
package org.ringround.outcall;

import org.jspecify.annotations.NullMarked;
