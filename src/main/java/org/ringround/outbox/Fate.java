package org.ringround.outbox;

import org.jspecify.annotations.Nullable;

/**
 * How the call of a leg stands in the outbox.
 *
 * @param never it will not ring
 * @param sid the network's id of the call, null while nobody knows it
 */
public record Fate(boolean never, @Nullable String sid) {}
