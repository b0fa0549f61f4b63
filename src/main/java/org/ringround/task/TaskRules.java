package org.ringround.task;

import java.util.List;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;

/**
 * What tasks need of the settings.
 *
 * @param languages of the helpline, in order of preference, at least one
 */
public record TaskRules(String helpline, List<Language> languages, CallingHours hours) {

    public TaskRules {
        languages = List.copyOf(languages);
    }

    Language language() {
        return languages.get(0);
    }
}
