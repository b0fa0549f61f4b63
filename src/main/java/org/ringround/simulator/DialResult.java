package org.ringround.simulator;

import java.time.Duration;

/**
 * What came of a Dial.
 *
 * @param sid the dialled call; empty = none
 */
record DialResult(String status, String sid, Duration talked, boolean bridged) {

    static DialResult none(String status) {
        return new DialResult(status, "", Duration.ZERO, false);
    }
}
