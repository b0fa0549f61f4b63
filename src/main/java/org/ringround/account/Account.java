package org.ringround.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * Somebody who may sign in to the console.
 *
 * @param areas ids, in ascending order; none for an admin, who sees all
 * @param phone of the person in People that it belongs to, null: of nobody
 * @param language of their pages, null: they have not said
 * @param mustChange whether a one-time password of theirs waits to be changed
 * @param ended since when nobody can sign in with it, null: it goes on
 */
public record Account(
        long id,
        String name,
        AccountRole role,
        List<Long> areas,
        @Nullable PhoneNumber phone,
        @Nullable Language language,
        boolean mustChange,
        Instant made,
        @Nullable Instant ended) {}
