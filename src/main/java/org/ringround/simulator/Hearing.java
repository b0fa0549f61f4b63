package org.ringround.simulator;

import java.time.Duration;

/** What a human has heard on one call, and the sound they make themselves; changed under the network's lock. */
final class Hearing {

    private final StringBuffer transcript = new StringBuffer();
    private volatile long soundUntilNanos;
    private volatile boolean soundMade;
    private volatile boolean recorded;

    void add(String text) {
        transcript.append(text).append('\n');
    }

    String all() {
        return transcript.toString();
    }

    /** Where the words end, looked for from there on without regard to case; -1 = not said yet. */
    int endOf(String words, int from) {
        var said = all();
        for (var at = from; at + words.length() <= said.length(); at++) {
            if (said.regionMatches(true, at, words, 0, words.length())) {
                return at + words.length();
            }
        }
        return -1;
    }

    /** A Record is listening. */
    void recorded(boolean on) {
        recorded = on;
    }

    boolean isRecorded() {
        return recorded;
    }

    void sound(Duration real) {
        soundUntilNanos = System.nanoTime() + real.toNanos();
        soundMade = true;
    }

    /** When the sound so far ends, in nanoseconds of System.nanoTime; the given moment when there was none since. */
    long soundUntil(long since) {
        return soundSince(since) ? soundUntilNanos : since;
    }

    boolean soundSince(long since) {
        return soundMade && soundUntilNanos - since > 0;
    }
}
