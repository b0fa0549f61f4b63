package org.ringround.console.settings;

import org.jspecify.annotations.Nullable;

/**
 * A row of the audit, in words.
 *
 * @param person the id of whom it was about, null: of nobody
 * @param name theirs, null: nobody's
 * @param reference of the request that it was about, null: none
 * @param thing that it was about, null: none
 */
public record AuditLine(
        long id,
        String when,
        String who,
        String what,
        @Nullable Long person,
        @Nullable String name,
        @Nullable Long reference,
        @Nullable String thing) {}
