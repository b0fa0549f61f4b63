package org.ringround.simulator;

/** The REST API will not do it. */
final class Refusal extends RuntimeException {

    private final int status;
    private final int code;

    Refusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal invalid(int code, String message) {
        return new Refusal(400, code, message);
    }

    static Refusal notFound(String path) {
        return new Refusal(404, 20404, "The requested resource " + path + " was not found");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
