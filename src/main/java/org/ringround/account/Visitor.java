package org.ringround.account;

import org.jspecify.annotations.Nullable;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/**
 * Whoever is signed in to the console.
 *
 * @param name of the account
 * @param scope what they may look into
 * @param language in which they want their pages, null: they have not said
 * @param csrf goes with every form of theirs, and can be made by nobody who does not hold the session
 */
public record Visitor(
        long session,
        long account,
        String name,
        AccountRole role,
        Scope scope,
        @Nullable Language language,
        String csrf)
        implements Actor {

    /** Without what only its holder may know. */
    @Override
    public String toString() {
        return "account " + account + " (" + role.word() + ")";
    }
}
