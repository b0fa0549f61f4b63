/**
 * The console's first page: what goes on now. It reads, and changes nothing; when something has changed it is rung
 * ({@link org.ringround.http.LiveStreams}) and looks again.
 */
@NullMarked
package org.ringround.console.now;

import org.jspecify.annotations.NullMarked;
