package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.FaultHouse.SAM;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.exchange.What;
import org.ringround.telephony.CallEvent.BridgeEnded;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Heard;

/** Sam's call with a resident ended, and no word of what was dialled from it ever came. It is noon. */
class BefriendingLostWordTest {

    private final BefriendingHouse town = new BefriendingHouse(SAM);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whereEveryWordOfTheBridgeIsLostTheNetworkIsAskedWhetherTheyHaveTalked() {
        UUID turn = town.begun();
        Heard talking = town.presses(town.answers(town.leg(turn)), "1");
        town.later(Duration.ofSeconds(1_230));
        town.hangsUp(talking.leg());
        town.look(turn);
        assertThat(town.turn(turn).getResult()).isEqualTo("open");

        town.later(Duration.ofSeconds(20));
        town.networkTells(talking.leg(), CallStatus.COMPLETED, Duration.ofMinutes(20));

        assertThat(town.turn(turn).getResult()).isEqualTo("talked");
        assertThat(town.house().export(What.CALLS))
                .extracting(call -> call.get("talked_seconds"))
                .contains(1_200);
    }

    @ParameterizedTest
    @CsvSource({"NO_ANSWER,", "COMPLETED, 9"})
    void whoDidNotTalkByTheNetworksRecordIsStillToBeReached(CallStatus status, @Nullable Long seconds) {
        UUID turn = town.begun();
        Heard talking = town.presses(town.answers(town.leg(turn)), "1");
        town.hangsUp(talking.leg());

        town.later(Duration.ofSeconds(20));
        town.networkTells(talking.leg(), status, seconds == null ? null : Duration.ofSeconds(seconds));

        assertThat(town.turn(turn).getResult()).isEqualTo("open");
    }

    @Test
    void whereItToldOfTheBridgeItIsNotAsked() {
        Heard talking = town.presses(town.answers(town.leg(town.begun())), "1");
        town.hangsUp(talking.leg());
        town.tells(talking, new BridgeEnded(false, true, "CA2"));
        town.later(Duration.ofSeconds(20));
        town.looksAgain(talking.leg());

        assertThat(town.askedOf()).isEmpty();
    }
}
