-- A shift that is open because its volunteer has left: it is theirs again when they come back before somebody covers it.
alter table open_shift add column by_leaving boolean not null default false;

-- When whoever is rung back answered. Of earlier legs it is not known: then from when the phone rang, as it was counted then.
alter table dialled_leg add column connected_at timestamptz;
update dialled_leg set connected_at = created_at where offer_id is not null and ending = 'connected';
