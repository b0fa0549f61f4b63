package org.ringround.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.ringround.call.Particulars.Caller;
import org.ringround.db.Json;

/** Calls that began before the server knew as much as now go on. */
class OlderCallsTest {

    @Test
    void aCallerOfNoStandingIsAnybody() {
        JSONB written = JSONB.jsonb("{\"number\":\"+441632960301\",\"resident\":7,\"shared\":false}");

        assertThat(Json.read(written, Caller.class))
                .isEqualTo(new Caller("+441632960301", 7L, null, false, Standing.ANYBODY));
    }

    @Test
    void whatCameLastWasNotWrongWhereNothingSaysSo() {
        JSONB written = JSONB.jsonb("{\"is\":\"KeyingNumber\",\"said\":2}");

        assertThat(Json.read(written, CallState.class)).isEqualTo(new CallState.KeyingNumber(2, false));
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        var blocked = new Caller("+441632960301", null, null, false, Standing.MESSAGE);

        assertThat(Json.read(Json.write(blocked), Caller.class)).isEqualTo(blocked);
        assertThat(Json.read(Json.write(new CallState.Refused()), CallState.class))
                .isEqualTo(new CallState.Refused());
    }
}
