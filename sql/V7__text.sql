-- Texts that came in, each once; those nobody understood are the coordinators' inbox.

create table text_in (
    sid     text        primary key,
    number  text,
    body    text        not null,
    at      timestamptz not null
);
