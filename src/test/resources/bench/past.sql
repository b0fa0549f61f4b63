-- Calls that were, each with its request and all that a real call leaves: its journal, the search, two offers, the request's
-- history, a look in the audit; errands of the last seven days; and of what is older than twelve months only what the purge leaves.
-- Of twenty callers sixteen were connected, two were called back, one left a message, one hung up.
-- :first and :last are their numbers, :gap the seconds between two; the last one was an hour ago.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '256MB';

-- Indexes are made at the end: that is several times as fast.
create temp table put_aside as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index
where indrelid in ('call'::regclass, 'call_event'::regclass, 'request'::regclass, 'request_event'::regclass,
                   'search'::regclass, 'offer'::regclass, 'audit'::regclass, 'ring_out'::regclass, 'dialled_leg'::regclass)
  and not exists (select 1 from pg_constraint where conindid = indexrelid);
do $$
declare one record;
begin
    for one in select name from put_aside loop
        execute 'drop index ' || one.name;
    end loop;
end $$;

create temp table who as
select row_number() over (order by r.person_id) - 1 as place, r.person_id, p.phone, r.area_id
from resident r
join person p on p.id = r.person_id;

create temp table helper as
select row_number() over (order by person_id) - 1 as place, person_id, phone
from volunteer;

create temp table past as
select n,
       100 + n as reference,
       md5('call' || n)::uuid as call,
       md5('search' || n)::uuid as search,
       md5('offer' || n)::uuid as offer,
       md5('back' || n)::uuid as back,
       w.person_id,
       w.phone,
       w.area_id,
       h.person_id as taker,
       h.phone as taker_phone,
       o.person_id as other,
       o.phone as other_phone,
       (array['connected', 'callback', 'voicemail', 'abandoned'])
           [case when n % 20 < 16 then 1 when n % 20 < 18 then 2 when n % 20 = 18 then 3 else 4 end] as ending,
       (array['shopping', 'shopping', 'medicine', 'chat', 'shopping', 'other', 'medicine'])[n % 7 + 1] as need,
       (array['en', 'en', 'en', 'cy'])[n % 4 + 1] as language,
       now() - interval '1 hour' - (:last - n) * interval '1 second' * :gap as at,
       now() - interval '1 hour' - (:last - n) * interval '1 second' * :gap < now() - interval '12 months' as old
from generate_series(:first::bigint, :last::bigint) n
join who w on w.place = n * 7919 % (select count(*) from who)
join helper h on h.place = n * 6007 % (select count(*) from helper)
join helper o on o.place = (n * 6007 + 1) % (select count(*) from helper)
-- As they came, so that what happened at one time lies together, as it does in life.
order by n;

insert into call (id, sid, number, dialled, person_id, script_hash, kind, particulars, state, turn, waits, area_id, language,
                  reference, volunteer_id, started_at, heard_at, sought_at, taken_at, left_at, ended_at, ending, queue_sid,
                  anonymous_at)
select call,
       case when old then 'anonymous-' || call else 'CA' || md5('sid' || n) end,
       case when not old then phone end,
       '+441632960000',
       case when not old then person_id end,
       '8839edda114d19f8d685a801f6e156b52bf7f6d0ac2492c036faeaa63435845e',
       'help',
       jsonb_build_object(
               'need', upper(need),
               'place', jsonb_build_object('area', area_id, 'worthAsking', false),
               'caller', jsonb_build_object('number', case when not old then phone end, 'shared', false,
                                            'resident', case when not old then person_id end,
                                            'standing', 'ANYBODY', 'volunteer', null),
               'script', 'central',
               'tongue', '{"known": true, "language": {"code": "en"}, "remembered": true}'::jsonb,
               'pending', '[]'::jsonb),
       jsonb_build_object('is', 'Over', 'ending', upper(ending)),
       5, 3, area_id, language, reference,
       case when ending = 'connected' then taker end,
       at, at + interval '4 minutes', at + interval '20 seconds',
       case when ending = 'connected' then at + interval '50 seconds' end,
       at + interval '4 minutes', at + interval '4 minutes', ending,
       case when not old then 'QU' || md5('queue' || n) end,
       case when old then at + interval '12 months' end
from past;

insert into call_event (call_id, at, turn, event, state)
select call, at + step * interval '15 seconds', step,
       (array['rang', 'welcomed', 'Keyed', 'request ' || reference, 'SearchBegan', 'TakenBy', 'Progress'])[step + 1],
       (array['Seeking', 'InMenu', 'Seeking', 'Seeking', 'Waiting', 'Connected', 'Over'])[step + 1]
from past
cross join generate_series(0, 6) step
where not old;

