package org.ringround.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator's hand on a request.
 *
 * @param seen the last line of its history that they saw, null: they do not say
 * @param actor who they are, for its history: {@code account:3}
 */
public record Hand(long reference, @Nullable Long seen, String actor, Instant now) {}
