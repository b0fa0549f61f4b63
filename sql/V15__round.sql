-- Rounds: regular calls to residents at a local time, in the helpline's zone.

create table round (
    id               bigint generated always as identity primary key,
    resident_id      bigint not null references resident,
    kind             text   not null check (kind in ('checkin', 'befriending')),
    local_time       time   not null check (local_time = date_trunc('minute', local_time)),
    weekdays         int[]  not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ '{1,2,3,4,5,6,7}'),
    -- Counted from the Monday of the week of the first day.
    every_weeks      int    not null check (every_weeks between 1 and 52),
    starts_on        date   not null,
    bank_holidays    text   not null check (bank_holidays in ('call', 'skip')),
    -- The day on which the resident agreed; without it they are never rung.
    agreed_on        date,
    ring_seconds     int    not null check (ring_seconds between 20 and 60),
    -- Counted from its time; null = as the helpline has them.
    retry_seconds    int[] check (cardinality(retry_seconds) between 1 and 5),
    -- First and last day; without a last one until somebody ends it.
    suspended_from   date,
    suspended_until  date check (suspended_until >= suspended_from),
    suspended_reason text,
    -- Its turns count from here on: when it was made, or last changed in when it comes.
    counts_from      timestamptz not null,
    -- The last turn that was begun was due then.
    begun_to         timestamptz not null,
    -- Given up for good.
    ended_at         timestamptz,
    unique (resident_id, kind, local_time),
    check (suspended_from is not null or (suspended_until is null and suspended_reason is null))
);

-- Who is asked, in this order.
create table round_volunteer (
    round_id     bigint not null references round,
    place        int    not null,
    volunteer_id bigint not null references volunteer,
    primary key (round_id, place),
    unique (round_id, volunteer_id)
);

-- One turn of a round. Its local time stands beside it, because that of the round may be another by now.
create table occurrence (
    id         uuid        primary key,
    round_id   bigint      not null references round,
    local_date date        not null,
    local_time time        not null,
    due_at     timestamptz not null,
    result     text        not null default 'open' check (result in
        ('open', 'well', 'help', 'escalated', 'talked', 'not_reached', 'suspended', 'cancelled', 'missed_by_us')),
    settled_at timestamptz,
    -- When the resident said that they are all right, after it was escalated.
    heard_at   timestamptz,
    -- Who settled it; the system where nobody had to.
    settled_by text check (settled_by in ('resident', 'volunteer', 'contact', 'coordinator', 'system')),
    unique (round_id, local_date),
    check ((settled_at is null) = (settled_by is null)),
    -- What is escalated stays so until a human closes it.
    check (case result when 'open' then settled_at is null when 'escalated' then true else settled_at is not null end)
);
create index occurrence_by_due on occurrence (due_at);

-- What a helpline says of its own days, beside the bank holidays that the program knows.
create table bank_holiday (
    day     date    primary key,
    name    text,
    -- False = no holiday here, whatever the program knows.
    holiday boolean not null
);
