package org.ringround.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WakeTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void itConsistsOfIdsAndDates() {
        var data = Map.of("round", "12", "date", "2026-11-23", "attempt", "6f1e8a10-0000-4000-8000-000000000001");
        assertThat(new Wake("round", "12", AT, data).data()).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+441632960001", "Ann Rees", "7 Market Street"})
    void nothingPersonalIsTaken(String personal) {
        assertThatThrownBy(() -> new Wake("round", "12", AT, Map.of("who", personal)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a wake consists of ids and dates");
        assertThatThrownBy(() -> new Wake("round", personal, AT, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
