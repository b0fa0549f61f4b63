/**
 * Rounds: regular calls to residents, and when they come.
 *
 * <pre>
 *   Round ── Recurrence (local time, days, weeks, bank holidays), agreement, Suspension
 *     │
 *     ▼  Almanac: the helpline's zone and its bank holidays
 *   Occurrence (round, local date) ── due at an instant
 * </pre>
 */
@NullMarked
package org.ringround.round;

import org.jspecify.annotations.NullMarked;
