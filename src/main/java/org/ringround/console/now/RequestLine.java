package org.ringround.console.now;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;
import org.ringround.request.Reason;

/**
 * A request that nobody has yet.
 *
 * @param area its name, null while there is none
 * @param due when somebody was promised to be rung back, null when nothing was promised
 */
public record RequestLine(
        long reference,
        Who who,
        @Nullable String area,
        Need need,
        Reason reason,
        boolean urgent,
        Instant opened,
        @Nullable Instant due) {}
