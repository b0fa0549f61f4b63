package org.ringround.console.now;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.console.now.Who.Named;

/**
 * A volunteer who is on duty, paused, or on the phone for us.
 *
 * @param at since when they ring or talk, until when they are on duty or paused; null when that says nothing
 */
public record DutyLine(
        Named volunteer, State state, @Nullable Instant at) {

    /** Whether its seconds are counted. */
    public boolean isCounted() {
        return at != null && (state == State.TALKING || state == State.RINGING);
    }

    /** In the order in which they are listed. */
    public enum State {
        TALKING,
        RINGING,
        /** After a call, before the next. */
        WRAPPING_UP,
        FREE,
        PAUSED
    }
}
