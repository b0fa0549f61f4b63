package org.ringround.telephony.twilio;

import java.util.Set;

/**
 * How often Twilio asks again when a webhook fails, as connection overrides behind the {@code #} of its address. All our
 * doors may be asked again: an event of an old turn changes nothing, and calls, texts and recordings are known by their SID.
 * What stands behind the {@code #} is neither sent nor signed.
 */
enum Persistence {
    /**
     * Whoever holds a phone waits for the answer, 15 s at most in all. Two more tries where no connection is made, none of
     * our words comes within 5 s (a database that is away is noticed within 4), or a proxy before us answers 502.
     */
    SPOKEN("#rc=2&rp=ct,rt,5xx&rt=5000&tt=14500"),
    /** Nobody waits, and what is lost here must be looked up later: five more tries. */
    TOLD("#rc=5&rp=ct,rt,5xx&rt=5000&tt=14500");

    /** The last parts of the addresses whose answer nobody hears. */
    private static final Set<String> NEWS = Set.of("status", "recording", "sms");

    private final String fragment;

    Persistence(String fragment) {
        this.fragment = fragment;
    }

    String fragment() {
        return fragment;
    }

    /** @param path below {@code /twilio/} */
    static Persistence at(String path) {
        return NEWS.contains(path.substring(path.lastIndexOf('/') + 1)) ? TOLD : SPOKEN;
    }
}
