package org.ringround.simulator;

import java.nio.charset.StandardCharsets;

/** What the server answered to a webhook. */
record Answer(int status, String contentType, byte[] body) {

    boolean good() {
        return status >= 200 && status < 300;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
