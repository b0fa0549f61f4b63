/**
 * When something is to be done: the alarm clock of all servers together, and the only room that knows Quartz.
 *
 * <pre>
 *   a room ── Wakes ──▶ Timetable ── Posting ──▶ Quartz ── its tables: one trigger for each wake, kept by all servers
 *                                                  │
 *   Waker ◀── Bedside ◀────────────────────────────┘ at its time, on one server; again when that one dies
 *     ▲
 *   RecurringJobs: what comes again and again is a wake that sets the next one
 * </pre>
 *
 * Quartz only says when. What is to be done stands in the tables of those who are woken, and doing it twice changes nothing.
 */
@NullMarked
package org.ringround.timetable;

import org.jspecify.annotations.NullMarked;
