package org.ringround.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessLimitTest {

    private Instant now = Instant.parse("2026-11-24T14:30:00Z");
    private final GuessLimit limit = new GuessLimit(() -> now);

    @Test
    void twentyWrongLinksInTenMinutesAreEnough() {
        for (int guess = 1; guess < 20; guess++) {
            assertThat(limit.wrong("192.0.2.1")).isFalse();
            assertThat(limit.mayTry("192.0.2.1")).isTrue();
        }

        assertThat(limit.wrong("192.0.2.1")).isTrue();
        assertThat(limit.mayTry("192.0.2.1")).isFalse();
        now = now.plus(Duration.ofSeconds(29));
        assertThat(limit.mayTry("192.0.2.1")).isFalse();
        now = now.plus(Duration.ofSeconds(1));
        assertThat(limit.mayTry("192.0.2.1")).isTrue();
    }

    @Test
    void aCrowdThatGuessesDoesNotLockOutWhoeverNeverDid() {
        for (int guess = 0; guess < 600; guess++) {
            limit.wrong("crowd " + guess % 100);
        }

        assertThat(limit.mayTry("crowd 1")).isFalse();
        assertThat(limit.mayTry("192.0.2.1")).isTrue();
        limit.wrong("192.0.2.1");
        assertThat(limit.mayTry("192.0.2.1")).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(limit.mayTry("192.0.2.1")).isTrue();
    }
}
