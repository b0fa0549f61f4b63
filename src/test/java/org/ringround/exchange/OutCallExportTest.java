package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;

/** Calls of the rounds go out among all others. */
class OutCallExportTest {

    private static final String HEADER =
            "call_sid,direction,kind,started_at,ended_at,line,area,language,ending,volunteer,"
                    + "request,waited_seconds,talked_seconds";

    private static final String ROWS = """
            insert into area (name) values ('Conwy');
            insert into person (name, phone) values ('Sam', '+447700900101'), ('Ann', '+441632960201');
            insert into volunteer (person_id, phone, languages, confirmed_at) values (1, '+447700900101', '{en}', now());
            insert into resident (person_id, area_id, language) values (2, 1, 'cy');
            insert into round (resident_id, kind, local_time, weekdays, every_weeks, starts_on, bank_holidays, ring_seconds,
                    counts_from, begun_to)
            values (2, 'checkin', '10:00', '{1}', 1, '2026-11-01', 'call', 40, '2026-11-01', '2026-11-01'),
                   (2, 'befriending', '11:00', '{1}', 1, '2026-11-01', 'call', 40, '2026-11-01', '2026-11-01');
            insert into occurrence (id, round_id, local_date, local_time, due_at)
            values ('00000000-0000-0000-0000-00000000000a', 1, '2026-11-23', '10:00', '2026-11-23T10:00:00Z'),
                   ('00000000-0000-0000-0000-00000000000b', 2, '2026-11-23', '11:00', '2026-11-23T11:00:00Z');
            """;

    private static final String CALL = """
            insert into outcall (id, purpose, subject, step, number, volunteer_id, resident_id, language, ring_seconds, state,
                    phase, sid, created_at, rung_at, answered_at, connected_at, ended_at, ending)
            values ('00000000-0000-0000-0000-00000000000%d', '%s', '00000000-0000-0000-0000-00000000000%s', 0, '%s', %s, 2,
                    'cy', 40, '{}', 'over', 'CA%1$d', '2026-11-23T10:00:00Z', '2026-11-23T10:00:01Z', %s, null,
                    '2026-11-23T10:01:00Z', '%s');
            """;

    private static final String ANSWERED = "'2026-11-23T10:00:09Z'";

    private final TestDatabase test = TestDatabase.create();

