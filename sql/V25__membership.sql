-- Whoever asks to volunteer, and the proof that a phone is theirs; files that wait to be imported; finding people.

alter table volunteer
    -- When they asked, by the public form; null: they came by another way.
    add column asked_at     timestamptz,
    -- When they could help, in their own words.
    add column availability text;
create index volunteer_asked on volunteer (asked_at) where status = 'pending';

-- The code that was texted to a phone, until it comes back from there.
create table phone_proof (
    volunteer_id bigint      primary key references volunteer on delete cascade,
    number       text        not null,
    code         text        not null check (code ~ '^[0-9]{4}$'),
    sent_at      timestamptz not null,
    wrong        int         not null default 0
);

-- Files that somebody looks at before they are taken. They hold names and numbers, so they go soon.
create table import_draft (
    id         bigint generated always as identity primary key,
    account_id bigint      not null,
    made_at    timestamptz not null
);
create index import_draft_old on import_draft (made_at);
create table import_draft_file (
    draft_id bigint not null references import_draft on delete cascade,
    place    int    not null,
    name     text   not null,
    content  bytea  not null,
    primary key (draft_id, place)
);

-- People by the words of their names, by the last digits of their numbers, and in the order of their names.
create index person_words on person using gin (to_tsvector('simple', name));
create index person_last_digits on person (reverse(phone) text_pattern_ops);
create index person_in_order on person (lower(name), id);
create index resident_by_area on resident (area_id, person_id);
create index call_of_person on call (person_id, started_at) where person_id is not null;
create index call_of_volunteer on call (volunteer_id, started_at) where volunteer_id is not null;
create index round_of_volunteer on round_volunteer (volunteer_id);
