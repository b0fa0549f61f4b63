package org.ringround.account;

/**
 * What a hash of a password costs who makes it, and who guesses.
 *
 * @param memoryKib for each hash that is being made
 * @param times how often that memory is gone over
 */
public record PasswordCost(int memoryKib, int times) {

    /** 19 MiB and twice, the least that OWASP's Password Storage Cheat Sheet has for Argon2id. */
    public static final PasswordCost OWASP = new PasswordCost(19 * 1024, 2);
}
