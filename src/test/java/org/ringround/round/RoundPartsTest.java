package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a round is made of refuses what cannot be. */
class RoundPartsTest {

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "Mon;Wed;Fri, Mon;Wed;Fri",
        "fri; MON ;;mon, Mon;Fri",
        "Daily, daily",
        "Mon;Tue;Wed;Thu;Fri;Sat;Sun, daily",
    })
    void daysAreReadInAnyOrder(String text, String written) {
        assertThat(Weekdays.parse(text).print()).isEqualTo(written);
    }

    @Test
    void whatIsNoDayIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weekdays.parse("Mon;Funday"))
                .withMessage("\"Funday\" is no day; write Mon, Tue, Wed, Thu, Fri, Sat, Sun with ; between them, or"
                        + " daily");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weekdays.parse(" ; "))
                .withMessage("is empty; write daily, or days with ; between them, like Mon;Wed;Fri");
    }

    @Test
    void weeksTimesAndRetriesHaveBounds() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrence(LocalTime.NOON, Weekdays.ALL, 53, day, OnBankHolidays.CALL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrence(LocalTime.of(9, 0, 1), Weekdays.ALL, 1, day, OnBankHolidays.CALL));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ringing(Duration.ofSeconds(19), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ringing(Ringing.USUAL, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ringing(Ringing.USUAL, List.of(Duration.ofMinutes(15), Duration.ofMinutes(15))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Suspension(day, LocalDate.of(2026, 11, 21), null));
    }

    @ParameterizedTest(name = "{0} is looked at on {1}")
    @CsvSource({
        "holiday, 2026-12-06",
        ", 2026-12-06",
        "in Hospital since Friday, 2026-11-25",
        "Yn yr ysbyty, 2026-11-25",
    })
    void aSuspensionWithoutAnEndIsLookedAtAgain(String reason, LocalDate review) {
        assertThat(new Suspension(LocalDate.of(2026, 11, 22), null, reason).reviewOn())
                .contains(review);
    }

    @Test
    void oneWithAnEndIsNot() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(new Suspension(day, day, "hospital").reviewOn()).isEmpty();
    }
}
