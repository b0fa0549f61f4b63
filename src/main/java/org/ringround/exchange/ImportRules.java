package org.ringround.exchange;

import java.time.ZoneId;
import java.util.Set;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;

/**
 * What an import must know of the helpline.
 *
 * @param hours in which residents may be rung, in the zone of the shifts and rounds
 * @param region in which local phone numbers are read: {@code GB}
 * @param firstLanguage of a volunteer who names none
 * @param scripts those that a line may lead to, beside {@code central}
 */
public record ImportRules(CallingHours hours, String region, Language firstLanguage, Set<String> scripts) {

    public ImportRules {
        scripts = Set.copyOf(scripts);
    }

    ZoneId zone() {
        return hours.zone();
    }
}
