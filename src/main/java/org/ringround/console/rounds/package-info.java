/** What coordinators see of the round: its sheets to print. */
@NullMarked
package org.ringround.console.rounds;

import org.jspecify.annotations.NullMarked;
