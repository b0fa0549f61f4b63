package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a text that was long on its way, when its writer has said something since. */
class OvertakingTest {

    @ParameterizedTest
    @CsvSource({
        "TAKE 214, TAKE 214",
        "TAKE 214, GOLLWNG 214",
        "DROP 214, DONE 214",
        "COVER 31, LLENWI 31",
        "OK, CANT",
        "METHU, OK",
        "1, 2",
        "1 214, 2",
        "1 214, 1 214",
        "STOP, START",
        "START, HELP",
    })
    void whatIsSaidLaterOnTheSameMatterStands(String earlier, String later) {
        assertThat(Overtaking.leavesNothing(CommandReader.read(later), CommandReader.read(earlier)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TAKE 214, TAKE 215",
        "TAKE 214, 1 214",
        "COVER 31, COVER 32",
        "COVER 31, TAKE 31",
        "OK, OK 7",
        "OK 7, CANT",
        "1 214, 1 215",
        "2, 1 214",
        "OFF, ON",
        "STOP, ON",
        "OFF, START",
        "hello, hello",
    })
    void whatIsAboutSomethingElseLeavesItAsItIs(String earlier, String later) {
        assertThat(Overtaking.leavesNothing(CommandReader.read(later), CommandReader.read(earlier)))
                .isFalse();
    }
}
