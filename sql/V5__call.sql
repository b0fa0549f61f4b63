-- Inbound calls. 'state' is the flow's own record, 'turn' counts its changes: an event for an old turn changes nothing.

create table script_version (
    hash    text        primary key,
    content jsonb       not null,
    since   timestamptz not null
);

create table call (
    id             uuid        primary key,
    sid            text        not null unique,
    number         text,
    dialled        text        not null,
    person_id      bigint references person,
    script_hash    text        not null,
    kind           text        not null check (kind in ('help', 'duty', 'checkin')),
    particulars    jsonb       not null,
    state          jsonb       not null,
    turn           int         not null,
    waits          int         not null default 0,
    area_id        bigint references area,
    language       text,
    reference      bigint references request,
    volunteer_id   bigint references volunteer,
    started_at     timestamptz not null,
    heard_at       timestamptz not null,
    sought_at      timestamptz,
    taken_at       timestamptz,
    left_at        timestamptz,
    ended_at       timestamptz,
    ending         text check (ending in ('connected', 'voicemail', 'callback', 'abandoned', 'blocked', 'self_service', 'failed')),
    queue_sid      text,
    check ((ended_at is null) = (ending is null))
);
create index call_live on call (started_at) where ended_at is null;
create index call_by_number on call (number, started_at);
create index call_live_number on call (number) where ended_at is null;
alter table request add constraint request_call foreign key (call_id) references call deferrable initially deferred;

create table call_event (
    id      bigint generated always as identity primary key,
    call_id uuid        not null references call,
    at      timestamptz not null,
    turn    int         not null,
    event   text        not null,
    state   text        not null
);
create index call_event_by_call on call_event (call_id, id);

-- A message that a caller left; the sound is ours once fetched.
create table message (
    recording_sid text        primary key,
    call_id       uuid        not null references call,
    reference     bigint references request,
    seconds       int         not null,
    left_at       timestamptz not null,
    sound         bytea check (octet_length(sound) <= 1048576),
    fetched_at    timestamptz,
    deleted_at    timestamptz
);
create index message_by_request on message (reference);