    OutCallExportTest() {
        run(ROWS);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aCheckinAndACourtesyCallAboutIt() {
        run(CALL.formatted(1, "checkin", "a", "+441632960201", "null", "null", "no_answer"));
        run(CALL.formatted(2, "courtesy", "a", "+441632960202", "null", ANSWERED, "answered"));

        assertThat(export()).isEqualTo("""
                        CA1,outbound,checkin,2026-11-23T10:00:01Z,2026-11-23T10:01:00Z,,Conwy,cy,no_answer,,,,
                        CA2,outbound,checkin,2026-11-23T10:00:01Z,2026-11-23T10:01:00Z,,Conwy,cy,answered,,,8,
                        """);
    }

    @Test
    void aBefriendingCallItsDialledLegAndACourtesyCallAboutIt() {
        run(CALL.formatted(1, "befriending", "b", "+447700900101", "1", ANSWERED, "connected"));
        run("""
                insert into dialled_leg (id, outcall_id, number, created_at, sid, ended_at, ending)
                values (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', '+441632960201', '2026-11-23T10:00:15Z', null,
                        '2026-11-23T10:00:20Z', 'no_answer'),
                       (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', '+441632960201', '2026-11-23T10:00:30Z',
                        'CA9', '2026-11-23T10:00:50Z', 'connected');
                update outcall set connected_at = '2026-11-23T10:00:38Z';
                """);
        run(CALL.formatted(2, "courtesy", "b", "+441632960201", "null", ANSWERED, "answered"));

        assertThat(export()).isEqualTo("""
                        CA1,outbound,befriending,2026-11-23T10:00:01Z,2026-11-23T10:01:00Z,,Conwy,cy,connected,+447700900101,,8,12
                        CA2,outbound,befriending,2026-11-23T10:00:01Z,2026-11-23T10:01:00Z,,Conwy,cy,answered,,,8,
                        CA9,outbound,befriending,2026-11-23T10:00:30Z,2026-11-23T10:00:50Z,,Conwy,cy,connected,+447700900101,,,
                        """);
    }

    @Test
    void aContactIsPartOfAnEscalationAndItsRequest() {
        run("""
                insert into request (opened_at, need, language, reason) values ('2026-11-23T10:00:00Z', 'other', 'cy', 'checkin');
                insert into escalation (id, occurrence_id, reference, resident_id, began_at)
                values ('00000000-0000-0000-0000-00000000000f', '00000000-0000-0000-0000-00000000000a', 101, 2,
                        '2026-11-23T10:00:00Z')
                """);
        run(CALL.formatted(1, "contact", "f", "+447700900301", "null", ANSWERED, "declined"));

        assertThat(export())
                .isEqualTo(
                        "CA1,outbound,escalation,2026-11-23T10:00:01Z,2026-11-23T10:01:00Z,,Conwy,cy,declined,,101,8,"
                                + "\n");
    }

    @Test
    void aLegThatWentOnAsACallersIsOneRow() {
        run(CALL.formatted(1, "checkin", "a", "+441632960201", "null", ANSWERED, "answered"));
        run("""
                insert into call (id, sid, number, dialled, script_hash, kind, particulars, state, turn, area_id, language,
                        started_at, heard_at, sought_at, taken_at, left_at, ended_at, ending, volunteer_id)
                values ('00000000-0000-0000-0000-0000000000ff', 'CA1', '+441632960201', '+441632960201', '', 'checkin', '{}', '{}',
                        1, 1, 'cy', '2026-11-23T10:00:20Z', '2026-11-23T10:00:20Z', '2026-11-23T10:00:20Z',
                        '2026-11-23T10:00:32Z', '2026-11-23T10:05:32Z', '2026-11-23T10:05:33Z', 'connected', 1);
                insert into request (opened_at, need, language, reason, call_id)
                values ('2026-11-23T10:00:20Z', 'other', 'cy', 'checkin', '00000000-0000-0000-0000-0000000000ff');
                update call set reference = 101;
                """);

        assertThat(export())
                .isEqualTo(
                        "CA1,outbound,checkin,2026-11-23T10:00:01Z,2026-11-23T10:05:33Z,,Conwy,cy,connected,+447700900101,"
                                + "101,12,300\n");
    }

    @Test
    void whoeverRingsInAndSaysThatTheyAreWellHasServedThemselves() {
        run("""
                insert into call (id, sid, number, dialled, script_hash, kind, particulars, state, turn, area_id, language,
                        started_at, heard_at, ended_at, ending)
                values ('00000000-0000-0000-0000-0000000000ff', 'CA1', '+441632960201', '+441492555100', '', 'checkin', '{}', '{}',
                        1, 1, 'cy', '2026-11-23T10:00:20Z', '2026-11-23T10:00:20Z', '2026-11-23T10:00:33Z', 'self_service')
                """);

        assertThat(export())
                .isEqualTo(
                        "CA1,inbound,checkin,2026-11-23T10:00:20Z,2026-11-23T10:00:33Z,+441492555100,Conwy,cy,self_service,"
                                + ",,,\n");
    }

    @Test
    void whatNeverReachedTheNetworkIsNoCall() {
        run(CALL.formatted(1, "checkin", "a", "+441632960201", "null", "null", "cancelled"));
        run("update outcall set sid = null");

        assertThat(export()).isEmpty();
    }

    private void run(String sql) {
        test.database().run(tx -> tx.sql().execute(sql));
    }

    private String export() {
        var out = new StringWriter();
        new Exporter(test.database()).write(What.CALLS, Format.CSV, out);
        assertThat(out.toString()).startsWith(HEADER + "\n");
        return out.toString().substring(HEADER.length() + 1);
    }
}
