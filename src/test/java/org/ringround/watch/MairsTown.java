package org.ringround.watch;

import java.util.List;
import org.ringround.db.Database;

/** Everything that can be kept of Mair Hughes, who is a resident and a volunteer, and a little of Tom Evans, who is 2. */
public final class MairsTown {

    public static final String MAIR = "+441492555100";
    public static final long MAIRS = 1;

    private static final String THEN = "'2026-03-01T10:00:00Z'";

    private MairsTown() {}

    public static void settle(Database database) {
        people().forEach(statement -> database.run(tx -> tx.sql().execute(statement)));
        asked().forEach(statement -> database.run(tx -> tx.sql().execute(statement)));
        rung().forEach(statement -> database.run(tx -> tx.sql().execute(statement)));
        known().forEach(statement -> database.run(tx -> tx.sql().execute(statement)));
    }

    private static List<String> people() {
        return List.of(
                "insert into area (name) values ('Betws')",
                "insert into person (name, phone) values ('Mair Hughes', '+441492555100'), ('Tom Evans', '+447700900222')",
                "insert into resident select 1, min(id), 'cy', '3 Bridge Street', 'Mair has a dog', '+447700900555' from area",
                "insert into resident select 2, min(id), 'en', '4 High Street', 'Key at Mair Hughes, 01492 555 100' from area",
                "insert into resident_contact values (1, 1, 'Ann', '+447700900333'), (2, 1, 'Mair Hughes', '+441492555100')",
                "insert into volunteer (person_id, phone, languages, email, confirmed_at)"
                        + " values (1, '+441492555100', '{cy,en}', 'mair@example.org', " + THEN + ")",
                "insert into volunteer_area select 1, min(id) from area",
                "insert into shift (volunteer_id, weekday, starts, ends, anchor) values (1, 1, '09:00', '12:00', '2026-03-02')",
                "insert into duty_event (volunteer_id, at, change, channel, actor) values (1, " + THEN
                        + ", 'on', 'phone', 'volunteer')",
                "insert into private_link (token_hash, volunteer_id, made_at, expires_at)" + " values (sha256('a'), 1, "
                        + THEN + ", " + THEN + "::timestamptz + interval '1 day')",
                "insert into phone_proof (volunteer_id, number, code, sent_at) values (1, '+441492555100', '1234', "
                        + THEN + ")",
                "insert into account (name, name_key, role, phone, password_hash, made_at)"
                        + " values ('Nia', 'nia', 'admin', '+441492555100', 'hash', " + THEN + ")");
    }

    private static List<String> asked() {
        return List.of(
                "insert into request (reference, opened_at, need, language, reason, status, closed_at, resident_id, number)"
                        + " values (901, " + THEN + ", 'shopping', 'cy', 'missed', 'done', " + THEN
                        + ", 1, '+441492555100')",
                "insert into request (reference, opened_at, need, language, reason, status, closed_at, resident_id, number,"
                        + " volunteer_id) values (902, " + THEN + ", 'chat', 'en', 'missed', 'done', " + THEN
                        + ", 2, '+447700900222', 1)",
                "insert into request_event (reference, at, what, actor, status, reason) values"
                        + " (901, " + THEN + ", 'done: Mair is home', 'volunteer:1', 'done', 'missed'),"
                        + " (902, " + THEN
                        + ", 'done: told mair hughes on (01492) 555100', 'volunteer:1', 'done', 'missed')",
                "insert into request_note select 901, id, 'Mair was out', " + THEN + ", " + THEN + " from account"
                        + " where name = 'Nia'",
                "insert into request_note select 902, id, 'Mair Hughes knows: +44 1492 555100', " + THEN + ", " + THEN
                        + " from account where name = 'Nia'",
                "insert into call (id, sid, number, dialled, person_id, script_hash, kind, particulars, state, turn,"
                        + " reference, started_at, heard_at, ended_at, ending) values"
                        + " ('00000000-0000-0000-0000-000000000001', 'CA1', '+441492555100', '+441632960000', 1, 'x',"
                        + " 'help', '{\"caller\": {\"number\": \"+441492555100\", \"resident\": 1}}', '{}', 0, 901, "
                        + THEN
                        + ", " + THEN + ", " + THEN + ", 'voicemail')",
                "insert into call_event (call_id, at, turn, event, state) values ('00000000-0000-0000-0000-000000000001', "
                        + THEN + ", 0, '+441492555100', '')",
                "insert into message (recording_sid, call_id, reference, seconds, left_at, sound, fetched_at, deleted_at)"
                        + " values ('RE1', '00000000-0000-0000-0000-000000000001', 901, 9, " + THEN + ", 'Mair', "
                        + THEN
                        + ", " + THEN + ")");
    }

