package org.ringround.telephony;

import org.jspecify.annotations.Nullable;

/** No clear answer came from the network. */
public final class TelephonyUnreachable extends RuntimeException {

    private final boolean unknown;

    /** @param unknown whether the request may have been carried out */
    public TelephonyUnreachable(String message, boolean unknown, @Nullable Throwable cause) {
        super(message, cause);
        this.unknown = unknown;
    }

    /** True: it may have happened. False: it never reached the network. */
    public boolean isUnknown() {
        return unknown;
    }
}
