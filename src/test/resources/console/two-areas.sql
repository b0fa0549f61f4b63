-- Conwy, whose coordinator looks, and Betws, of which they may see nothing. It is Tuesday 24 November 2026, 2:30pm.
insert into area (name) values ('Conwy'), ('Betws');
insert into line (number, name) values ('+441632960000', 'Central number');
insert into blocked (number, action, until, reason) values ('+447700900999', 'reject', '2026-12-31', 'Sells windows');
insert into person (name, phone) values
    ('Gwen Bevan', '+447700900101'), ('Idwal Bowen', '+447700900666'),
    ('Ann Hughes', '+441632960201'), ('Berwyn Puw', '+441632960777');
insert into volunteer (person_id, phone, languages, confirmed_at) values
    (1, '+447700900101', '{cy,en}', '2026-11-01T09:00Z'), (2, '+447700900666', '{en}', '2026-11-01T09:00Z');
insert into volunteer_area (volunteer_id, area_id) values (1, 1), (2, 2);
insert into shift (volunteer_id, weekday, starts, ends, anchor) values
    (1, 2, '09:00', '17:00', '2026-11-02'), (2, 2, '09:00', '17:00', '2026-11-02');
insert into open_shift (number, area_id, starts, ends, starts_at, ends_at, opened_at) overriding system value values
    (31, 2, '2026-11-27 09:00', '2026-11-27 12:00', '2026-11-27T09:00Z', '2026-11-27T12:00Z', '2026-11-24T08:00Z'),
    (32, 1, '2026-11-26 09:00', '2026-11-26 12:00', '2026-11-26T09:00Z', '2026-11-26T12:00Z', '2026-11-24T08:00Z');
insert into resident (person_id, area_id, language, address, notes, second_phone) values
    (3, 1, 'cy', '4 Castle Street', 'Speak slowly', null),
    (4, 2, 'en', '7 Mill Lane', 'Walks with a stick', '+447700900778');
insert into resident_contact (resident_id, place, name, phone) values
    (3, 1, 'Mari', '+447700900301'), (4, 1, 'Blodwen Jones', '+447700900779');
insert into request
    (reference, opened_at, area_id, need, language, status, reason, urgent, resident_id, number, volunteer_id, due_at) values
    (501, '2026-11-24T13:00Z', 2, 'shopping', 'en', 'open', 'callback', false, 4, '+441632960777', null, '2026-11-24T14:00Z'),
    (502, '2026-11-24T14:00Z', 2, 'other', 'en', 'open', 'checkin', true, 4, '+441632960777', null, null),
    (503, '2026-11-24T13:00Z', 1, 'medicine', 'cy', 'open', 'callback', false, 3, '+441632960201', null, '2026-11-24T14:00Z'),
    (504, '2026-11-24T13:30Z', 1, 'chat', 'cy', 'claimed', 'connected', false, 3, '+441632960201', 1, null),
    (505, '2026-11-24T14:10Z', 1, 'other', 'en', 'open', 'missed', true, null, '+441632960888', null, null);
insert into request_event (reference, at, what, actor, status, reason)
select reference, opened_at, 'opened', 'caller', status, reason from request;
insert into call
    (id, sid, number, dialled, person_id, script_hash, kind, particulars, state, turn, area_id, language, reference,
     volunteer_id, started_at, heard_at, sought_at, taken_at, left_at, ended_at, ending) values
    ('00000000-0000-0000-0000-00000000000b', 'CAb', '+441632960777', '+441632960000', 4, '', 'help', '{}', '{"is": "Over"}', 1,
     2, 'en', 501, 2, '2026-11-24T12:59Z', '2026-11-24T13:00Z', '2026-11-24T12:59:20Z', '2026-11-24T12:59:40Z',
     '2026-11-24T13:00Z', '2026-11-24T13:00Z', 'connected'),
    ('00000000-0000-0000-0000-00000000000a', 'CAa', '+441632960201', '+441632960000', 3, '', 'help', '{}', '{"is": "Over"}', 1,
     1, 'cy', 504, 1, '2026-11-24T13:29Z', '2026-11-24T13:30Z', '2026-11-24T13:29:20Z', '2026-11-24T13:29:40Z',
     '2026-11-24T13:30Z', '2026-11-24T13:30Z', 'connected');
