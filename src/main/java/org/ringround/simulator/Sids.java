package org.ringround.simulator;

import java.util.UUID;

/** Fresh names for things, in Twilio's shape. */
final class Sids {

    private Sids() {}

    static String next(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }
}
