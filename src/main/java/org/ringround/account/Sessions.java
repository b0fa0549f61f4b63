package org.ringround.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ringround.db.Tx;

/** The sessions of the console. Each is a row, so that whoever ends it ends it on every server at once. */
public final class Sessions {

    /** Without anything done. */
    static final Duration IDLE = Duration.ofMinutes(60);

    /** Whatever is done: a long day at the desk. */
    static final Duration AT_MOST = Duration.ofHours(12);

    /** What is done within a minute after something else is not written down. */
    private static final Duration WRITTEN_AGAIN = Duration.ofMinutes(1);

    private final RandomGenerator chance;

    /** @param chance must not be foreseeable */
    public Sessions(RandomGenerator chance) {
        this.chance = chance;
    }

    /** Begins one, and returns its token, which belongs in the browser's cookie alone. */
    String begin(Tx tx, long account, Instant now) {
        Token token = Token.made(chance);
        new SessionStore(tx).insert(account, token, now, now.plus(AT_MOST));
        return token.text();
    }

    /** Whose session it is, unless it is over, was ended or never was, or the account has ended. */
    public Optional<Session> find(Tx tx, String token, Instant now) {
        return new SessionStore(tx).find(Token.given(token), now);
    }

    /** Those of them whose sessions go on, each as they are now: their areas and their language may be others than before. */
    public List<Visitor> still(Tx tx, Collection<Visitor> some, Instant now) {
        return new SessionStore(tx).list(some, now);
    }

    /** Its holder does something: its idle time begins anew. */
    public void goOn(Tx tx, Visitor who, Instant now) {
        new SessionStore(tx).seen(who.session(), now, now.minus(WRITTEN_AGAIN));
    }

    /** Its holder signs out. A repeat changes nothing. */
    public void end(Tx tx, Visitor who, Instant now) {
        if (new SessionStore(tx).end(who.session(), now)) {
            Audit.write(tx, who, Act.SIGNED_OUT, null, null, now);
        }
    }

    /** All sessions of the account: whoever holds one must sign in again. */
    static void endAll(Tx tx, long account, Instant now) {
        new SessionStore(tx).endAll(account, now);
    }
}
