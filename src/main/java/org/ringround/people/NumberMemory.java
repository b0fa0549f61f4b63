package org.ringround.people;

import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;

/** What the last call from a number that is nobody's told of it. */
public record NumberMemory(Language language, @Nullable Long area) {}
