-- The private link of a volunteer: one small page, no login. Only a hash of its token is kept, so that whoever reads this
-- table cannot use it. The token itself is 130 random bits.

create table private_link (
    id           bigint generated always as identity primary key,
    token_hash   bytea       not null unique check (octet_length(token_hash) = 32),
    volunteer_id bigint      not null references volunteer,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    check (expires_at > made_at)
);
create index private_link_by_volunteer on private_link (volunteer_id, made_at);

-- Who looked at or changed what of whom, when and through which door. No foreign keys: it outlives what it tells of, and
-- a look holds nobody's row.
create table audit (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    door         text        not null check (door in ('link', 'console')),
    -- Whose link it was; null when somebody came by another door.
    volunteer_id bigint,
    link_id      bigint,
    what         text        not null,
    -- Whom it is about, and which request; null when it is about nobody else, or nobody knows.
    person_id    bigint,
    reference    bigint,
    check ((door = 'link') = (link_id is not null and volunteer_id is not null))
);
create index audit_by_person on audit (person_id, at) where person_id is not null;
create index audit_by_request on audit (reference, at) where reference is not null;
create index audit_by_time on audit (at);
