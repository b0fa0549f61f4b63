package org.ringround.telephony.twilio;

/** A request that is signed by Twilio but not what Twilio sends. Its message names the field, never the value. */
final class Garbled extends RuntimeException {

    Garbled(String message) {
        super(message);
    }
}
