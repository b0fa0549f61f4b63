package org.ringround;

/** The port really bound, and the public address that follows from it. */
final class Port {

    private final ServerOptions options;
    private volatile int bound;

    Port(ServerOptions options) {
        this.options = options;
        this.bound = options.port();
    }

    void is(int port) {
        bound = port;
    }

    /** Without a slash at its end. */
    String publicUrl() {
        return options.publicUrl() == null
                ? "http://localhost:" + bound
                : options.publicUrl().toString();
    }
}
