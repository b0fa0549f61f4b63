package org.ringround.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people in by name and password. The password is looked at between two transactions: that takes long. */
public final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Database db;
    private final InstantSource clock;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final RandomGenerator chance;

    /** @param chance must not be foreseeable */
    public SignIn(Database db, InstantSource clock, PasswordHashes hashes, Sessions sessions, RandomGenerator chance) {
        this.db = db;
        this.clock = clock;
        this.hashes = hashes;
        this.sessions = sessions;
        this.chance = chance;
    }

    /** What is known before the password is looked at; the row is the try's. */
    private record Counted(long row, Try one, @Nullable Credential credential) {}

    public Admission admit(Attempt attempt) {
        Instant now = clock.instant();
        Optional<Counted> counted = db.transact(tx -> counted(tx, attempt, now));
        if (counted.isEmpty()) {
            LOG.warn(
                    "Too many have tried to sign in with one name, or from one network; none is looked at for a while");
            return new Admission.TooMany();
        }
        Optional<Boolean> right = matches(attempt.password(), counted.get().credential(), now);
        if (right.isEmpty()) {
            LOG.warn("Too many are signing in at once, and somebody was told to try again");
            db.run(tx -> new TryStore(tx).delete(counted.get().row()));
            return new Admission.Busy();
        }
        return right.get()
                ? db.transact(tx -> in(tx, attempt, counted.get(), now))
                : db.transact(tx -> wrong(tx, counted.get().credential(), now));
    }

    /** Empty when there were too many. A one-time password is looked at all the same: nobody guesses it. */
    private static Optional<Counted> counted(Tx tx, Attempt attempt, Instant now) {
        Try one = Try.of(attempt.name(), attempt.network());
        var tries = new TryStore(tx);
        tries.inTurn(one);
        @Nullable
        Credential credential = new CredentialStore(tx).find(attempt.name()).orElse(null);
        var limits = new TryLimits(tries, now);
        @Nullable Try known = known(tx, one, attempt.device(), credential);
        if (known != null && limits.allowsDevice(known)) {
            return Optional.of(new Counted(tries.insert(known, now), known, credential));
        }
        boolean sure = credential instanceof Credential.OneTime once && once.opens(attempt.password(), now);
        if (!sure && !limits.allows(one)) {
            return Optional.empty();
        }
        return Optional.of(new Counted(tries.insert(one, now), one, credential));
    }

    /** The try as one of a browser that is known; null when it is not. */
    private static @Nullable Try known(Tx tx, Try one, @Nullable String device, @Nullable Credential credential) {
        if (device == null || credential == null) {
            return null;
        }
        Token token = Token.given(device);
        return new DeviceStore(tx).isKnown(token, credential.account()) ? one.from(token) : null;
    }

    /** Takes the same time whoever it is. */
    private Optional<Boolean> matches(String password, @Nullable Credential credential, Instant now) {
        if (credential instanceof Credential.Chosen chosen) {
            return hashes.matches(password, chosen.hash());
        }
        boolean opens = credential instanceof Credential.OneTime once && once.opens(password, now);
        return hashes.matchesNobody(password).map(never -> opens);
    }

    private Admission in(Tx tx, Attempt attempt, Counted counted, Instant now) {
        Credential shown = counted.credential();
        if (shown == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        long account = shown.account();
        // It was looked at outside of this transaction, and may be another one by now.
        if (new CredentialStore(tx).lock(account).filter(shown::isSame).isEmpty()) {
            return wrong(tx, shown, now);
        }
        new TryStore(tx).forget(counted.one());
        if (attempt.session() != null) {
            new SessionStore(tx).end(Token.given(attempt.session()), now);
        }
        if (attempt.language() != null) {
            new AccountStore(tx).setLanguageIfNone(account, attempt.language());
        }
        String session = sessions.begin(tx, account, now);
        String device = device(tx, attempt.device(), account, now);
        Audit.write(tx, new Actor.Stranger(account), Act.SIGNED_IN, null, null, now);
        tx.afterCommit(() -> LOG.info("Somebody signed in with account {}", account));
        return new Admission.In(session, device, shown instanceof Credential.OneTime);
    }

    /** The browser's secret from now on: a new one each time, so that none that was put there by somebody else is of use. */
    private String device(Tx tx, @Nullable String before, long account, Instant now) {
        var devices = new DeviceStore(tx);
        Token token = Token.made(chance);
        if (before != null) {
            devices.rename(Token.given(before), token);
        }
        devices.remember(token, account, now);
        return token.text();
    }

    private static Admission wrong(Tx tx, @Nullable Credential credential, Instant now) {
        Long account = credential == null ? null : credential.account();
        Audit.write(tx, new Actor.Stranger(account), Act.NOT_SIGNED_IN, null, null, now);
        tx.afterCommit(() -> LOG.warn("Somebody tried to sign in with a wrong name or password"));
        return new Admission.Wrong();
    }
}
