package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.DUTY_SPAN;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.people.Newcomers;

/** Three volunteers, each on duty every day. */
class DutyHorizonTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final TestDatabase test = TestDatabase.create();
    private final DutyHorizon horizon = new DutyHorizon(test.database(), () -> NOW, ZoneId.of("Europe/London"));
    private final long sam = volunteer("Sam", "+447700900101");
    private final long alex = volunteer("Alex", "+447700900102");
    private final long jo = volunteer("Jo", "+447700900103");

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void everybodysDutyIsWritten() {
        horizon.keep();

        assertThat(written()).containsExactly(sam, alex, jo);
    }

    @Test
    void aVolunteerWhoseDutyCannotBeWrittenKeepsNobodyElseFromDuty() {
        test.database().run(tx -> tx.sql().execute("alter table duty_span add check (volunteer_id <> " + alex + ")"));

        horizon.keep();

        assertThat(written()).containsExactly(sam, jo);
    }

    private List<Long> written() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectDistinct(DUTY_SPAN.VOLUNTEER_ID)
                        .from(DUTY_SPAN)
                        .orderBy(DUTY_SPAN.VOLUNTEER_ID)
                        .fetch(DUTY_SPAN.VOLUNTEER_ID));
    }

    private long volunteer(String name, String phone) {
        return test.database().transact(tx -> {
            long id = Newcomers.volunteer(tx, name, phone, "en", null);
            new ShiftStore(tx).replace(Map.of(id, WeeklyPattern.parse("daily 09:00-12:00")));
            return id;
        });
    }
}
