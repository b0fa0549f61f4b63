package org.ringround.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.people.BlockAction;

class StandingTest {

    @ParameterizedTest(name = "blocked: {0}, resident: {1}, too many calls: {2} is {3}")
    @CsvSource({
        ", false, false, ANYBODY",
        ", true, false, ANYBODY",
        ", false, true, FLOODING",
        "REJECT, false, false, NOTHING",
        "REJECT, false, true, NOTHING",
        "REJECT, true, false, COORDINATORS",
        "VOICEMAIL, false, false, MESSAGE",
        "VOICEMAIL, false, true, MESSAGE",
        "VOICEMAIL, true, false, COORDINATORS",
        "COORDINATOR, false, false, COORDINATORS",
        "COORDINATOR, false, true, FLOODING",
        "COORDINATOR, true, false, COORDINATORS"
    })
    void whatACallerMayHave(BlockAction block, boolean resident, boolean flooding, Standing standing) {
        assertThat(Standing.of(block, resident, flooding)).isEqualTo(standing);
    }
}
