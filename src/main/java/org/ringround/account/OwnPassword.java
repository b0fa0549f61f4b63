package org.ringround.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets whoever is signed in choose another password. Who has a one-time password has just shown it, and need not again. */
public final class OwnPassword {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPassword.class);

    private final Database db;
    private final InstantSource clock;
    private final PasswordHashes hashes;
    private final Sessions sessions;

    public OwnPassword(Database db, InstantSource clock, PasswordHashes hashes, Sessions sessions) {
        this.db = db;
        this.clock = clock;
        this.hashes = hashes;
        this.sessions = sessions;
    }

    /**
     * What was typed.
     *
     * @param before the password that is to be changed, of no meaning where that is a one-time password
     * @param network the address that it came from
     */
    public record Wish(String before, String wanted, String network) {

        /** Without anything that was typed. */
        @Override
        public String toString() {
            return "a wish";
        }
    }

    public PasswordAnswer change(Visitor who, Wish wish) {
        Optional<PasswordRule.Fault> fault = PasswordRule.fault(wish.wanted(), who.name());
        if (fault.isPresent()) {
            return new PasswordAnswer.Weak(fault.get());
        }
        Instant now = clock.instant();
        Credential before =
                db.transact(tx -> new CredentialStore(tx).find(who.name())).orElse(null);
        if (before == null) {
            return new PasswordAnswer.Over();
        }
        PasswordAnswer refusal = before instanceof Credential.Chosen chosen
                ? unlessShown(chosen, wish, now)
                : unlessNew((Credential.OneTime) before, wish, now);
        if (refusal != null) {
            return refusal;
        }
        return hashes.hash(wish.wanted())
                .map(hash -> db.transact(tx -> changed(tx, before, hash, now)))
                .orElseGet(PasswordAnswer.Busy::new);
    }

    private static @Nullable PasswordAnswer unlessNew(Credential.OneTime before, Wish wish, Instant now) {
        return before.opens(wish.wanted(), now) ? new PasswordAnswer.Weak(PasswordRule.Fault.SAME) : null;
    }

    /** Whoever has found a browser in which somebody is signed in may not guess here either. */
    private @Nullable PasswordAnswer unlessShown(Credential.Chosen before, Wish wish, Instant now) {
        Try one = Try.of(before.name(), wish.network());
        Optional<Long> counted = db.transact(tx -> counted(tx, one, now));
        if (counted.isEmpty()) {
            return new PasswordAnswer.TooMany();
        }
        Optional<Boolean> right = hashes.matches(wish.before(), before.hash());
        if (right.isPresent() && !right.get()) {
            LOG.warn("Somebody gave a wrong password where they wanted to change it");
            return new PasswordAnswer.WrongBefore();
        }
        db.run(tx -> new TryStore(tx).delete(counted.get()));
        if (right.isEmpty()) {
            return new PasswordAnswer.Busy();
        }
        return PasswordRule.inOneForm(wish.before()).equals(PasswordRule.inOneForm(wish.wanted()))
                ? new PasswordAnswer.Weak(PasswordRule.Fault.SAME)
                : null;
    }

    private static Optional<Long> counted(Tx tx, Try one, Instant now) {
        var tries = new TryStore(tx);
        tries.inTurn(one);
        return new TryLimits(tries, now).allows(one) ? Optional.of(tries.insert(one, now)) : Optional.empty();
    }

    private PasswordAnswer changed(Tx tx, Credential before, String hash, Instant now) {
        long account = before.account();
        var credentials = new CredentialStore(tx);
        if (credentials.lock(account).filter(before::isSame).isEmpty()) {
            return new PasswordAnswer.Over();
        }
        credentials.set(account, hash);
        Sessions.endAll(tx, account, now);
        Audit.write(tx, new Actor.Stranger(account), Act.CHANGED_PASSWORD, null, null, now);
        return new PasswordAnswer.Chosen(sessions.begin(tx, account, now));
    }
}
