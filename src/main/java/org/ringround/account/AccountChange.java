package org.ringround.account;

/** What came of adding or changing an account. */
public sealed interface AccountChange {

    /** It is done. */
    record Done(long account) implements AccountChange {}

    /**
     * It is done, and somebody must be told this password: it works once, for a week, and is kept nowhere.
     *
     * @param password in fours, to be copied by hand
     */
    record WithPassword(long account, String password) implements AccountChange {

        @Override
        public String toString() {
            return "account " + account + " with a one-time password";
        }
    }

    /** Nothing is done. */
    record Refused(AccountFault fault) implements AccountChange {}

    /** There is no such account. */
    record Unknown() implements AccountChange {}
}
