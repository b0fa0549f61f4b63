package org.ringround.simulator;

import java.time.Instant;

/**
 * One thing that happened on the network.
 *
 * @param callSid empty for what belongs to no call
 * @param number the phone it happened to, or the number written to; empty for webhooks and REST
 * @param text what was said, keyed or written; the other party's number; the URL or the method and path
 * @param detail the language, the other party's call, the sender, the HTTP status or the error code
 */
public record NetworkEvent(Instant at, Kind kind, String callSid, String number, String text, String detail) {

    /** What can happen. */
    public enum Kind {
        RANG,
        ANSWERED,
        SAID,
        PLAYED,
        KEYED,
        QUEUED,
        BRIDGED,
        PARTED,
        RECORDED,
        HUNG_UP,
        TEXT,
        WEBHOOK,
        REST,
        COMPLAINT
    }
}
