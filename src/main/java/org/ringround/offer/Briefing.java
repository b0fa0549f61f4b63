package org.ringround.offer;

import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/**
 * What a volunteer is told before deciding: nothing of who rings.
 *
 * @param reference the request
 * @param area its name, null when it is not known
 * @param today which call of this caller today it is, from 1
 * @param shared whether several people share the caller's number
 */
public record Briefing(
        Mission mission,
        long reference,
        @Nullable String area,
        Language language,
        Need need,
        int today,
        boolean shared) {}
