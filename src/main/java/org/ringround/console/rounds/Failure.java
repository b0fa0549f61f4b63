package org.ringround.console.rounds;

import java.time.Instant;

/**
 * Calls to one part of the country that failed, all at once.
 *
 * @param code of its numbers, as it is dialled from abroad
 * @param seen whether a coordinator has it in hand, or it is over
 */
public record Failure(String code, Instant at, boolean seen) {}
