-- What a coordinator must be told: once for each matter, again until somebody has it in hand.
create table alarm (
    number          bigint generated always as identity primary key,
    kind            text        not null,
    -- Which of its kind, opaque: a reference, an id, a date. Never a phone number or a name.
    matter          text        not null,
    area_id         bigint references area,
    particulars     jsonb       not null,
    raised_at       timestamptz not null,
    told            int         not null default 0,
    acknowledged_at timestamptz,
    acknowledged_by bigint references volunteer,
    check (acknowledged_by is null or acknowledged_at is not null)
);
create unique index alarm_once on alarm (kind, matter) where acknowledged_at is null;
