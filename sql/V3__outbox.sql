-- What must leave the house. An intent is written in the transaction of its reason; a worker does it afterwards.
-- 'placing' is committed before the one POST is sent: from then on nobody ever sends it again.

create table intent (
    id           uuid        primary key,
    kind         text        not null,
    errand       jsonb       not null,
    subject_kind text        not null,
    subject      uuid        not null,
    -- Paced calls leave by lane, then by the time since which somebody waits. Null: not paced.
    lane         int,
    since        timestamptz not null,
    due_at       timestamptz not null,
    state        text        not null default 'due'
        check (state in ('due', 'placing', 'placed', 'done', 'failed', 'dropped', 'unknown', 'given_up')),
    lease_until  timestamptz,
    tries        int         not null default 0,
    placing_at   timestamptz,
    listed_at    timestamptz,
    sid          text,
    error        text,
    created_at   timestamptz not null,
    check (state <> 'placed' or sid is not null),
    check (state not in ('placing', 'unknown') or placing_at is not null)
);
create index intent_due on intent (due_at) where state = 'due';
create index intent_in_flight on intent (lease_until) where state in ('placing', 'unknown');
create index intent_by_subject on intent (subject);
create index intent_sid on intent (sid) where sid is not null;

-- Short deadlines of a call, an offer or a search: one of a kind for one subject.
create table timer (
    kind        text        not null,
    subject     uuid        not null,
    due_at      timestamptz not null,
    lease_until timestamptz,
    primary key (kind, subject)
);
create index timer_due on timer (due_at);

-- When the next paced call may leave, over all servers.
create table pace (
    one     boolean     primary key default true check (one),
    next_at timestamptz not null,
    places  bigint      not null default 0
);
insert into pace (next_at) values ('1970-01-01T00:00:00Z');
