-- What differs from the weekly pattern on a date, in local wall-clock time like the pattern itself. The final schedule is
-- the pattern, less what is 'away', and whatever is 'extra'. A new pattern leaves these alone.
create table shift_exception (
    id           bigint generated always as identity primary key,
    volunteer_id bigint      not null references volunteer,
    kind         text        not null check (kind in ('away', 'extra')),
    starts       timestamp   not null,
    ends         timestamp   not null,
    at           timestamptz not null,
    channel      text        not null check (channel in ('phone', 'text', 'console', 'offer', 'system')),
    actor        text        not null,
    check (starts < ends),
    unique (volunteer_id, kind, starts, ends)
);

-- A shift that somebody gave up: open until somebody covers it. Numbers are never reused, and may have gaps.
create table open_shift (
    number     bigint generated always as identity (start with 11) primary key,
    given_by   bigint      not null references volunteer,
    starts     timestamp   not null,
    ends       timestamp   not null,
    -- The same as instants.
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    opened_at  timestamptz not null,
    covered_by bigint references volunteer,
    covered_at timestamptz,
    check (starts_at < ends_at),
    check ((covered_by is null) = (covered_at is null))
);
-- Whoever gives up one shift twice has given it up once.
create unique index open_shift_once on open_shift (given_by, starts, ends) where covered_by is null;

-- A reminder goes out once for one start, whatever else changes.
create table shift_reminder (
    volunteer_id bigint      not null references volunteer,
    starts_at    timestamptz not null,
    kind         text        not null check (kind in ('day', 'hour')),
    ends_at      timestamptz not null,
    sent_at      timestamptz not null,
    answer       text check (answer in ('ok', 'cant')),
    answered_at  timestamptz,
    primary key (volunteer_id, starts_at, kind),
    check ((answer is null) = (answered_at is null))
);
