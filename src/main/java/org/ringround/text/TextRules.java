package org.ringround.text;

import java.time.ZoneId;
import java.util.List;
import org.ringround.telephony.Language;

/**
 * What texts need to know of the settings.
 *
 * @param languages in order of preference, at least one
 * @param zone in which volunteers read times
 */
public record TextRules(String helpline, List<Language> languages, ZoneId zone) {

    public TextRules {
        languages = List.copyOf(languages);
    }
}
