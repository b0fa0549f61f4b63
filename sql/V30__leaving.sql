-- A shift that is open because its volunteer has left: it is theirs again when they come back before somebody covers it.
alter table open_shift add column by_leaving boolean not null default false;
