package org.ringround.console.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.account.Act;

/**
 * Which rows of the audit are wanted; what is null is any.
 *
 * @param person whom the act was about
 * @param from the first instant
 * @param to the instant after the last
 * @param before the id of a row: only what is older
 */
record AuditFilter(
        @Nullable Long account,
        @Nullable Act act,
        @Nullable Long person,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before) {}
