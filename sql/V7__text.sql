-- Texts that came in, each once by its SID. Those that a person must read wait in the coordinators' inbox from listed_at
-- on, until one of them has settled them. Without a number: withheld, or no phone's.

create table text_in (
    sid        text        primary key,
    id         bigint      not null unique generated always as identity,
    number     text,
    body       text        not null,
    at         timestamptz not null,
    -- Which phrase it was answered with; null: with none.
    answer     text,
    listed_at  timestamptz,
    settled_at timestamptz,
    check (settled_at is null or listed_at is not null)
);
create index text_in_by_number on text_in (number, at);
create index text_in_inbox on text_in (listed_at) where settled_at is null;

-- Numbers that asked for no texts: said to us, or told by the network when a text was refused. They are rung all the same.
create table text_stop (
    number text        primary key,
    since  timestamptz not null
);
