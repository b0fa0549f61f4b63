package org.ringround.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.telephony.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in before there is anybody: a link that the server prints when it starts. It is good for a day, until the next
 * start, and as long as there is no admin.
 */
public final class FirstAdmin {

    /** Below this path stands the token. */
    public static final String PATH = "/first/";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private static final Duration VALID = Duration.ofHours(24);

    private static final Powers ADMIN = new Powers(AccountRole.ADMIN, Set.of(), null);

    private final Database db;
    private final InstantSource clock;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final RandomGenerator chance;

    /** @param chance must not be foreseeable */
    public FirstAdmin(
            Database db, InstantSource clock, PasswordHashes hashes, Sessions sessions, RandomGenerator chance) {
        this.db = db;
        this.clock = clock;
        this.hashes = hashes;
        this.sessions = sessions;
        this.chance = chance;
    }

    /** The path of a new link; no earlier one is good any more. Empty when there is an admin. */
    public Optional<String> invite() {
        Token token = Token.made(chance);
        Instant expires = clock.instant().plus(VALID);
        return db.transact(tx -> {
            if (new AccountStore(tx).hasAdmin()) {
                return Optional.empty();
            }
            new FirstLinkStore(tx).set(token, expires);
            return Optional.of(PATH + token.text());
        });
    }

    /** The path of the page that the token opens, in the one form of it that holds nothing but letters and digits. */
    public static String path(String token) {
        return PATH + Token.given(token).text();
    }

    public boolean isInvited(String token) {
        Instant now = clock.instant();
        return db.transact(
                tx -> new FirstLinkStore(tx).isGood(Token.given(token), now) && !new AccountStore(tx).hasAdmin());
    }

    /** Makes the first admin and signs them in, in that language. */
    public PasswordAnswer begin(String token, AccountName name, String password, Language language) {
        if (!isInvited(token)) {
            return new PasswordAnswer.Over();
        }
        Optional<PasswordRule.Fault> fault = PasswordRule.fault(password, name.text());
        if (fault.isPresent()) {
            return new PasswordAnswer.Weak(fault.get());
        }
        return hashes.hash(password)
                .map(hash -> db.transact(tx -> begun(tx, Token.given(token), name, hash, language)))
                .orElseGet(PasswordAnswer.Busy::new);
    }

    private PasswordAnswer begun(Tx tx, Token token, AccountName name, String hash, Language language) {
        Instant now = clock.instant();
        var accounts = new AccountStore(tx);
        var link = new FirstLinkStore(tx);
        if (!link.lock(token, now) || accounts.hasAdmin()) {
            return new PasswordAnswer.Over();
        }
        return accounts.insert(name, ADMIN, hash, now)
                .<PasswordAnswer>map(account -> {
                    link.delete();
                    accounts.setLanguage(account, language);
                    var who = new Actor.Stranger(account);
                    Audit.write(tx, who, Act.ADDED_ACCOUNT, Accounts.thing(account), now);
                    Audit.write(tx, who, Act.SIGNED_IN, null, null, now);
                    tx.afterCommit(() -> LOG.info("The first admin is there: account {}", account));
                    return new PasswordAnswer.Chosen(sessions.begin(tx, account, now));
                })
                .orElseGet(PasswordAnswer.NameTaken::new);
    }
}
