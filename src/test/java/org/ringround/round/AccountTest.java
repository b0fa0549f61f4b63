package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever was planned for a day is the sum of what came of it, or somebody was forgotten. */
class AccountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Occurrence ONE = new Occurrence(1, DAY, Instant.parse("2026-11-23T10:00:00Z"));
    private static final Occurrence TWO = new Occurrence(2, DAY, Instant.parse("2026-11-23T11:00:00Z"));

    @Test
    void whatWasDueAndIsKeptBalances() {
        Account account = Account.of(DAY, List.of(ONE, TWO), Map.of(1L, Result.WELL, 2L, Result.ESCALATED));

        assertThat(account.balances()).isTrue();
        assertThat(account.isClosed()).isTrue();
        assertThat(account.print()).isEqualTo("2 planned = 1 well + 1 escalated");
    }

    @Test
    void whatIsKeptWasPlannedThoughTheRoundIsAnotherByNow() {
        Account account = Account.of(DAY, List.of(ONE), Map.of(1L, Result.WELL, 2L, Result.WELL, 3L, Result.CANCELLED));

        assertThat(account.balances()).isTrue();
        assertThat(account.print()).isEqualTo("3 planned = 2 well + 1 cancelled");
    }

    @Test
    void whatWasDueAndIsNotKeptIsMissing() {
        Account account = Account.of(DAY, List.of(ONE, TWO), Map.of(1L, Result.WELL));

        assertThat(account.balances()).isFalse();
        assertThat(account.missing()).containsExactly(TWO);
        assertThat(account.print()).isEqualTo("2 planned = 1 well + 1 missing");
    }

    @Test
    void whatIsOpenBalancesButIsNotClosed() {
        Account account = Account.of(DAY, List.of(ONE), Map.of(1L, Result.OPEN));

        assertThat(account.balances()).isTrue();
        assertThat(account.isClosed()).isFalse();
        assertThat(account.print()).isEqualTo("1 planned = 1 open");
    }

    @Test
    void aDayWithoutTurnsBalances() {
        Account account = Account.of(DAY, List.of(), Map.of());

        assertThat(account.isClosed()).isTrue();
        assertThat(account.print()).isEqualTo("0 planned");
    }
}
