package org.ringround.outbox;

import org.jspecify.annotations.Nullable;

/** A mail was not taken. */
public final class NotPosted extends RuntimeException {

    private final boolean forGood;

    /** @param forGood trying again would be answered alike */
    public NotPosted(String message, boolean forGood, @Nullable Throwable cause) {
        super(message, cause);
        this.forGood = forGood;
    }

    public boolean isForGood() {
        return forGood;
    }
}
