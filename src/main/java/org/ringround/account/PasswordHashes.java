package org.ringround.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Hashes passwords slowly (Argon2id): it takes a quarter of a second, so never within a transaction. Two are hashed at a time and a few wait; to more than that it says so, so that a storm of them takes neither the
 * machine's memory nor the threads that answer the phone.
 */
public final class PasswordHashes {

    private static final int AT_ONCE = 2;
    private static final int IN_ALL = 10;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Of a password that nobody has, or knows. */
    private static final String DECOY =
            "$argon2id$v=19$m=%d,t=%d,p=1$7/+rf0oqjBvHzlxiMh9Zag$P8W72w2zEqaCkMIfYVH7Mzc7SsLavDxZSPqsWYf6cO4";

    private final SecureRandom chance;
    private final Argon2Function argon2id;
    private final String decoy;
    private final Semaphore atOnce = new Semaphore(AT_ONCE, true);
    private final Semaphore inAll = new Semaphore(IN_ALL);

    public PasswordHashes(SecureRandom chance, PasswordCost cost) {
        this.chance = chance;
        argon2id = Argon2Function.getInstance(cost.memoryKib(), cost.times(), 1, HASH_BYTES, Argon2.ID);
        decoy = DECOY.formatted(cost.memoryKib(), cost.times());
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
        return inTurn(() -> check(password, decoy) && false);
    }

    private static boolean check(String password, String hash) {
        return Password.check(PasswordRule.inOneForm(password), hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    private String hashed(String password) {
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        return Password.hash(PasswordRule.inOneForm(password))
                .addSalt(salt)
                .with(argon2id)
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
