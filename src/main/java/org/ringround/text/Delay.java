package org.ringround.text;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a text was on its way, and what follows. Pure. Whatever it says counts from when it was said; whoever would be
 * bound to something hours later, of which they may not think any more, is not.
 *
 * @param said when the network got the text; for one that came at once, now
 */
public record Delay(Instant said, Instant now) {

    /** Whoever waits for an answer for longer wonders what it answers. */
    private static final Duration WORTH_A_WORD = Duration.ofMinutes(5);

    /** So long an offer to help stands. */
    private static final Duration OFFER_STANDS = Duration.ofHours(2);

    static Delay none(Instant now) {
        return new Delay(now, now);
    }

    /** The network's clock may be ahead of ours. */
    static Delay since(Instant said, Instant now) {
        return new Delay(said.isAfter(now) ? now : said, now);
    }

    boolean isNone() {
        return !said.isBefore(now);
    }

    boolean isWorthAWord() {
        return said.plus(WORTH_A_WORD).isBefore(now);
    }

    boolean isTooLongFor(Command command) {
        boolean binds = command instanceof Command.Take || command instanceof Command.Cover;
        return binds && said.plus(OFFER_STANDS).isBefore(now);
    }
}
