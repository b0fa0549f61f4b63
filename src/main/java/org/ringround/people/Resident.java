package org.ringround.people;

import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Somebody who rings for help or is on a round; the id is the person's, the phone may be shared. */
public record Resident(
        long id,
        String name,
        PhoneNumber phone,
        @Nullable Long area,
        @Nullable Language language) {}
