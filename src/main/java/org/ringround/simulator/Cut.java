package org.ringround.simulator;

/** What a call's thread was doing is over: hung up, redirected from outside, or taken out of its queue. */
final class Cut extends RuntimeException {

    Cut() {
        super("cut", null, false, false);
    }
}
