package org.ringround.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is a message of ours.
 *
 * @param fetchedAt when its sound came home, null while it has not
 */
record Kept(UUID call, @Nullable Instant fetchedAt) {}
