package org.ringround.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.script.Script;
import org.ringround.telephony.Language;

/**
 * What an arrow may look at besides the situation.
 *
 * @param script null when the script that the call began with cannot be read: then it goes straight to the search
 * @param languages of the helpline, in order of preference
 */
record CallContext(
        Particulars particulars,
        @Nullable Script script,
        List<Language> languages,
        ZoneId zone,
        Instant startedAt,
        Instant now) {

    Duration lasted() {
        return Duration.between(startedAt, now);
    }

    LocalDateTime local() {
        return LocalDateTime.ofInstant(now, zone);
    }

    CallMove stay(CallState state) {
        return CallMove.to(particulars, state);
    }

    /** What was to be said before has been said. */
    CallMove move(CallState next, CallEffect... effects) {
        return CallMove.to(particulars.after(List.of()), next, effects);
    }
}
