-- :seed makes the town; of :count people so many in a hundred are coordinators as :coordinators says. It is ten o'clock.
select setseed(:seed / 1000.0);

insert into area (id, name) overriding system value
select i, 'Area ' || i
from generate_series(1, 6) i;
insert into area_neighbour (area_id, neighbour_id)
select a.id, b.id
from area a
join area b on b.id <> a.id
where random() < 0.3;

insert into person (id, name, phone) overriding system value
select n, 'Person ' || n, '+447700900' || lpad(n::text, 3, '0')
from generate_series(1, :count) n;
insert into volunteer (person_id, phone, role, languages, helps_with, status, confirmed_at, paused_until)
select id,
       phone,
       case when random() * 100 < :coordinators then 'coordinator' else 'volunteer' end,
       (array['{en}', '{en}', '{cy}', '{en,cy}'])[1 + floor(random() * 4)]::text[],
       (array['{}', '{}', '{shopping}', '{medicine,chat}'])[1 + floor(random() * 4)]::text[],
       (array['active', 'active', 'active', 'active', 'active', 'active', 'pending', 'left'])[1 + floor(random() * 8)],
       case when random() < 0.9 then timestamptz '2026-11-01 10:00Z' end,
       case when random() < 0.2 then timestamptz '2026-11-23 10:00Z' + (floor(random() * 3) - 1) * interval '1 second' end
from person;
insert into volunteer_area (volunteer_id, area_id)
select v.person_id, a.id
from volunteer v
cross join area a
where random() < 0.25;
insert into duty_span (volunteer_id, starts_at, ends_at)
select person_id, starts_at, starts_at + interval '3 hours'
from volunteer
cross join (values (timestamptz '2026-11-22 08:00Z'),
                   (timestamptz '2026-11-23 07:00Z'),
                   (timestamptz '2026-11-23 10:00Z'),
                   (timestamptz '2026-11-23 14:00Z')) as spans (starts_at)
where random() < 0.4;
update volunteer_rung
set last_at = timestamptz '2026-11-23 09:00Z' - floor(random() * 20) * interval '1 hour'
where random() < 0.7;

insert into request (reference, opened_at, need, language, reason) overriding system value
select n, timestamptz '2026-11-23 09:59Z', 'other', 'en', 'missed'
from generate_series(101, 102) n;
insert into search (id, subject_kind, subject, reference, language, need, started_at, deadline_at)
select uuid(lpad(reference::text, 32, '0')), 'call', uuid(lpad(reference::text, 32, '0')), reference, 'en', 'other',
       opened_at, opened_at + interval '90 seconds'
from request;
insert into offer (id, search_id, volunteer_id, number, language, tier, wave, ring_seconds, state, phase, live, tried, created_at,
                   ended_at, ending)
select gen_random_uuid(), s.id, v.person_id, v.phone, 'en', 0, 1, 18, '{}', 'over', false, random() < 0.7, s.started_at,
       s.started_at, 'no_answer'
from search s
cross join volunteer v
where random() < 0.15;
insert into offer (id, search_id, volunteer_id, number, language, tier, wave, ring_seconds, state, phase, tried, created_at)
select gen_random_uuid(), uuid(lpad('101', 32, '0')), person_id, phone, 'en', 0, 1, 18, '{}', 'ringing', random() < 0.7,
       timestamptz '2026-11-23 09:59Z'
from volunteer
where random() < 0.1;

insert into call (id, sid, number, dialled, script_hash, kind, particulars, state, turn, started_at, heard_at, ended_at, ending)
select gen_random_uuid(), 'CA' || phone, case when random() < 0.9 then phone end, '+441632960000', '-', 'help', '{}', '{}', 0,
       now(), now(), case when over then now() end, case when over then 'abandoned' end
from (select phone, random() < 0.5 as over from person where random() < 0.2) as callers;
insert into resident (person_id)
select id
from person
where id <= 2;
insert into outcall (id, purpose, subject, step, number, volunteer_id, resident_id, language, ring_seconds, state, phase, created_at,
                     ended_at, ending)
select gen_random_uuid(), 'befriending', gen_random_uuid(), 0,
       case when by_number then phone else '+441632960' || lpad(person_id::text, 3, '0') end,
       case when not by_number then person_id end,
       1, 'en', 40, '{}', case when over then 'over' else 'ringing' end, now(), case when over then now() end,
       case when over then 'no_answer' end
from (select person_id, phone, random() < 0.5 as by_number, random() < 0.3 as over
      from volunteer
      where random() < 0.15) as rung;
