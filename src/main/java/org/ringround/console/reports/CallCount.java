package org.ringround.console.reports;

import org.jspecify.annotations.Nullable;

/**
 * Calls to the helpline, and how those were answered that wanted somebody.
 *
 * @param calls all that have ended
 * @param wanted for how many somebody was looked for
 * @param answered how many spoke with a volunteer
 * @param median seconds within which half of those were answered, null when none was
 * @param ninety seconds within which nine of ten of those were answered, null when none was
 */
record CallCount(
        int calls,
        int wanted,
        int answered,
        @Nullable Long median,
        @Nullable Long ninety) {

    static final CallCount NONE = new CallCount(0, 0, 0, null, null);
}
