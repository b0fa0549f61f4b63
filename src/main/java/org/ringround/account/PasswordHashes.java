package org.ringround.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Hashes passwords slowly, with 19 MiB for each (Argon2id, as OWASP has it): it takes a quarter of a second, so never within a
 * transaction. Two are hashed at a time and a few wait; to more than that it says so, so that a storm of them takes neither the
 * machine's memory nor the threads that answer the phone.
 */
public final class PasswordHashes {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int TIMES = 2;
    private static final int AT_ONCE = 2;
    private static final int IN_ALL = 10;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(MEMORY_KIB, TIMES, 1, 32, Argon2.ID);

    /** Of a password that nobody has, or knows. */
    private static final String DECOY =
            "$argon2id$v=19$m=19456,t=2,p=1$7/+rf0oqjBvHzlxiMh9Zag$P8W72w2zEqaCkMIfYVH7Mzc7SsLavDxZSPqsWYf6cO4";

    private final SecureRandom chance;
    private final Semaphore atOnce = new Semaphore(AT_ONCE, true);
    private final Semaphore inAll = new Semaphore(IN_ALL);

    public PasswordHashes(SecureRandom chance) {
        this.chance = chance;
    }

    /** With its parameters and its salt, as text; empty when too many are waiting. */
    public Optional<String> hash(String password) {
        return inTurn(() -> hashed(password));
    }

    /** Whether it is the password of that hash; empty when too many are waiting. */
    public Optional<Boolean> matches(String password, String hash) {
        return inTurn(() -> check(password, hash));
    }

    /** Takes as long as {@link #matches} and says no: nobody shall hear from the clock who has an account. */
    public Optional<Boolean> matchesNobody(String password) {
        return inTurn(() -> check(password, DECOY) && false);
    }

    private static boolean check(String password, String hash) {
        return Password.check(PasswordRule.inOneForm(password), hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    private String hashed(String password) {
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        return Password.hash(PasswordRule.inOneForm(password))
                .addSalt(salt)
                .with(ARGON2ID)
                .getResult();
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        if (!inAll.tryAcquire()) {
            return Optional.empty();
        }
        try {
            atOnce.acquireUninterruptibly();
            try {
                return Optional.of(work.get());
            } finally {
                atOnce.release();
            }
        } finally {
            inAll.release();
        }
    }
}
