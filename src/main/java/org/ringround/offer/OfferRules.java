package org.ringround.offer;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.ringround.telephony.Language;

/**
 * What the helpline's settings say of offers.
 *
 * @param name the helpline's, as it is spoken
 * @param search how long a volunteer is looked for
 * @param wave between two waves of ringing
 * @param ring how long a phone rings, unless its volunteer has a time of their own
 * @param callingTo when calling hours end: a call back "tomorrow" is due by then
 */
public record OfferRules(
        String name,
        List<Language> languages,
        ZoneId zone,
        Duration search,
        Duration wave,
        Duration ring,
        LocalTime callingTo) {

    public OfferRules {
        languages = List.copyOf(languages);
    }
}
