-- Who may ring: numbers that are kept from volunteers, and numbers that ring too often.

create table blocked (
    number text primary key check (number ~ '^\+[1-9][0-9]{1,14}$'),
    action text not null check (action in ('reject', 'voicemail', 'coordinator')),
    -- The last day, in the helpline's zone, on which it holds.
    until  date not null,
    reason text
);

-- A number that rang too often may only leave a message until then. The id is its name in an alarm.
create table flood (
    id       bigint generated always as identity primary key,
    number   text        not null,
    began_at timestamptz not null,
    ends_at  timestamptz not null
);
create index flood_by_number on flood (number, ends_at);

-- A caller who never chose a language is remembered without one.
alter table number_memory alter column language drop not null;

-- A number that is not safe to ring in one request is not rung for another.
create index request_unsafe on request (number) where not safe_to_ring and status in ('open', 'claimed');
