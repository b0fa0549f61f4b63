/** What waits for a coordinator: texts that nobody understood, numbers to look at, alarms, and whatever else is not settled. */
@NullMarked
package org.ringround.console.inbox;

import org.jspecify.annotations.NullMarked;
