-- Accounts of the console, their sessions, the devices they signed in from, and what was tried.

create table account (
    id             bigint generated always as identity primary key,
    name           text        not null,
    -- The name as it is compared: without case and with its letters in one form. Never given twice, since the audit tells of
    -- accounts that have ended as well.
    name_key       text        not null unique,
    role           text        not null check (role in ('coordinator', 'admin')),
    -- Links it to the person in People who has that phone; null: to nobody.
    phone          text check (phone ~ '^\+[1-9][0-9]{1,14}$'),
    language       text check (language in ('en', 'cy')),
    -- Argon2id, with its parameters and its salt; null while a one-time password waits to be changed.
    password_hash  text,
    -- Of 80 random bits, so there is nothing to guess and nothing to slow down.
    one_time_hash  bytea check (octet_length(one_time_hash) = 32),
    one_time_until timestamptz,
    made_at        timestamptz not null,
    ended_at       timestamptz,
    check ((one_time_hash is null) = (one_time_until is null)),
    check ((password_hash is null) = (one_time_hash is not null))
);

create table account_area (
    account_id bigint not null references account,
    area_id    bigint not null references area,
    primary key (account_id, area_id)
);

-- Only hashes of their tokens are kept, so that whoever reads these tables cannot use them.
create table session (
    id         bigint generated always as identity primary key,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    account_id bigint      not null references account,
    made_at    timestamptz not null,
    -- The last thing its holder did, to the minute.
    seen_at    timestamptz not null,
    -- Whatever its holder does, it is over then.
    ends_at    timestamptz not null check (ends_at > made_at),
    ended_at   timestamptz
);
create index session_by_account on session (account_id) where ended_at is null;
create index session_over on session (ends_at);

-- A browser in which somebody has signed in before: it is not locked out by what others try with that name.
create table known_device (
    token_hash bytea       not null check (octet_length(token_hash) = 32),
    account_id bigint      not null references account,
    seen_at    timestamptz not null,
    primary key (token_hash, account_id)
);
create index known_device_by_account on known_device (account_id);
create index known_device_old on known_device (seen_at);

-- Tries to sign in that did not succeed, or not yet. Hashes only: people type their passwords where their names belong.
create table sign_in_try (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    name    bytea       not null check (octet_length(name) = 32),
    network bytea       not null check (octet_length(network) = 32),
    -- A device that has signed in with that name before; null: none that has.
    device  bytea check (octet_length(device) = 32)
);
create index sign_in_try_by_network on sign_in_try (network, at) where device is null;
create index sign_in_try_by_name on sign_in_try (name, at) where device is null;
create index sign_in_try_by_device on sign_in_try (device, at) where device is not null;
create index sign_in_try_by_time on sign_in_try (at);

-- The one-time link by which the first admin comes in: the newest that a server made when it started.
create table first_link (
    one        boolean     primary key default true check (one),
    token_hash bytea       not null check (octet_length(token_hash) = 32),
    expires_at timestamptz not null
);

-- The audit tells of accounts too, of whoever tried to be one, and of whoever works at the server's own command line.
alter table audit
    add column account_id bigint,
    -- What it is about when that is neither a person nor a request: an account, an area, a shift.
    add column thing      text check (thing ~ '^[a-z_]+$'),
    add column thing_id   bigint,
    drop constraint audit_door_check,
    add constraint audit_door_check check (door in ('link', 'console', 'terminal')),
    add check (account_id is null or door = 'console'),
    add check ((thing is null) = (thing_id is null));
create index audit_by_account on audit (account_id, id) where account_id is not null;
create index audit_by_act on audit (what, id);
