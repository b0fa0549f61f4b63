package org.ringround.task;

import java.util.List;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** A volunteer who can be texted, and their languages in order of preference. */
record Recipient(long volunteer, PhoneNumber phone, List<Language> languages) {

    Recipient {
        languages = List.copyOf(languages);
    }
}
