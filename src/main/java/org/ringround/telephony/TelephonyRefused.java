package org.ringround.telephony;

/** The network understood and said no: nothing happened. */
public final class TelephonyRefused extends RuntimeException {

    /** Twilio's code. */
    private static final int STOPPED = 21610;
    /** Twilio: the call is over, or not yet where it could be ended so. */
    private static final int WRONG_STATE = 21220;

    private final int status;
    private final int code;

    /**
     * @param status the HTTP status
     * @param code the network's own error code, 0 when it gave none
     */
    public TelephonyRefused(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** There is no such thing at the network, or not any more. */
    public boolean isGone() {
        return status == 404;
    }

    /** That number has asked the network for no texts from us. */
    public boolean isStopped() {
        return code == STOPPED;
    }

    /** The call is not in the state any more, or not there at all. */
    public boolean isOver() {
        return isGone() || code == WRONG_STATE;
    }

    /** Too many requests: the same may be asked again later. */
    public boolean isForNow() {
        return status == 429;
    }
}
