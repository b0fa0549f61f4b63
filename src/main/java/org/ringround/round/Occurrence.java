package org.ringround.round;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One turn of a round, known by the round and the local date.
 *
 * @param dueAt when the first call is to leave
 */
public record Occurrence(long round, LocalDate date, Instant dueAt) {}
