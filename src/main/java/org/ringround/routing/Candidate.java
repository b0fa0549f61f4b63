package org.ringround.routing;

/**
 * Somebody on duty who could be rung and was not tried yet for this call.
 *
 * @param tier 0 the area's volunteers, 1 the neighbours', 2 coordinators
 * @param busy rung, talking or wrapping up just now
 */
public record Candidate(long volunteer, int tier, boolean busy) {}
