package org.ringround.people;

import java.util.List;
import java.util.Set;
import org.ringround.telephony.Language;

/**
 * What a volunteer speaks and does.
 *
 * @param languages in order of preference, at least one
 * @param helpsWith empty: everything
 */
public record Abilities(List<Language> languages, Set<Need> helpsWith) {

    public Abilities {
        languages = List.copyOf(languages);
        helpsWith = Set.copyOf(helpsWith);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a volunteer speaks at least one language");
        }
    }
}