    private static List<String> rung() {
        return List.of(
                "insert into search (id, subject_kind, subject, reference, language, need, not_number, not_person,"
                        + " started_at, deadline_at, ended_at, ending) values"
                        + " ('00000000-0000-0000-0000-000000000002', 'call', '00000000-0000-0000-0000-000000000001', 901,"
                        + " 'cy', 'shopping', '+441492555100', 1, " + THEN + ", " + THEN + ", " + THEN + ", 'nobody'),"
                        + " ('00000000-0000-0000-0000-000000000003', 'request', '00000000-0000-0000-0000-000000000009', 902,"
                        + " 'en', 'chat', '+447700900222', 2, " + THEN + ", " + THEN + ", " + THEN + ", 'taken')",
                "insert into offer (id, search_id, volunteer_id, number, language, tier, wave, ring_seconds, state, phase,"
                        + " live, sid, created_at, ended_at, ending) values"
                        + " ('00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000003', 1,"
                        + " '+441492555100', 'en', 1, 1, 18, '{}', 'over', false, 'CA2', " + THEN + ", " + THEN
                        + ", 'connected')",
                "insert into round (resident_id, kind, local_time, weekdays, every_weeks, starts_on, bank_holidays,"
                        + " ring_seconds, suspended_from, suspended_reason, counts_from, begun_to) values"
                        + " (1, 'checkin', '09:00', '{1}', 1, '2026-03-01', 'call', 40, '2026-03-05', 'Mair is away', "
                        + THEN
                        + ", " + THEN
                        + "), (2, 'befriending', '15:00', '{1}', 1, '2026-03-01', 'call', 40, null, null, "
                        + THEN + ", " + THEN + ")",
                "insert into round_volunteer select max(id), 1, 1 from round",
                "insert into occurrence select '00000000-0000-0000-0000-000000000005', min(id), '2026-03-02', '09:00', "
                        + THEN + ", 'escalated', " + THEN + ", null, 'coordinator' from round",
                "insert into outcall (id, purpose, subject, step, number, resident_id, language, ring_seconds, state, phase,"
                        + " sid, created_at, ended_at, ending) values ('00000000-0000-0000-0000-000000000006', 'checkin',"
                        + " '00000000-0000-0000-0000-000000000005', 0, '+441492555100', 1, 'cy', 40, '{}', 'over', 'CA3', "
                        + THEN + ", " + THEN + ", 'no_answer')",
                "insert into dialled_leg (id, outcall_id, number, created_at, sid, ended_at, ending) values"
                        + " ('00000000-0000-0000-0000-000000000007', '00000000-0000-0000-0000-000000000006',"
                        + " '+441492555100', " + THEN + ", 'CA4', " + THEN + ", 'connected')",
                "insert into escalation (id, occurrence_id, reference, resident_id, began_at, closed_at, closed_by) values"
                        + " ('00000000-0000-0000-0000-000000000008', '00000000-0000-0000-0000-000000000005', 901, 1, "
                        + THEN
                        + ", " + THEN + ", 'coordinator')");
    }

    private static List<String> known() {
        return List.of(
                "insert into text_in (sid, number, body, at) values ('SM1', '+447700900555', 'I am Mair', " + THEN
                        + "), ('SM2', '+447700900222', 'ask Mair Hughes, 01492-555100, please', " + THEN + ")",
                "insert into text_in (sid, number, body, at) values ('SM3', '+441492555100', 'HELP', " + THEN + ")",
                "insert into text_stop values ('+441492555100', " + THEN + ")",
                "insert into number_memory (number, language, at) values ('+441492555100', 'cy', " + THEN + ")",
                "insert into blocked (number, action, until, reason) values ('+441492555100', 'coordinator', '2026-04-01',"
                        + " 'Mair rang at night')",
                "insert into flood (number, began_at, ends_at) values ('+441492555100', " + THEN + ", " + THEN + ")",
                "insert into nuisance values ('+441492555100', 1, 901, " + THEN + ")",
                "insert into review (number, why, since, settled_at) values ('+441492555100', 'flood', " + THEN + ", "
                        + THEN + ")",
                "insert into intent (id, kind, errand, subject_kind, subject, since, due_at, state, created_at) values"
                        + " (gen_random_uuid(), 'text', '{\"is\": \"SendText\", \"number\": \"+441492555100\", \"body\":"
                        + " \"Hello\"}', 'text', gen_random_uuid(), " + THEN + ", " + THEN + ", 'done', " + THEN + "),"
                        + " (gen_random_uuid(), 'text', '{\"is\": \"SendText\", \"number\": \"+447700900222\", \"body\":"
                        + " \"Mair Hughes, 01492 555100\"}', 'text', gen_random_uuid(), " + THEN + ", " + THEN
                        + ", 'done', "
                        + THEN + ")",
                "insert into import_draft (account_id, made_at) values (1, " + THEN + ")",
                "insert into import_draft_file select id, 1, 'residents.csv', 'Mair Hughes' from import_draft",
                "insert into audit (at, door, what, person_id) values (" + THEN + ", 'terminal', 'looked', 1)");
    }
}
