/** Requests and calls: their lists, one request with all its buttons, the story of one call. */
@NullMarked
package org.ringround.console.requests;

import org.jspecify.annotations.NullMarked;
