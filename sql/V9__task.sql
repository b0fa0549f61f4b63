-- A task is an open request that volunteers are asked by text to take. What is asked and told of it begins anew with each
-- spell: from the event by which the request became open until somebody has it.

create table task (
    reference  bigint      primary key references request,
    spell      bigint      not null,
    -- How often volunteers were asked in this spell, and when last.
    rounds     int         not null default 0 check (rounds >= 0),
    asked_at   timestamptz,
    -- It waits for the morning's digest of that moment.
    morning_at timestamptz,
    -- When a coordinator was told that nobody takes it.
    told_at    timestamptz,
    -- Somebody decided that volunteers may have it, whatever the rule would say.
    handed_out boolean     not null default false,
    check ((rounds = 0) = (asked_at is null))
);
create index task_morning on task (morning_at) where morning_at is not null;

-- Who was asked: in which spell and round last, and whether they know by now that somebody else has it.
create table task_asked (
    reference    bigint      not null references request,
    volunteer_id bigint      not null references volunteer,
    spell        bigint      not null,
    round        int         not null,
    asked_at     timestamptz not null,
    told_at      timestamptz,
    primary key (reference, volunteer_id)
);

-- What is open already is looked at once: the timer's subject is the reference, written as an id.
insert into timer (kind, subject, due_at)
select 'request', lpad(to_hex(reference), 32, '0')::uuid, now()
from request
where status = 'open'
on conflict do nothing;

-- Which volunteer called which number's request a nuisance, and when last.
create table nuisance (
    number       text        not null,
    volunteer_id bigint      not null references volunteer,
    reference    bigint      not null references request,
    at           timestamptz not null,
    primary key (number, volunteer_id, reference)
);

-- Numbers that a coordinator must look at, and why; one open matter of a kind for each number.
create table review (
    id         bigint      generated always as identity primary key,
    number     text        not null,
    why        text        not null check (why in ('nuisance', 'flood')),
    since      timestamptz not null,
    settled_at timestamptz
);
create unique index review_open on review (number, why) where settled_at is null;
create index review_by_number on review (number, settled_at);
