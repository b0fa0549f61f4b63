package org.ringround.simulator;

/** How a call came about, in Twilio's words. */
enum Direction {
    INBOUND("inbound"),
    OUTBOUND_API("outbound-api"),
    OUTBOUND_DIAL("outbound-dial");

    private final String wire;

    Direction(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
