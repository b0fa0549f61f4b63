package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;

class ExporterTest {

    private static final String ROWS = """
            insert into area (name) values ('Conwy');
            insert into person (name, phone) values ('Sam', '+447700900101'), ('Ann', '+447700900201');
            insert into volunteer (person_id, phone, languages, confirmed_at) values (1, '+447700900101', '{en}', now());
            insert into resident (person_id, area_id) values (2, 1);
            insert into call (id, sid, number, dialled, script_hash, kind, particulars, state, turn, area_id, language,
                    started_at, heard_at, sought_at, taken_at, left_at, ended_at, ending, volunteer_id)
            values ('00000000-0000-0000-0000-000000000001', 'CA1', '+447700900201', '+441492555100', '', 'help', '{}',
                    '{}', 1, 1, 'en', '2026-11-21T21:05:33.9Z', '2026-11-21T21:05:33Z', '2026-11-21T21:05:40Z',
                    '2026-11-21T21:05:52.5Z', '2026-11-21T21:08:00Z', '2026-11-21T21:08:01Z', 'connected', 1);
            insert into request (opened_at, area_id, need, language, status, reason, resident_id, volunteer_id, call_id)
            values ('2026-11-21T21:05:40Z', 1, 'shopping', 'en', 'claimed', 'connected', 2, 1,
                    '00000000-0000-0000-0000-000000000001');
            insert into request (opened_at, need, language, reason, urgent)
            values ('2026-11-21T22:00:00Z', 'other', 'cy', 'missed', true);
            update call set reference = 101;
            insert into search (id, subject_kind, subject, reference, area_id, language, need, started_at, deadline_at)
            values ('00000000-0000-0000-0000-000000000002', 'call', '00000000-0000-0000-0000-000000000001', 101, 1, 'en',
                    'shopping', '2026-11-21T21:05:40Z', '2026-11-21T21:07:10Z');
            insert into offer (id, search_id, volunteer_id, number, language, tier, wave, ring_seconds, state, phase, sid,
                    created_at, placed_at, answered_at, taken_at, left_at, ended_at, ending)
            values ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', 1, '+447700900101',
                    'en', 1, 1, 18, '{}', 'over', 'CA2', '2026-11-21T21:05:40Z', '2026-11-21T21:05:41Z',
                    '2026-11-21T21:05:47Z', '2026-11-21T21:05:52.5Z', '2026-11-21T21:08:00Z', '2026-11-21T21:08:20Z',
                    'connected');
            insert into dialled_leg (id, offer_id, number, created_at, sid)
            values ('00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000003', '+447700900201',
                    '2026-11-21T21:10:00Z', 'CA3');
            """;

    private final TestDatabase test = TestDatabase.create();

    @BeforeEach
    void rows() {
        test.database().run(tx -> tx.sql().execute(ROWS));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void requests() {
        assertThat(export(What.REQUESTS, Format.CSV)).isEqualTo("""
                        reference,opened_at,area,need,language,status,reason,urgent,resident,volunteer,due_at,closed_at,outcome,call_sid
                        101,2026-11-21T21:05:40Z,Conwy,shopping,en,claimed,connected,false,+447700900201,+447700900101,,,,CA1
                        102,2026-11-21T22:00:00Z,,other,cy,open,missed,true,,,,,,
                        """);
    }

    @Test
    void calls() {
        assertThat(export(What.CALLS, Format.CSV)).isEqualTo("""
                        call_sid,direction,kind,started_at,ended_at,line,area,language,ending,volunteer,request,waited_seconds,talked_seconds
                        CA1,inbound,help,2026-11-21T21:05:33Z,2026-11-21T21:08:01Z,+441492555100,Conwy,en,connected,+447700900101,101,12,127
                        CA2,outbound,offer,2026-11-21T21:05:41Z,2026-11-21T21:08:20Z,,Conwy,en,connected,+447700900101,101,6,127
                        CA3,outbound,callback,2026-11-21T21:10:00Z,,,Conwy,en,,+447700900101,101,,
                        """);
    }

    @Test
    void jsonHasNumbersFlagsAndNulls() {
        assertThat(export(What.REQUESTS, Format.JSON))
                .startsWith("[\n{\"reference\":101,\"opened_at\":\"2026-11-21T21:05:40Z\",\"area\":\"Conwy\",")
                .contains("\"urgent\":true,\"resident\":null,")
                .endsWith("}\n]\n");
    }

    @Test
    void jsonOfNothingIsAnEmptyArray() {
        assertThat(export(What.LINES, Format.JSON)).isEqualTo("[]\n");
    }

    private String export(What what, Format format) {
        var out = new StringWriter();
        new Exporter(test.database()).write(what, format, out);
        return out.toString();
    }
}
