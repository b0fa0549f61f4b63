package org.ringround.http;

/** Who may use a route. Each level names a {@link Guard}; a route cannot be written without one. */
public enum Access {
    /** Anybody. */
    PUBLIC(0),
    /** Twilio, by its signature. */
    TWILIO(64 * 1024),
    /** A volunteer, by their private link. */
    LINK(4 * 1024),
    /** Whoever is signed in to the console, even with a one-time password that is still to be changed. */
    SESSION(4 * 1024),
    /** Whoever is signed in to the console, coordinator or admin. */
    COORDINATOR(64 * 1024),
    /** Admins of the console. */
    ADMIN(64 * 1024);

    private final int bodyLimit;

    Access(int bodyLimit) {
        this.bodyLimit = bodyLimit;
    }

    /** The most bytes that a request's body may have, unless its route says otherwise. */
    int bodyLimit() {
        return bodyLimit;
    }
}
