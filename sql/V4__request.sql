-- What somebody asked for, and its life. References count up from 101, are never reused and may have gaps.

create sequence request_reference start 101;

create table request (
    reference    bigint      primary key default nextval('request_reference'),
    opened_at    timestamptz not null,
    area_id      bigint references area,
    need         text        not null check (need in ('shopping', 'medicine', 'chat', 'other')),
    language     text        not null,
    status       text        not null default 'open' check (status in ('open', 'claimed', 'done', 'closed')),
    reason       text        not null check (reason in ('connected', 'callback', 'voicemail', 'missed', 'checkin', 'manual')),
    urgent       boolean     not null default false,
    resident_id  bigint references resident,
    number       text,
    volunteer_id bigint references volunteer,
    due_at       timestamptz,
    closed_at    timestamptz,
    outcome      text check (outcome in ('sorted', 'task', 'call_back', 'worried', 'nuisance')),
    call_id      uuid,
    safe_to_ring boolean     not null default true,
    check (status <> 'claimed' or volunteer_id is not null),
    check ((closed_at is not null) = (status in ('done', 'closed')))
);
create index request_by_resident on request (resident_id, opened_at) where status in ('open', 'claimed');
create index request_by_number on request (number, opened_at) where status in ('open', 'claimed');
create index request_promised on request (area_id, due_at) where due_at is not null and status in ('open', 'claimed');
create index request_held on request (volunteer_id) where status = 'claimed';

create table request_event (
    id        bigint generated always as identity primary key,
    reference bigint      not null references request,
    at        timestamptz not null,
    what      text        not null,
    actor     text        not null,
    status    text        not null,
    reason    text        not null
);
create index request_event_by_request on request_event (reference, at);
