-- Calls of ours in which somebody is asked something and answers by a key: check-ins, befriending calls, contacts.

create table outcall (
    id           uuid        primary key,
    -- Why: whose room decides what follows, and about what of it.
    purpose      text        not null,
    subject      uuid        not null,
    -- Which step of its plan; the plan counts.
    step         int         not null,
    -- Null when that was let go of.
    number       text check (number ~ '^\+[1-9][0-9]{1,14}$'),
    -- Whose phone it is, where that is a volunteer: nobody else rings it meanwhile.
    volunteer_id bigint references volunteer,
    -- The resident whom the call is about.
    resident_id  bigint      not null references resident,
    language     text        not null,
    ring_seconds int         not null check (ring_seconds between 5 and 60),
    state        jsonb       not null,
    phase        text        not null check (phase in ('due', 'ringing', 'talking', 'over')),
    turn         int         not null default 0,
    sid          text unique,
    created_at   timestamptz not null,
    -- When the network took the call.
    rung_at      timestamptz,
    answered_at  timestamptz,
    -- When two people were connected in it.
    connected_at timestamptz,
    ended_at     timestamptz,
    ending       text check (ending in ('connected', 'answered', 'declined', 'no_answer', 'busy', 'cancelled', 'failed')),
    -- The last key that meant something.
    answer       text,
    -- False: it never reached the phone, and counts as no try.
    tried        boolean     not null default true,
    anonymous_at timestamptz,
    check (number is not null or anonymous_at is not null),
    check (anonymous_at is null or (ended_at is not null and number is null)),
    check ((phase = 'over') = (ended_at is not null)),
    check ((ended_at is null) = (ending is null))
);
create unique index outcall_live on outcall (purpose, subject) where ended_at is null;
-- One number is never rung twice at once.
create unique index outcall_number_live on outcall (number) where ended_at is null;
create index outcall_by_subject on outcall (subject);
create index outcall_by_number on outcall (number, created_at);
create index outcall_volunteer_live on outcall (volunteer_id) where ended_at is null;
create index outcall_by_start on outcall (created_at);
create index outcall_to_let_go on outcall (ended_at) where anonymous_at is null;

-- A leg may be dialled from such a call as well.
alter table dialled_leg alter column offer_id drop not null;
alter table dialled_leg add column outcall_id uuid references outcall;
alter table dialled_leg add check (num_nonnulls(offer_id, outcall_id) = 1);
create unique index dialled_leg_of_outcall on dialled_leg (outcall_id) where ended_at is null;
