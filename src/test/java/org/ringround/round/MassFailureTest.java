package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.round.MassFailure.Attempt;

/** When calls to one part of the country fail at once. */
class MassFailureTest {

    @ParameterizedTest(name = "{0} of {1} fail: {2}")
    @CsvSource({
        "0, 0, false",
        "4, 4, false",
        "5, 5, true",
        "5, 6, true",
        "5, 7, false",
        "8, 10, true",
        "7, 10, false",
        "40, 50, true",
        "39, 50, false",
    })
    void itIsFiveAtLeastAndFourFifthsOfTheArea(int failed, int rung, boolean expected) {
        List<Attempt> attempts = new ArrayList<>();
        for (int number = 0; number < rung; number++) {
            attempts.add(new Attempt("44 1492", "number " + number, number >= failed));
        }

        assertThat(MassFailure.areas(attempts)).isEqualTo(expected ? List.of("44 1492") : List.of());
    }

    @Test
    void eachAreaIsForItself() {
        List<Attempt> attempts = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            attempts.add(new Attempt("44 1492", "Conwy " + number, false));
            attempts.add(new Attempt("44 1407", "Holyhead " + number, true));
            attempts.add(new Attempt("44 1286", "Caernarfon " + number, number > 0));
        }

        assertThat(MassFailure.areas(attempts)).containsExactly("44 1492");
    }

    @Test
    void aNumberCountsOnceAndAsItsLastCallEnded() {
        List<Attempt> attempts = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            attempts.add(new Attempt("44 1492", "Ann", false));
            attempts.add(new Attempt("44 1492", "Bob", false));
        }
        assertThat(MassFailure.areas(attempts)).isEmpty();

        for (int number = 0; number < 3; number++) {
            attempts.add(new Attempt("44 1492", "more " + number, false));
        }
        assertThat(MassFailure.areas(attempts)).containsExactly("44 1492");

        attempts.add(new Attempt("44 1492", "Ann", true));
        assertThat(MassFailure.areas(attempts)).isEmpty();
    }
}
