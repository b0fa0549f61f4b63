-- A search rings a group until exactly one takes the matter; an offer is one ring of one volunteer's phone.

create table search (
    id           uuid        primary key,
    subject_kind text        not null,
    subject      uuid        not null,
    reference    bigint      not null references request,
    area_id      bigint references area,
    language     text        not null,
    need         text        not null,
    -- A person is never offered their own call.
    not_number   text,
    not_person   bigint,
    shared       boolean     not null default false,
    call_today   int         not null default 1,
    whom         text        not null default 'on_duty' check (whom in ('on_duty', 'coordinators', 'urgent', 'one')),
    first_id     bigint references volunteer,
    started_at   timestamptz not null,
    deadline_at  timestamptz not null,
    tier         int         not null default 0,
    wave         int         not null default 0,
    wave_ends_at timestamptz,
    ended_at     timestamptz,
    ending       text check (ending in ('taken', 'nobody', 'withdrawn')),
    check ((ended_at is null) = (ending is null)),
    check (whom <> 'one' or first_id is not null)
);
-- Coordinators may be rung because a request is urgent while its caller waits for somebody.
create unique index search_live on search (reference, (whom = 'urgent')) where ended_at is null;
create index search_by_subject on search (subject);

create table offer (
    id           uuid        primary key,
    search_id    uuid        not null references search,
    volunteer_id bigint      not null references volunteer,
    number       text        not null,
    language     text        not null,
    tier         int         not null,
    wave         int         not null,
    ring_seconds int         not null,
    state        jsonb       not null,
    phase        text        not null check (phase in ('due', 'ringing', 'screening', 'parting', 'taken', 'after', 'over')),
    turn         int         not null default 0,
    -- The volunteer gets no other call while this is true: rung, talking or wrapping up.
    live         boolean     not null default true,
    sid          text unique,
    created_at   timestamptz not null,
    placed_at    timestamptz,
    answered_at  timestamptz,
    taken_at     timestamptz,
    left_at      timestamptz,
    ended_at     timestamptz,
    ending       text check (ending in ('connected', 'answered', 'declined', 'no_answer', 'busy', 'cancelled', 'failed')),
    outcome      text check (outcome in ('sorted', 'task', 'call_back', 'worried', 'nuisance')),
    -- How often the outcome was asked for by text, and since when.
    asked        int         not null default 0,
    asked_at     timestamptz,
    -- Rang its full time, or was answered without a key.
    unanswered   boolean     not null default false,
    -- False: it never reached the phone, and the volunteer may be tried once more.
    tried        boolean     not null default true,
    check (phase <> 'over' or ending is not null)
);
create unique index offer_live on offer (volunteer_id) where live;
create unique index offer_taker on offer (search_id) where taken_at is not null;
create index offer_by_search on offer (search_id);
create index offer_by_volunteer on offer (volunteer_id, created_at);

-- A second leg dialled from a volunteer's own leg by TwiML: its row stands before the TwiML is given.
create table dialled_leg (
    id         uuid        primary key,
    offer_id   uuid        not null references offer,
    number     text        not null,
    created_at timestamptz not null,
    sid        text unique,
    ended_at   timestamptz,
    ending     text check (ending in ('connected', 'no_answer', 'busy', 'cancelled', 'failed'))
);
create unique index dialled_leg_once on dialled_leg (offer_id) where ended_at is null;

-- When a volunteer was last rung: apart from the volunteer's own row, which an import may hold for a while.
create table volunteer_rung (
    volunteer_id bigint      primary key references volunteer,
    last_at      timestamptz not null
);
