package org.ringround.simulator;

import org.jspecify.annotations.Nullable;

/**
 * How one try of a webhook went.
 *
 * @param answer null when none came
 * @param failure ct, rt, 4xx, 5xx; empty when it went well
 */
record Attempt(@Nullable Answer answer, String failure) {

    static Attempt answered(Answer answer) {
        return new Attempt(answer, answer.good() ? "" : answer.status() >= 500 ? "5xx" : "4xx");
    }

    static Attempt failed(String failure) {
        return new Attempt(null, failure);
    }

    String outcome() {
        return answer != null ? Integer.toString(answer.status()) : failure;
    }

    /** Twilio's error code for it. */
    int code() {
        return failure.equals("ct") ? 11210 : failure.equals("rt") ? 11205 : 11200;
    }
}
