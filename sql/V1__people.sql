-- Areas, the lines that lead to them, and people. One person is one record, whatever roles they have.

create table area (
    id   bigint generated always as identity primary key,
    name text not null unique,
    ring text not null default 'waves' check (ring in ('waves', 'all', 'sequence'))
);

create table area_postcode (
    area_id  bigint not null references area,
    district text   not null check (district ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?$'),
    primary key (area_id, district)
);

create table area_neighbour (
    area_id      bigint not null references area,
    neighbour_id bigint not null references area,
    primary key (area_id, neighbour_id),
    check (area_id <> neighbour_id)
);

create table line (
    number  text not null primary key check (number ~ '^\+[1-9][0-9]{1,14}$'),
    name    text,
    area_id bigint references area,
    script  text
);

create table person (
    id    bigint generated always as identity primary key,
    name  text not null,
    phone text not null check (phone ~ '^\+[1-9][0-9]{1,14}$'),
    unique (phone, name),
    unique (id, phone)
);

-- A volunteer's phone belongs to one volunteer; a resident's may be shared.
create table volunteer (
    person_id    bigint primary key,
    phone        text   not null unique,
    role         text   not null default 'volunteer' check (role in ('volunteer', 'coordinator')),
    languages    text[] not null check (cardinality(languages) > 0),
    helps_with   text[] not null default '{}',
    ring_seconds int check (ring_seconds between 5 and 40),
    email        text,
    status       text   not null default 'active' check (status in ('pending', 'active', 'left')),
    confirmed_at timestamptz,
    -- What the volunteer said by key or text; the rota's shifts stand apart (duty_span is what follows of both).
    on_until     timestamptz,
    off_until    timestamptz,
    paused_until timestamptz,
    foreign key (person_id, phone) references person (id, phone) on update cascade
);

create table volunteer_area (
    volunteer_id bigint not null references volunteer,
    area_id      bigint not null references area,
    primary key (volunteer_id, area_id)
);
create index volunteer_area_by_area on volunteer_area (area_id, volunteer_id);

create table resident (
    person_id    bigint primary key references person,
    area_id      bigint references area,
    language     text,
    address      text,
    notes        text,
    second_phone text check (second_phone ~ '^\+[1-9][0-9]{1,14}$')
);
create index resident_second_phone on resident (second_phone) where second_phone is not null;

create table resident_contact (
    resident_id bigint not null references resident,
    place       int    not null,
    name        text   not null,
    phone       text   not null check (phone ~ '^\+[1-9][0-9]{1,14}$'),
    primary key (resident_id, place)
);

-- Language and area of the last call from a number that is nobody's; kept for 12 months.
create table number_memory (
    number   text primary key,
    language text not null,
    area_id  bigint references area,
    at       timestamptz not null
);
