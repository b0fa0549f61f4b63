package org.ringround.console.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit.
 *
 * @param door by which they came: {@code link}, {@code console}, {@code terminal}
 * @param account null: none, or nobody knows whose
 * @param who the name of the account, or of the volunteer whose link it was; null: nobody knows, or they are gone
 * @param act its word
 * @param person whom it was about
 * @param personName null also when they are gone
 * @param thing its word
 */
record AuditRow(
        long id,
        Instant at,
        String door,
        @Nullable Long account,
        @Nullable String who,
        String act,
        @Nullable Long person,
        @Nullable String personName,
        @Nullable Long reference,
        @Nullable String thing,
        @Nullable Long thingId) {}
