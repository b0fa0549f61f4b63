@NullMarked
package org.ringround.task;

import org.jspecify.annotations.NullMarked;
