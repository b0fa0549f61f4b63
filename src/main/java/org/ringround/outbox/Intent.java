package org.ringround.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An errand that was claimed.
 *
 * @param tries how often it was tried before
 * @param leaseUntil until when it is this worker's
 * @param placingAt when it was first sent, null for one that can be repeated
 * @param listedAt when the network's list was first searched for it in vain, null when it was not
 */
record Intent(
        UUID id,
        String kind,
        UUID subject,
        Errand errand,
        int tries,
        Instant leaseUntil,
        @Nullable Instant placingAt,
        @Nullable Instant listedAt) {}
