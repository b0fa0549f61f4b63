/** Text messages that come in. */
@NullMarked
package org.ringround.text;

import org.jspecify.annotations.NullMarked;
