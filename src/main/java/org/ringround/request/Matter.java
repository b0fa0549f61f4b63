package org.ringround.request;

import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/**
 * Who asks for what, and where.
 *
 * @param resident the resident, null when nobody knows who it is
 * @param number the number in E.164 at which they can be rung, null when withheld
 * @param area null until somebody sets it
 */
public record Matter(
        @Nullable Long resident,
        @Nullable String number,
        @Nullable Long area,
        Need need,
        Language language) {

    Matter needing(Need known) {
        return new Matter(resident, number, area, known, language);
    }

    Matter reachedAt(String other) {
        return new Matter(resident, other, area, need, language);
    }
}
