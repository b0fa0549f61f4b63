-- What a coordinator must be told: once for each matter, again until somebody has it in hand.
create table alarm (
    number          bigint generated always as identity primary key,
    kind            text        not null,
    -- Which of its kind, opaque: a reference, an id, a date. Never a phone number or a name.
    matter          text        not null,
    area_id         bigint references area,
    particulars     jsonb       not null,
    raised_at       timestamptz not null,
    -- How often coordinators were told, and when they are told next.
    told            int         not null default 0,
    next_at         timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by bigint references volunteer,
    -- When the matter was gone by itself.
    settled_at      timestamptz,
    check (acknowledged_by is null or acknowledged_at is not null)
);
create unique index alarm_once on alarm (kind, matter) where acknowledged_at is null and settled_at is null;
create index alarm_due on alarm (next_at) where acknowledged_at is null and settled_at is null;

-- Who was told of it, and when last: only they can say that they have it in hand.
create table alarm_told (
    number       bigint      not null references alarm,
    volunteer_id bigint      not null references volunteer,
    at           timestamptz not null,
    primary key (number, volunteer_id)
);
create index alarm_told_by_volunteer on alarm_told (volunteer_id, at);
