package org.ringround.console;

import java.time.ZoneId;
import java.util.List;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * What the console needs to know of the settings.
 *
 * @param region in which numbers are read and written as people there do: {@code GB}
 * @param languages of the helpline, the preferred one first
 * @param practice the phone network is simulated
 */
public record ConsoleRules(PageRules page, String region, List<Language> languages, boolean practice) {

    public String root() {
        return page.root();
    }

    public String helpline() {
        return page.helpline();
    }

    public ZoneId zone() {
        return page.zone();
    }

    /** As people here dial it. */
    public String dialled(PhoneNumber number) {
        return number.dialledIn(region);
    }
}
