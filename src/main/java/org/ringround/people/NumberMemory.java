package org.ringround.people;

import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;

/**
 * What the last call from a number that is nobody's told of it.
 *
 * @param language null when its caller never chose one
 */
public record NumberMemory(
        @Nullable Language language, @Nullable Long area) {}
