package org.ringround.alarm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * A coordinator, as far as alarms need to know.
 *
 * @param languages in order of preference
 * @param areas ids
 * @param email null when there is none
 * @param stopped whether they have asked for no texts
 */
record Coordinator(
        long id,
        PhoneNumber phone,
        List<Language> languages,
        List<Long> areas,
        @Nullable String email,
        boolean stopped) {

    Coordinator {
        languages = List.copyOf(languages);
        areas = List.copyOf(areas);
    }

    /** Whether an alarm may come as a text: the one place that says so. */
    boolean takesTexts() {
        return phone.takesTexts() && !stopped;
    }

    boolean isReachable(boolean mailIsSet) {
        return takesTexts() || (mailIsSet && email != null);
    }
}
