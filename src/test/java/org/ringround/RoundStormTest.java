package org.ringround;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two hundred check-ins are due in one minute, on two servers: each resident is rung once, whatever becomes of a server. */
@Timeout(900)
class RoundStormTest {

    private static final boolean THOROUGH = Boolean.getBoolean("ringround.thorough");
    private static final int RESIDENTS = THOROUGH ? 2_000 : 200;
    private static final int BEFORE_IT_HAPPENS = 20;
    private static final Duration ALL_RUNG = Duration.ofSeconds(THOROUGH ? 240 : 60);

    /** What got lost with a server is looked for twice, a minute apart, before it is tried anew. */
    private static final Duration ALL_FOUND = ALL_RUNG.plusSeconds(90);

    @ParameterizedTest(name = "{0}")
    @MethodSource("times")
    void twoServersRingEachResidentOnce(int time) {
        try (RoundStorm storm = RoundStorm.prepared(RESIDENTS, Map.of())) {
            storm.serve();
            storm.serve();

            storm.isDue();

            await().atMost(ALL_RUNG).until(() -> storm.settled() == RESIDENTS && storm.isQuiet());
            storm.eachWasRungOnceAndIsWell();
        }
    }

    @Test
    void oneOfThemIsKilledInTheMiddle() {
        try (Forwarder address = new Forwarder();
                RoundStorm storm = RoundStorm.prepared(RESIDENTS, settings(address));
                OtherProcess one = OtherProcess.run(storm.house().environment(), "serve");
                OtherProcess other = OtherProcess.run(storm.house().environment(), "serve")) {
            storm.house().leadTo(address.url());
            address.leadTo(one.port(), other.port());

            storm.isDue();
            await().atMost(ALL_RUNG).until(() -> storm.rung() >= BEFORE_IT_HAPPENS);
            one.kill();

            await().atMost(ALL_FOUND).until(() -> storm.settled() == RESIDENTS && storm.isQuiet());
            storm.eachWasRungOnceAndIsWell();
        }
    }

    @Test
    void oneOfThemStandsStillInTheMiddleAndComesBack() {
        try (Forwarder address = new Forwarder();
                RoundStorm storm = RoundStorm.prepared(RESIDENTS, settings(address));
                OtherProcess one = OtherProcess.run(storm.house().environment(), "serve");
                OtherProcess other = OtherProcess.run(storm.house().environment(), "serve")) {
            storm.house().leadTo(address.url());
            one.port();
            address.leadTo(other.port());

            storm.isDue();
            await().atMost(ALL_RUNG).until(() -> storm.rung() >= BEFORE_IT_HAPPENS);
            one.standStill();
            await().atMost(ALL_RUNG).until(() -> storm.rung() >= RESIDENTS / 2);
            one.goOn();

            await().atMost(ALL_FOUND).until(() -> storm.settled() == RESIDENTS && storm.isQuiet());
            storm.eachWasRungOnceAndIsWell();
        }
    }

    private static Map<String, String> settings(Forwarder address) {
        return Map.of("PORT", "0", "PUBLIC_URL", address.url());
    }

    private static IntStream times() {
        return IntStream.rangeClosed(1, THOROUGH ? 5 : 1);
    }
}
