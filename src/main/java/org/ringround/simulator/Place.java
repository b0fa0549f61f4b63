package org.ringround.simulator;

import org.jspecify.annotations.Nullable;

/** A call's place in a queue; guarded by the network's lock. */
final class Place {

    private final WaitingLine line;
    private final Leg leg;
    private final long sinceNanos = System.nanoTime();
    private @Nullable Leg taker;
    private String whisperUrl = "";
    private boolean ready;
    private boolean bridged;

    Place(WaitingLine line, Leg leg) {
        this.line = line;
        this.leg = leg;
    }

    WaitingLine line() {
        return line;
    }

    Leg leg() {
        return leg;
    }

    long sinceNanos() {
        return sinceNanos;
    }

    boolean taken() {
        return taker != null;
    }

    void takenBy(Leg by, String whisper) {
        taker = by;
        whisperUrl = whisper;
    }

    @Nullable
    Leg taker() {
        return taker;
    }

    /** What the waiting human hears before being connected; empty = nothing. */
    String whisperUrl() {
        return whisperUrl;
    }

    boolean ready() {
        return ready;
    }

    void isReady() {
        ready = true;
    }

    boolean bridged() {
        return bridged;
    }

    void isBridged() {
        bridged = true;
    }
}
