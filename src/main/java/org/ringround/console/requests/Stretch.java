package org.ringround.console.requests;

import java.time.Instant;

/**
 * A stretch of time in the story of a call, on somebody's lane.
 *
 * @param said what went on
 */
record Stretch(Instant from, Instant to, Kind kind, String said) {

    /** How it is drawn; what it is stands beside it in words. */
    enum Kind {
        MENU("#d2e2f1"),
        WAITING("#fbe3a7"),
        RINGING("#f7cfa0"),
        HEARING("#d9d4ec"),
        TALKING("#bfe3cf"),
        MESSAGE("#f3d1e3"),
        AFTER("#e3e3e3");

        private final String colour;

        Kind(String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }
    }
}
