package org.ringround.console;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.InstantSource;
import org.ringround.console.ClientBuckets.Size;

/**
 * How often somebody may come with a wrong link: so many times from one network address, and so many in all. Where too many
 * came in all, only addresses that never did are still let in, so that a crowd of guessers does not lock the others out.
 */
public final class GuessLimit {

    private static final Size FROM_ONE = new Size(20, Duration.ofMinutes(10));
    private static final Size IN_ALL = new Size(600, Duration.ofMinutes(10));
    private static final int REMEMBERED = 20_000;

    private final ClientBuckets wrong;

    public GuessLimit(InstantSource clock) {
        this.wrong = new ClientBuckets(clock, FROM_ONE, IN_ALL, REMEMBERED);
    }

    /** Whether they may come with one more. */
    public synchronized boolean mayTry(String client) {
        Bucket theirs = wrong.find(client);
        return theirs == null || (theirs.getAvailableTokens() > 0 && wrong.all().getAvailableTokens() > 0);
    }

    /** They came with a wrong link. Returns whether it was the last for now. */
    public synchronized boolean wrong(String client) {
        Bucket theirs = wrong.of(client);
        theirs.tryConsume(1);
        wrong.all().tryConsume(1);
        return theirs.getAvailableTokens() == 0;
    }
}
