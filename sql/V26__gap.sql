-- Gaps that a coordinator fills, and the addresses under which calendars read the rota.

-- An open shift that nobody gave up is one that a coordinator wants somebody for, in an area. One that is withdrawn is not
-- wanted any more.
alter table open_shift
    alter column given_by drop not null,
    add column area_id      bigint references area,
    add column withdrawn_at timestamptz,
    add check ((given_by is null) = (area_id is not null)),
    add check (covered_by is null or withdrawn_at is null);
drop index open_shift_once;
create unique index open_shift_once on open_shift (given_by, starts, ends)
    where given_by is not null and covered_by is null and withdrawn_at is null;
create unique index open_shift_wanted_once on open_shift (area_id, starts, ends)
    where area_id is not null and covered_by is null and withdrawn_at is null;
create index open_shift_by_time on open_shift (starts_at, ends_at);

-- Who was asked by text to cover it: each once, however often people are asked.
create table open_shift_asked (
    number       bigint      not null references open_shift,
    volunteer_id bigint      not null references volunteer,
    asked_at     timestamptz not null,
    primary key (number, volunteer_id)
);
create index open_shift_asked_by_volunteer on open_shift_asked (volunteer_id, asked_at);

-- Only a hash of the address is kept, so that whoever reads this table cannot use it. Each volunteer and each area has one at
-- a time.
create table feed (
    id           bigint generated always as identity primary key,
    token_hash   bytea       not null unique check (octet_length(token_hash) = 32),
    volunteer_id bigint references volunteer,
    area_id      bigint references area,
    made_at      timestamptz not null,
    ended_at     timestamptz,
    check ((volunteer_id is null) <> (area_id is null))
);
create unique index feed_of_volunteer on feed (volunteer_id) where ended_at is null;
create unique index feed_of_area on feed (area_id) where ended_at is null;
