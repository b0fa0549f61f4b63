package org.ringround.account;

/** What came of choosing a password. */
public sealed interface PasswordAnswer {

    /**
     * It is the password from now on; every session there was is over.
     *
     * @param session a new one, which belongs in the browser's cookie alone
     */
    record Chosen(String session) implements PasswordAnswer {

        /** Without the secret. */
        @Override
        public String toString() {
            return "chosen";
        }
    }

    /** It is no good one. */
    record Weak(PasswordRule.Fault fault) implements PasswordAnswer {}

    /** The one that is to be changed is another. */
    record WrongBefore() implements PasswordAnswer {}

    /** Too many were wrong: none is looked at for a while. */
    record TooMany() implements PasswordAnswer {}

    /** Too many are at it at this moment. */
    record Busy() implements PasswordAnswer {}

    /** The session, or the link, is over meanwhile. */
    record Over() implements PasswordAnswer {}

    /** Somebody else has that name. */
    record NameTaken() implements PasswordAnswer {}
}
