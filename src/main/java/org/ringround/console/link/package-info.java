/** The volunteer's private page, and who stands before it. */
@NullMarked
package org.ringround.console.link;

import org.jspecify.annotations.NullMarked;
