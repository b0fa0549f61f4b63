package org.ringround.console.rounds;

import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;

/**
 * A resident who is on a round, or may be.
 *
 * @param id of their person
 * @param second another number of theirs, null: none
 * @param area null: in none
 */
public record OnList(
        long id,
        String name,
        PhoneNumber phone,
        @Nullable PhoneNumber second,
        @Nullable String area) {}
