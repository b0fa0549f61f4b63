package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;

/** Turns of rounds go out, and the table refuses what cannot be. */
class CheckinExportTest {

    private static final String ROWS = """
            insert into person (name, phone) values ('Ann', '+441632960201');
            insert into resident (person_id) values (1);
            insert into round (resident_id, kind, local_time, weekdays, every_weeks, starts_on, bank_holidays, ring_seconds,
                    counts_from, begun_to)
            values (1, 'checkin', '10:00', '{1,7}', 1, '2026-11-01', 'call', 40, '2026-11-01', '2026-11-01'),
                   (1, 'befriending', '11:00', '{1,7}', 1, '2026-11-01', 'call', 40, '2026-11-01', '2026-11-01');
            insert into occurrence (id, round_id, local_date, local_time, due_at, result, settled_at, settled_by)
            values ('00000000-0000-0000-0000-00000000000a', 1, '2026-11-22', '10:00', '2026-11-22T10:00:00Z', 'well',
                    '2026-11-22T10:16:00Z', 'resident'),
                   ('00000000-0000-0000-0000-00000000000b', 1, '2026-11-23', '10:00', '2026-11-23T10:00:00Z', 'open', null,
                    null),
                   ('00000000-0000-0000-0000-00000000000c', 2, '2026-11-22', '11:00', '2026-11-22T11:00:00Z', 'not_reached',
                    '2026-11-22T12:00:00Z', 'system');
            insert into outcall (id, purpose, subject, step, number, resident_id, language, ring_seconds, state, phase,
                    created_at, rung_at, ended_at, ending, tried)
            values ('00000000-0000-0000-0000-000000000001', 'checkin', '00000000-0000-0000-0000-00000000000a', 0,
                    '+441632960201', 1, 'en', 40, '{}', 'over', '2026-11-22T09:59:58Z', null, '2026-11-22T09:59:59Z',
                    'failed', false),
                   ('00000000-0000-0000-0000-000000000002', 'checkin', '00000000-0000-0000-0000-00000000000a', 0,
                    '+441632960201', 1, 'en', 40, '{}', 'over', '2026-11-22T10:00:00Z', '2026-11-22T10:00:02.5Z',
                    '2026-11-22T10:00:42Z', 'no_answer', true),
                   ('00000000-0000-0000-0000-000000000003', 'checkin', '00000000-0000-0000-0000-00000000000a', 1,
                    '+441632960201', 1, 'en', 40, '{}', 'over', '2026-11-22T10:15:00Z', '2026-11-22T10:15:01Z',
                    '2026-11-22T10:16:00Z', 'answered', true),
                   ('00000000-0000-0000-0000-000000000004', 'courtesy', '00000000-0000-0000-0000-00000000000c', 0,
                    '+441632960201', 1, 'en', 40, '{}', 'over', '2026-11-22T12:00:00Z', '2026-11-22T12:00:01Z',
                    '2026-11-22T12:00:30Z', 'answered', true);
            insert into outcall (id, purpose, subject, step, number, resident_id, language, ring_seconds, state, phase,
                    created_at)
            values ('00000000-0000-0000-0000-000000000005', 'checkin', '00000000-0000-0000-0000-00000000000b', 0,
                    '+441632960201', 1, 'en', 40, '{}', 'due', '2026-11-23T10:00:00Z');
            """;

    private final TestDatabase test = TestDatabase.create();

    @BeforeEach
    void rows() {
        run(ROWS);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void checkins() {
        var out = new StringWriter();
        new Exporter(test.database()).write(What.CHECKINS, Format.CSV, out);

        assertThat(out).hasToString("""
                        resident,kind,local_date,local_time,due_at,result,attempts,first_rung_at,settled_at,settled_by
                        +441632960201,checkin,2026-11-22,10:00,2026-11-22T10:00:00Z,well,2,2026-11-22T10:00:02Z,2026-11-22T10:16:00Z,resident
                        +441632960201,befriending,2026-11-22,11:00,2026-11-22T11:00:00Z,not_reached,0,,2026-11-22T12:00:00Z,system
                        +441632960201,checkin,2026-11-23,10:00,2026-11-23T10:00:00Z,open,0,,,
                        """);
    }

    @Test
    void aRoundHasOneTurnOnADay() {
        assertThatThrownBy(() -> run("""
                        insert into occurrence (id, round_id, local_date, local_time, due_at)
                        values (gen_random_uuid(), 1, '2026-11-23', '11:00', '2026-11-23T11:00:00Z')
                        """)).hasMessageContaining("occurrence_round_id_local_date_key");
    }

    @Test
    void whatHasAResultIsSettledUnlessItEscalated() {
        assertThatThrownBy(() -> run("update occurrence set result = 'well' where local_date = '2026-11-23'"))
                .hasMessageContaining("violates check constraint");
        run("update occurrence set result = 'escalated' where local_date = '2026-11-23'");
        run("update occurrence set settled_at = now(), settled_by = 'coordinator' where local_date = '2026-11-23'");
    }

    private void run(String sql) {
        test.database().run(tx -> tx.sql().execute(sql));
    }
}
