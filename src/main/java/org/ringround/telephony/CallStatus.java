package org.ringround.telephony;

/** Where a call stands, in Twilio's words. */
public enum CallStatus {
    QUEUED,
    INITIATED,
    RINGING,
    IN_PROGRESS,
    COMPLETED,
    BUSY,
    FAILED,
    NO_ANSWER,
    CANCELED;

    /** Nothing follows any more. */
    public boolean isOver() {
        return ordinal() >= COMPLETED.ordinal();
    }
}
