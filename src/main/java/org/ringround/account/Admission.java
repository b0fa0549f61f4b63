package org.ringround.account;

/** What came of wanting to sign in. */
public sealed interface Admission {

    /**
     * They are in.
     *
     * @param session belongs in the browser's cookie alone
     * @param device likewise, for the browser itself
     * @param mustChange whether they came with a one-time password
     */
    record In(String session, String device, boolean mustChange) implements Admission {

        /** Without the secrets. */
        @Override
        public String toString() {
            return "in";
        }
    }

    /** The name or the password is wrong; which, is nobody's business. */
    record Wrong() implements Admission {}

    /** Too many were wrong: none is looked at for a while. */
    record TooMany() implements Admission {}

    /** Too many are signing in at this moment. */
    record Busy() implements Admission {}
}
