package org.ringround.account;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ringround.db.Tx;

/**
 * The addresses under which calendars read the rota: each volunteer and each area has at most one. A calendar cannot sign in, so
 * the address is the key: 130 random bits of which only a hash is kept. It can be made anew, which ends the one before.
 */
public final class Feeds {

    /** Below this path stand the token and {@link #ENDING}. */
    public static final String PATH = "/feeds/";

    public static final String ENDING = ".ics";

    private final Supplier<String> publicUrl;
    private final RandomGenerator chance;

    /**
     * @param publicUrl without a slash at its end; asked when the port is known
     * @param chance must not be foreseeable
     */
    public Feeds(Supplier<String> publicUrl, RandomGenerator chance) {
        this.publicUrl = publicUrl;
        this.chance = chance;
    }

    /** A new address, good until it is ended; the one before is over. It is a secret, and is told this once. */
    public URI renew(Tx tx, FeedOwner owner, Instant now) {
        Token token = Token.made(chance);
        var store = new FeedStore(tx);
        store.hold(owner);
        store.end(owner, now);
        store.insert(owner, token, now);
        return URI.create(publicUrl.get() + PATH + token.text() + ENDING);
    }

    /** Nobody reads it any more. False when there was none. */
    public boolean end(Tx tx, FeedOwner owner, Instant now) {
        return new FeedStore(tx).end(owner, now);
    }

    /** Since when there is one; empty when there is none. */
    public Optional<Instant> findMade(Tx tx, FeedOwner owner) {
        return new FeedStore(tx).findMade(owner);
    }

    /**
     * Whose it is, unless it was ended or never was, or the volunteer has left.
     *
     * @param file the last part of the address, as somebody sent it
     */
    public Optional<FeedOwner> find(Tx tx, String file) {
        return file.endsWith(ENDING)
                ? new FeedStore(tx).find(Token.given(file.substring(0, file.length() - ENDING.length())))
                : Optional.empty();
    }
}
