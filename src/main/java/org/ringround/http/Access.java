package org.ringround.http;

/** Who may use a route. Each level names a {@link Guard}; a route cannot be written without one. */
public enum Access {
    /** Anybody. */
    PUBLIC(0),
    /** Twilio, by its signature. */
    TWILIO(64 * 1024),
    /** A volunteer, by their private link. */
    LINK(4 * 1024);

    private final int bodyLimit;

    Access(int bodyLimit) {
        this.bodyLimit = bodyLimit;
    }

    /** The most bytes that a request's body may have. */
    int bodyLimit() {
        return bodyLimit;
    }
}
