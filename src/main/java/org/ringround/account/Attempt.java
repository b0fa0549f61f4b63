package org.ringround.account;

import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;

/**
 * Somebody wants to sign in.
 *
 * @param name as it was typed
 * @param network the address that it came from
 * @param device the secret of the browser, null: it has none
 * @param session of the browser, which ends with the new one; null: it has none
 * @param language that they chose for the page, and keep if they have said no other before; null: they chose none
 */
public record Attempt(
        String name,
        String password,
        String network,
        @Nullable String device,
        @Nullable String session,
        @Nullable Language language) {

    /** Without anything that was typed. */
    @Override
    public String toString() {
        return "an attempt";
    }
}
