package org.ringround.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/**
 * A volunteer who rings a resident regularly: active, their phone confirmed, on duty or not.
 *
 * @param languages in order of preference
 * @param ringSeconds their own, null: as the round rings
 * @param busy in a call with us, or rung by us
 * @param pausedUntil null when they are not paused
 */
record Befriender(
        long id,
        PhoneNumber phone,
        List<Language> languages,
        @Nullable Integer ringSeconds,
        boolean busy,
        @Nullable Instant pausedUntil) {

    Befriender {
        languages = List.copyOf(languages);
    }

    /** In which they are spoken with. */
    Language language(RoundParts parts) {
        return parts.words().bestOf(languages, parts.rules().languages().get(0));
    }

    /** Whether that is their number. */
    boolean isAt(String number) {
        return phone.e164().equals(number);
    }
}
