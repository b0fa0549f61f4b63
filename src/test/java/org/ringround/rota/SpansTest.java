package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpansTest {

    @Test
    void whatOverlapsOrTouchesIsOne() {
        assertThat(spans("10-12", "09-11", "12-13", "15-16")).isEqualTo(spans("09-13", "15-16"));
    }

    @Test
    void aSpanWithinAnotherIsPartOfIt() {
        assertThat(spans("09-15", "10-11")).isEqualTo(spans("09-15"));
    }

    @Test
    void unionHoldsBoth() {
        assertThat(spans("09-10").union(spans("10-11", "14-15"))).isEqualTo(spans("09-11", "14-15"));
    }

    @Test
    void minusCutsOutOfTheMiddle() {
        assertThat(spans("09-12", "13-14").minus(span("10-11"))).isEqualTo(spans("09-10", "11-12", "13-14"));
    }

    @Test
    void minusTakesAllThatItCovers() {
        assertThat(spans("09-12", "13-16").minus(span("08-14"))).isEqualTo(spans("14-16"));
    }

    @Test
    void minusWhatOnlyTouchesChangesNothing() {
        assertThat(spans("09-12").minus(span("12-14"))).isEqualTo(spans("09-12"));
    }

    @Test
    void theEndIsNotCovered() {
        assertThat(spans("09-12").covering(Instant.parse("2026-11-21T11:59:59Z")))
                .contains(span("09-12"));
        assertThat(spans("09-12").covering(Instant.parse("2026-11-21T12:00:00Z")))
                .isEmpty();
    }

    private static Spans spans(String... hours) {
        return new Spans(List.copyOf(Stream.of(hours).map(SpansTest::span).toList()));
    }

    private static Span span(String hours) {
        return new Span(
                Instant.parse("2026-11-21T" + hours.substring(0, 2) + ":00:00Z"),
                Instant.parse("2026-11-21T" + hours.substring(3) + ":00:00Z"));
    }
}