insert into request (reference, opened_at, area_id, need, language, status, reason, urgent, resident_id, number, volunteer_id,
                     closed_at, outcome, call_id, anonymous_at)
select reference, at + interval '15 seconds', area_id, need, language, 'done',
       case ending when 'abandoned' then 'missed' else ending end,
       n % 100 = 0,
       case when not old then person_id end,
       case when not old then phone end,
       taker, at + interval '1 hour', 'sorted', call,
       case when old then at + interval '12 months' end
from past;

insert into request_event (reference, at, what, actor, status, reason, due_at)
select reference, at + step * interval '30 seconds', (array['opened', 'taken', 'sorted'])[step + 1],
       (array['caller', 'volunteer', 'volunteer'])[step + 1],
       (array['open', 'claimed', 'done'])[step + 1],
       case ending when 'abandoned' then 'missed' else ending end,
       case when ending = 'callback' and step = 0 then at + interval '30 minutes' end
from past
cross join generate_series(0, 2) step;

insert into search (id, subject_kind, subject, reference, area_id, language, need, not_number, not_person, started_at,
                    deadline_at, tier, wave, ended_at, ending, anonymous_at)
select search,
       case ending when 'connected' then 'call' else 'callback' end,
       case ending when 'connected' then call else back end,
       reference, area_id, language, need,
       case when not old then phone end,
       case when not old then person_id end,
       at + interval '20 seconds', at + interval '110 seconds', 0, 1, at + interval '50 seconds', 'taken',
       case when old then at + interval '12 months' end
from past;

insert into offer (id, search_id, volunteer_id, number, language, tier, wave, ring_seconds, state, phase, turn, live, sid,
                   created_at, placed_at, answered_at, taken_at, left_at, ended_at, ending, outcome)
select offer, search, taker, case when not old then taker_phone end, language, 0, 1, 18,
       '{"is": "Over", "ending": "CONNECTED"}'::jsonb, 'over', 6, false,
       case when old then 'anonymous-' || offer else 'CA' || md5('taker' || n) end,
       at + interval '20 seconds', at + interval '21 seconds', at + interval '40 seconds', at + interval '50 seconds',
       at + interval '4 minutes', at + interval '5 minutes', 'connected', 'sorted'
from past
union all
select md5('other' || n)::uuid, search, other, case when not old then other_phone end, language, 0, 1, 18,
       '{"is": "Over", "ending": "CANCELLED"}'::jsonb, 'over', 3, false,
       case when old then 'anonymous-' || md5('other' || n)::uuid else 'CA' || md5('ring' || n) end,
       at + interval '20 seconds', at + interval '21 seconds', null, null, null, at + interval '51 seconds', 'cancelled', null
from past;

insert into ring_out (id, kind, reference, volunteer_id, begun_at, ended_at, ending)
select back, 'callback', reference, taker, at + interval '30 minutes', at + interval '40 minutes', 'reached'
from past
where ending <> 'connected';

insert into dialled_leg (id, offer_id, number, created_at, sid, ended_at, ending, connected_at)
select md5('leg' || n)::uuid, offer, case when not old then phone end, at + interval '30 minutes',
       case when old then 'anonymous-' || md5('leg' || n)::uuid else 'CA' || md5('leg' || n) end,
       at + interval '40 minutes', 'connected', at + interval '31 minutes'
from past
where ending <> 'connected';

insert into message (recording_sid, call_id, reference, seconds, left_at, fetched_at, deleted_at, purged_at)
select 'RE' || md5('message' || n), call, reference, 20, at + interval '2 minutes', at + interval '3 minutes',
       at + interval '3 minutes', at + interval '30 days'
from past
where ending = 'voicemail'
  and not old;

insert into intent (id, kind, errand, subject_kind, subject, lane, since, due_at, state, placing_at, sid, created_at)
select md5('intent' || which || n)::uuid, 'place_call',
       jsonb_build_object('is', 'PlaceCall', 'leg', offer, 'kept', false, 'kind', 'offers', 'number', taker_phone,
                          'repeatable', false, 'ringSeconds', 18),
       'offers', offer, 0, at, at, 'placed', at, 'CA' || md5('placed' || which || n), at
from past
cross join generate_series(1, 4) which
where at > now() - interval '7 days';

insert into audit (at, door, account_id, what, person_id, reference)
select at + interval '2 hours', 'console', (select min(id) from account), 'looked',
       case when n % 2 = 0 then person_id end,
       case when n % 2 = 1 then reference end
from past
where at + interval '2 hours' < now();

do $$
declare one record;
begin
    for one in select definition from put_aside loop
        execute one.definition;
    end loop;
end $$;

select setval('request_reference', greatest(:last::bigint + 100, (select last_value from request_reference)));
reset session_replication_role;
reset synchronous_commit;
