package org.ringround.account;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ringround.db.Tx;

/**
 * The private links of volunteers. The address holds a random token and nothing else; it is not signed besides, because a
 * signature could only prove that we made it, which 130 random bits do by themselves, without a key to keep and to lose.
 */
public final class PrivateLinks {

    /** Below this path, which is short because the address goes into a text, stands the token. */
    public static final String PATH = "/v/";

    private static final Duration VALID = Duration.ofDays(30);

    /** Every text about a request may carry a link of its own; older ones than these make room. */
    private static final int AT_MOST = 20;

    private final Supplier<String> publicUrl;
    private final RandomGenerator chance;

    /**
     * @param publicUrl without a slash at its end; asked when the port is known
     * @param chance must not be foreseeable
     */
    public PrivateLinks(Supplier<String> publicUrl, RandomGenerator chance) {
        this.publicUrl = publicUrl;
        this.chance = chance;
    }

    /** The addresses for calendars below the same public address. */
    public Feeds feeds() {
        return new Feeds(publicUrl, chance);
    }

    /** A new link, good for 30 days; earlier ones stay good. It is a secret: it belongs in the volunteer's text alone. */
    public URI make(Tx tx, long volunteer, Instant now) {
        Token token = Token.made(chance);
        var store = new PrivateLinkStore(tx);
        store.insert(volunteer, token, now, now.plus(VALID));
        store.keepNewest(volunteer, AT_MOST);
        return URI.create(publicUrl.get() + PATH + token.text());
    }

    /** The path of the page that the token opens, in the one form of it that holds nothing but letters and digits. */
    public static String path(String token) {
        return PATH + Token.given(token).text();
    }

    /** Whose link it is, unless it has expired, was revoked or never was, or the volunteer has left. */
    public Optional<LinkHolder> find(Tx tx, String token, Instant now) {
        return new PrivateLinkStore(tx).find(Token.given(token), now);
    }

    /** Ends all links of the volunteer at once, and returns how many that were. A repeat changes nothing. */
    public int revokeAll(Tx tx, long volunteer, Instant now) {
        return new PrivateLinkStore(tx).revoke(volunteer, now);
    }
}
