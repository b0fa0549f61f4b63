-- Shifts are local wall-clock time in the helpline's zone, [starts, ends); one that does not end after its start ends the
-- next day. Every n weeks counts from the Monday of the anchor date.

create table shift (
    id           bigint generated always as identity primary key,
    volunteer_id bigint not null references volunteer,
    weekday      int    not null check (weekday between 1 and 7),
    starts       time   not null,
    ends         time   not null,
    every_weeks  int    not null default 1 check (every_weeks between 1 and 52),
    anchor       date   not null
);
create index shift_by_volunteer on shift (volunteer_id);

-- Every change of duty, with its channel and who made it.
create table duty_event (
    id           bigint generated always as identity primary key,
    volunteer_id bigint not null references volunteer,
    at           timestamptz not null,
    change       text not null check (change in ('on', 'off', 'pause', 'back')),
    until        timestamptz,
    channel      text not null check (channel in ('phone', 'text', 'console', 'offer', 'system')),
    actor        text not null
);
create index duty_event_by_volunteer on duty_event (volunteer_id, at);

-- Who is on duty when, as instants: shifts and ON, less OFF and pauses. Kept 8 days ahead, written anew with every change.
create table duty_span (
    volunteer_id bigint      not null references volunteer,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    primary key (volunteer_id, starts_at),
    check (starts_at < ends_at)
);
-- Most spans are still to come: those that have begun are few.
create index duty_span_begun on duty_span (starts_at, ends_at);

-- Up to when the spans are written, so that the nightly writing can be repeated without harm.
create table duty_horizon (
    one        boolean primary key default true check (one),
    written_to timestamptz not null
);
