package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Calls beyond the account's pace wait their turn. */
final class PaceStoriesTest extends Stories {

    @Override
    NetworkOptions options() {
        return NetworkOptions.forAccount(SID, TOKEN).withCallsPerSecond(4).withSpeed(40);
    }

    @Test
    void callsLeaveInOrderAndACancelledOneNeverRings() {
        ring(ANWEN, "/hello");
        var second = ring(BRYN, "/hello");
        ring(CERI, "/hello");
        assertThat(second.json().path("queue_time").asInt()).isPositive();
        assertThat(post("/Calls/" + second.sid() + ".json", "Status", "canceled")
                        .status())
                .isEqualTo(200);
        network.phone(CERI).ringing();
        assertThat(network.phone(ANWEN).timesRung()).isEqualTo(1);
        assertThat(network.phone(BRYN).timesRung()).isZero();
        assertThat(desk.asked("/progress"))
                .noneMatch(asked -> asked.get("CallSid").equals(second.sid()));
    }
}
