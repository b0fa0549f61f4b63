package org.ringround.simulator;

/** Where a call stands, in Twilio's words. */
public enum CallStatus {
    QUEUED("queued"),
    INITIATED("initiated"),
    RINGING("ringing"),
    IN_PROGRESS("in-progress"),
    COMPLETED("completed"),
    BUSY("busy"),
    FAILED("failed"),
    NO_ANSWER("no-answer"),
    CANCELED("canceled");

    private final String wire;

    CallStatus(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public boolean ended() {
        return ordinal() >= COMPLETED.ordinal();
    }

    /** The name of the progress event that reports this status. */
    String event() {
        return ended() ? "completed" : this == IN_PROGRESS ? "answered" : wire;
    }

    /** As the REST API says it, which knows no "initiated". */
    String rest() {
        return this == INITIATED ? QUEUED.wire : wire;
    }
}
