/** What must leave the house: written down with its reason, then done once by a worker; and short timers. */
@NullMarked
package org.ringround.outbox;

import org.jspecify.annotations.NullMarked;
