-- A day in the demo's valley: what waits, who is on the round, and a shift for which somebody is wanted. It is Tuesday 24 November
-- 2026, 2:30pm.
insert into request (reference, opened_at, area_id, need, language, status, reason, urgent, resident_id, number, volunteer_id, due_at)
select row.reference, row.opened_at, resident.area_id, row.need, coalesce(resident.language, 'en'), row.status, row.reason, row.urgent,
       who.id, who.phone, taker.id, row.due_at
from (values
    (214, timestamptz '2026-11-24T09:40Z', 'shopping', 'claimed', 'connected', false, 'Gwilym', 'Priya', timestamptz '2026-11-24T14:00Z'),
    (215, '2026-11-24T11:05Z', 'medicine', 'open', 'missed', false, 'Margaret', null, null),
    (216, '2026-11-24T12:20Z', 'chat', 'open', 'callback', false, 'Blodwen', null, '2026-11-24T16:30Z'),
    (217, '2026-11-24T13:15Z', 'shopping', 'claimed', 'connected', false, 'Emlyn', 'Sam', null),
    (218, '2026-11-24T13:50Z', 'other', 'open', 'voicemail', false, 'Idris', null, null),
    (219, '2026-11-24T14:12Z', 'medicine', 'open', 'missed', false, 'Kenneth', null, null)
) as row (reference, opened_at, need, status, reason, urgent, resident, taker, due_at)
join person who on who.name = row.resident
join resident on resident.person_id = who.id
left join person taker on taker.name = row.taker;
insert into request_event (reference, at, what, actor, status, reason)
select reference, opened_at, 'opened', 'caller', 'open', reason from request;
insert into round (resident_id, kind, local_time, weekdays, every_weeks, starts_on, bank_holidays, ring_seconds, agreed_on,
    counts_from, begun_to)
select person.id, row.kind, row.local_time, row.weekdays, 1, '2026-11-02', 'call', 40, '2026-11-01', '2026-11-24T14:30Z',
       '2026-11-24T14:30Z'
from (values
    ('Eirlys', 'checkin', time '09:00', '{1,2,3,4,5}'::int[]), ('Dilys', 'checkin', '09:30', '{1,2,3,4,5,6,7}'),
    ('Olwen', 'checkin', '10:00', '{1,2,3,4,5,6,7}'), ('Dorothy', 'checkin', '10:30', '{2,4}'),
    ('Nerys', 'befriending', '11:00', '{2}'), ('Joseph', 'checkin', '17:00', '{1,2,3,4,5}'),
    ('Menna', 'befriending', '16:00', '{2,5}')
) as row (name, kind, local_time, weekdays)
join person on person.name = row.name;
insert into round_volunteer (round_id, place, volunteer_id)
select round.id, 1, volunteer.person_id
from round, volunteer join person on person.id = volunteer.person_id
where round.kind = 'befriending' and person.name = 'Dylan';
insert into occurrence (id, round_id, local_date, local_time, due_at, result, settled_at, settled_by)
select gen_random_uuid(), id, '2026-11-24', local_time, timestamp '2026-11-24' + local_time,
       case kind when 'checkin' then 'well' else 'talked' end, timestamp '2026-11-24' + local_time + interval '90 seconds', 'resident'
from round
where local_time < '12:00';
insert into open_shift (number, area_id, starts, ends, starts_at, ends_at, opened_at) overriding system value
select 31, id, '2026-11-26 10:00', '2026-11-26 12:00', '2026-11-26T10:00Z', '2026-11-26T12:00Z', '2026-11-24T08:00Z'
from area where name = 'Conwy';
