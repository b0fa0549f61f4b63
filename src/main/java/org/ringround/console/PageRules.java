package org.ringround.console;

import java.time.LocalTime;
import java.time.ZoneId;
import org.ringround.telephony.Language;

/**
 * What the private page needs to know of the settings.
 *
 * @param root the path of our public address, below which everything stands: mostly empty, never with a slash at its end
 * @param language of those who know none that we speak
 * @param central the central number as people here dial it
 * @param text the number that texts go to, written likewise
 */
public record PageRules(
        String root,
        String helpline,
        Language language,
        ZoneId zone,
        LocalTime callingFrom,
        LocalTime callingTo,
        String central,
        String text) {}
