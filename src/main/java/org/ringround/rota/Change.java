package org.ringround.rota;

import java.time.Instant;

/**
 * When a change of the rota was made, by which way and by whom.
 *
 * @param actor no name and no number: {@code volunteer}
 */
public record Change(Instant at, Channel channel, String actor) {}
