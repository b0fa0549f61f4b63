/** What somebody asked for, and its life. */
@NullMarked
package org.ringround.request;

import org.jspecify.annotations.NullMarked;
