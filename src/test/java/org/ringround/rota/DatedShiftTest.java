package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In Europe/London the clocks go forward on 29 March 2026 at 01:00 and back on 25 October 2026 at 02:00. */
class DatedShiftTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T09:00, 2026-11-21T12:00, 2026-11-21T09:00:00Z, 2026-11-21T12:00:00Z",
        "2026-06-20T09:00, 2026-06-20T12:00, 2026-06-20T08:00:00Z, 2026-06-20T11:00:00Z",
        "2026-11-20T22:00, 2026-11-23T06:00, 2026-11-20T22:00:00Z, 2026-11-23T06:00:00Z",
        // the night that loses an hour
        "2026-03-28T22:00, 2026-03-29T06:00, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        // the night that has an hour twice
        "2026-10-24T22:00, 2026-10-25T06:00, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
        "2026-10-25T01:15, 2026-10-25T01:45, 2026-10-25T00:15:00Z, 2026-10-25T01:45:00Z",
    })
    void wallClockAndInstantsAreTheSameShift(LocalDateTime from, LocalDateTime to, Instant starts, Instant ends) {
        var shift = new DatedShift(from, to);
        var span = new Span(starts, ends);

        assertThat(shift.span(LONDON)).isEqualTo(span);
        assertThat(DatedShift.of(span, LONDON)).isEqualTo(shift);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:30, 2026-03-29T04:00, 2026-03-29T01:30:00Z, 2026-03-29T03:00:00Z",
        "2026-03-29T00:00, 2026-03-29T01:30, 2026-03-29T00:00:00Z, 2026-03-29T01:30:00Z",
        "2026-03-29T01:30, 2026-03-29T02:15, 2026-03-29T01:00:00Z, 2026-03-29T01:15:00Z",
    })
    void whatLiesInTheMissingHourMovesForward(LocalDateTime from, LocalDateTime to, Instant starts, Instant ends) {
        assertThat(new DatedShift(from, to).span(LONDON)).isEqualTo(new Span(starts, ends));
    }

    @Test
    void aPartOfTheRepeatedHourIsWrittenAsTheHourBeforeToo() {
        var span = new Span(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:15:00Z"));

        DatedShift shift = DatedShift.of(span, LONDON);

        assertThat(shift).hasToString("DatedShift[from=2026-10-25T00:30, to=2026-10-25T01:15]");
        assertThat(shift.span(LONDON).overlaps(span)).isTrue();
    }

    @Test
    void aShiftEndsAfterItsStart() {
        LocalDateTime nine = LocalDateTime.parse("2026-11-21T09:00");

        assertThatThrownBy(() -> new DatedShift(nine, nine)).isInstanceOf(IllegalArgumentException.class);
    }
}
