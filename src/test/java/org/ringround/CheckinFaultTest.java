package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.CheckinVillages.resident;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringround.simulator.RestFault;

/** Twilio's API misbehaves when a check-in is due: the resident's phone rings once, and their word counts. */
@TestInstance(Lifecycle.PER_CLASS)
class CheckinFaultTest {

    private enum Trouble {
        TOO_MANY_REQUESTS("30", new RestFault.Refuses(429)),
        BROKEN("31", new RestFault.Refuses(500)),
        UNAVAILABLE("32", new RestFault.Refuses(503)),
        DROPPED("33", new RestFault.Drops()),
        PLACED_BUT_BROKEN("34", new RestFault.DoesAndAnswers(500)),
        PLACED_BUT_UNAVAILABLE("35", new RestFault.DoesAndAnswers(503)),
        PLACED_BUT_DROPPED("36", new RestFault.DoesAndDrops()),
        PLACED_BUT_GARBLED("37", new RestFault.DoesAndGarbles());

        private final String village;
        private final RestFault fault;

        Trouble(String village, RestFault fault) {
            this.village = village;
            this.fault = fault;
        }
    }

    private final CheckinVillages villages = CheckinVillages.begin("30", "31", "32", "33", "34", "35", "36", "37");

    @AfterAll
    void close() {
        villages.close();
    }

    @ParameterizedTest
    @EnumSource
    void theResidentIsRungOnceAndTheirWordCounts(Trouble trouble) {
        villages.phone(trouble.village).answersAndPresses("1");
        villages.withCheckin(trouble.village);
        villages.house().network().faults().nextPosts("/Calls.json", 1, trouble.fault);

        villages.aMinuteLater();

        // Less than the first retry: what is lost is given up by then, and tried anew.
        await().pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            villages.house().later(Duration.ofSeconds(5));
            assertThat(villages.checkin(trouble.village)).containsEntry("result", "well");
        });
        villages.awaitEveryCallOver(resident(trouble.village));
        assertThat(villages.phone(trouble.village).timesRung()).isEqualTo(1);
        assertThat(villages.checkin(trouble.village)).containsEntry("attempts", 1);
    }
}
