package org.ringround.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void aRatioIsOursDividedByThePeers() {
        assertThat(figure(6, 5, new Goal.RatioAtMost(1.2)).ratio()).isEqualTo(1.2);
    }

    @Test
    void whatIsExactlyAtItsLimitIsHeld() {
        assertThat(figure(6, 5, new Goal.RatioAtMost(1.2)).isHeld()).isTrue();
        assertThat(figure(9, 10, new Goal.RatioAtLeast(0.9)).isHeld()).isTrue();
    }

    @Test
    void whatIsBeyondItIsMissed() {
        assertThat(figure(6.1, 5, new Goal.RatioAtMost(1.2)).isHeld()).isFalse();
        assertThat(figure(8.9, 10, new Goal.RatioAtLeast(0.9)).isHeld()).isFalse();
    }

    @Test
    void underASecondIsNotASecond() {
        assertThat(alone(0.99).isHeld()).isTrue();
        assertThat(alone(1).isHeld()).isFalse();
    }

    @Test
    void aRatioThatCannotBeHadIsMissed() {
        assertThat(figure(0, 0, new Goal.RatioAtMost(1.2)).isHeld()).isFalse();
        assertThat(figure(0, 0, new Goal.RatioAtLeast(0.9)).isHeld()).isFalse();
    }

    @Test
    void secondsAreNotHeldAgainstMegabytes() {
        var goal = new Goal.RatioAtMost(1);

        assertThatThrownBy(() -> new Figure("P9", "weight", Amount.seconds(1), Amount.megabytes(1), goal))
                .hasMessage("SECONDS cannot be held against MEGABYTES");
    }

    private static Figure figure(double ours, double peers, Goal goal) {
        return new Figure("P4", "time per call", Amount.seconds(ours), Amount.seconds(peers), goal);
    }

    private static Figure alone(double ours) {
        return new Figure("P8", "to screen", Amount.seconds(ours), null, new Goal.Under(Amount.seconds(1)));
    }
}
