package org.ringround.account;

import java.security.MessageDigest;
import java.time.Instant;

/** How the holder of an account shows who they are. */
sealed interface Credential {

    long account();

    String name();

    /** Whether the other one is still this one. */
    boolean isSame(Credential other);

    /** By a password that they chose, as it was hashed. */
    record Chosen(long account, String name, String hash) implements Credential {

        @Override
        public boolean isSame(Credential other) {
            return equals(other);
        }
    }

    /** By one that we made, which works until it is changed, and for a week at most. */
    record OneTime(long account, String name, byte[] hash, Instant until) implements Credential {

        @Override
        public boolean isSame(Credential other) {
            return other instanceof OneTime once && MessageDigest.isEqual(hash, once.hash);
        }

        boolean opens(String typed, Instant now) {
            return now.isBefore(until)
                    && MessageDigest.isEqual(hash, Token.given(typed).hash());
        }
    }
}
