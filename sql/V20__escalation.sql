-- Residents from whom nobody could hear: who is asked to look, who has it, until a human closes it.

create table escalation (
    id              uuid        primary key,
    occurrence_id   uuid        not null unique references occurrence,
    reference       bigint      not null unique references request,
    resident_id     bigint      not null references resident,
    began_at        timestamptz not null,
    -- The human check: since when volunteers on duty are asked, who took it and when, whether they have spoken with the
    -- resident, and since when nothing more is waited for.
    asked_at        timestamptz,
    look_in_by      bigint references volunteer,
    look_in_at      timestamptz,
    spoken_at       timestamptz,
    look_in_over_at timestamptz,
    -- Since when coordinators are rung.
    pressed_at      timestamptz,
    -- When the resident rang and said that they are all right.
    heard_at        timestamptz,
    -- The coordinator who has it, and since when, or since when they said so again.
    held_by         bigint references volunteer,
    held_at         timestamptz,
    closed_at       timestamptz,
    closed_by       text check (closed_by in ('volunteer', 'contact', 'coordinator')),
    check ((look_in_by is null) = (look_in_at is null)),
    check ((held_by is null) = (held_at is null)),
    check ((closed_at is null) = (closed_by is null))
);
create index escalation_open on escalation (began_at) where closed_at is null;