insert into call_event (call_id, at, turn, event, state)
select id, started_at, 1, 'rang', 'InMenu' from call
union all select id, sought_at, 1, 'Keyed', 'Waiting' from call
union all select id, taken_at, 1, 'TakenBy', 'Connected' from call
union all select id, ended_at, 1, 'BridgeEnded', 'Over' from call;
insert into message (recording_sid, call_id, reference, seconds, left_at, sound, fetched_at) values
    ('RE0000000000000000000000000000000b', '00000000-0000-0000-0000-00000000000b', 501, 5, '2026-11-24T13:00Z', '\x52494646',
     '2026-11-24T13:00Z');
insert into round (resident_id, kind, local_time, weekdays, every_weeks, starts_on, bank_holidays, ring_seconds, agreed_on,
    counts_from, begun_to) values
    (4, 'checkin', '10:00', '{1,2,3,4,5}', 1, '2026-11-02', 'call', 40, '2026-11-01', '2026-11-24T14:30Z', '2026-11-24T14:30Z'),
    (3, 'checkin', '09:15', '{2,4}', 1, '2026-11-02', 'call', 40, '2026-11-01', '2026-11-24T14:30Z', '2026-11-24T14:30Z'),
    (3, 'befriending', '14:00', '{3}', 2, '2026-11-02', 'skip', 40, '2026-11-01', '2026-11-24T14:30Z', '2026-11-24T14:30Z');
insert into round_volunteer (round_id, place, volunteer_id) values (3, 1, 1);
insert into occurrence (id, round_id, local_date, local_time, due_at, result, settled_at, settled_by) values
    ('00000000-0000-0000-0000-0000000000b1', 1, '2026-11-24', '10:00', '2026-11-24T10:00Z', 'escalated', null, null),
    ('00000000-0000-0000-0000-0000000000a1', 2, '2026-11-24', '09:15', '2026-11-24T09:15Z', 'well', '2026-11-24T09:16Z',
     'resident');
insert into escalation (id, occurrence_id, reference, resident_id, began_at, look_in_over_at, pressed_at) values
    ('00000000-0000-0000-0000-0000000000b2', '00000000-0000-0000-0000-0000000000b1', 502, 4, '2026-11-24T14:00Z',
     '2026-11-24T14:10Z', '2026-11-24T14:10Z');
insert into text_in (sid, number, body, at, listed_at) values
    ('SMb', '+441632960777', 'Berwyn wants his paper', '2026-11-24T14:20Z', '2026-11-24T14:20Z'),
    ('SMa', '+441632960201', 'Diolch yn fawr', '2026-11-24T14:21Z', '2026-11-24T14:21Z');
insert into review (number, why, since) values
    ('+441632960777', 'nuisance', '2026-11-24T13:00Z'), ('+441632960201', 'nuisance', '2026-11-24T13:00Z');
insert into alarm (kind, matter, area_id, particulars, raised_at, told, next_at) values
    ('promise_overdue', '501', 2, '{"reference": "501"}', '2026-11-24T14:00Z', 1, '2027-11-24T14:00Z'),
    ('promise_overdue', '503', 1, '{"reference": "503"}', '2026-11-24T14:00Z', 1, '2027-11-24T14:00Z');
insert into intent (id, kind, errand, subject_kind, subject, since, due_at, state, error, created_at) values
    ('00000000-0000-0000-0000-0000000000bf', 'text',
     '{"is": "SendText", "number": "+447700900666", "body": "Idwal, ring Berwyn"}', 'request',
     '00000000-0000-0000-0000-000000000501', '2026-11-24T13:00Z', '2026-11-24T13:00Z', 'failed', '30003', '2026-11-24T13:00Z'),
    ('00000000-0000-0000-0000-0000000000af', 'text',
     '{"is": "SendText", "number": "+447700900101", "body": "A wnewch chi ffonio?"}', 'request',
     '00000000-0000-0000-0000-000000000503', '2026-11-24T13:00Z', '2026-11-24T13:00Z', 'failed', '30003', '2026-11-24T13:00Z');
insert into import_draft (account_id, made_at) values (999, '2026-11-24T14:00Z');
insert into import_draft_file (draft_id, place, name, content) values (1, 1, 'residents.csv', 'phone,name');
