-- Areas and the lines that lead to them.
create table area (
    id bigint generated always as identity primary key,
    name text not null unique,
    ring text not null default 'waves' check (ring in ('waves', 'all', 'sequence'))
);
