-- Befriending calls: what volunteers said in them, and what follows when none of them came about.

-- What a volunteer said last in a call of ours; the same key means different things at different moments of it.
create table befriending_word (
    outcall_id uuid        primary key references outcall,
    word       text        not null check (word in
        ('connect', 'later', 'cannot', 'well', 'note', 'urgent', 'nobody', 'again')),
    at         timestamptz not null
);

-- The resident is to be told that nobody could come to the phone for them.
create table courtesy (
    occurrence_id uuid        primary key references occurrence,
    begun_at      timestamptz not null,
    -- Told, or given up.
    ended_at      timestamptz
);
create index courtesy_open on courtesy (occurrence_id) where ended_at is null;

-- A volunteer is reminded once of a turn, the day before it.
create table befriending_reminder (
    round_id     bigint      not null references round,
    local_date   date        not null,
    volunteer_id bigint      not null references volunteer,
    sent_at      timestamptz not null,
    primary key (round_id, local_date)
);
create index round_volunteer_by_volunteer on round_volunteer (volunteer_id);
