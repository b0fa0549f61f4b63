package org.ringround.console.rounds;

import java.time.ZoneId;
import java.util.List;
import org.ringround.telephony.Language;

/**
 * What the sheet of a day needs to know of the settings.
 *
 * @param languages in which its headings stand, the first first
 * @param region in which its reader dials
 */
public record SheetRules(String helpline, List<Language> languages, ZoneId zone, String region) {

    public SheetRules {
        languages = List.copyOf(languages);
    }
}
