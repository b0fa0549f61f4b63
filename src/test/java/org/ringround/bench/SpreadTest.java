package org.ringround.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianIsTheOneInTheMiddle() {
        assertThat(Spread.of(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5.0);
    }

    @Test
    void ofAnEvenNumberItLiesBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 9.0, 2.0)).median()).isEqualTo(3.0);
    }

    @Test
    void ninetyFiveOfAHundredAreNoMoreThanTheNinetyFifth() {
        List<Double> hundred =
                IntStream.rangeClosed(1, 100).mapToObj(one -> (double) one).toList();

        assertThat(Spread.of(hundred).percentile(95)).isEqualTo(95.0);
        assertThat(Spread.of(hundred).percentile(50)).isEqualTo(50.0);
        assertThat(Spread.of(hundred).percentile(100)).isEqualTo(100.0);
    }

    @Test
    void ofFewThePercentileIsTheWorstRatherThanOneThatWasNotMeasured() {
        assertThat(Spread.of(List.of(1.0, 2.0, 3.0)).percentile(95)).isEqualTo(3.0);
        assertThat(Spread.of(List.of(7.0)).percentile(1)).isEqualTo(7.0);
    }

    @Test
    void ofNothingThereIsNoMedian() {
        assertThatThrownBy(() -> Spread.of(List.of())).hasMessage("nothing was measured");
    }
}
