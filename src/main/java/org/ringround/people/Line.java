package org.ringround.people;

import org.jspecify.annotations.Nullable;
import org.ringround.telephony.PhoneNumber;

/**
 * A number of ours that people dial.
 *
 * @param name the number itself where nobody named the line
 * @param area empty: the caller is asked
 * @param script empty: the central one
 */
public record Line(
        PhoneNumber number,
        String name,
        @Nullable Long area,
        @Nullable String script) {}
