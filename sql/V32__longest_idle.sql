-- Who was rung longest ago is found by index, in each role by itself, however many there are. So every volunteer has a row here
-- from the beginning, never rung or not, and it has their role. Only a change of somebody's role holds their row for the time of an
-- import.
alter table volunteer_rung alter column last_at drop not null;
alter table volunteer_rung add column role text;
insert into volunteer_rung (volunteer_id)
select person_id
from volunteer
on conflict do nothing;
update volunteer_rung r
set role = v.role
from volunteer v
where v.person_id = r.volunteer_id;
alter table volunteer_rung alter column role set not null;
create index volunteer_rung_idle on volunteer_rung (role, last_at nulls first, volunteer_id);

create function volunteer_rung_follows() returns trigger language plpgsql as $$
begin
    insert into volunteer_rung (volunteer_id, role)
    values (new.person_id, new.role)
    on conflict (volunteer_id) do update set role = excluded.role;
    return null;
end $$;
create trigger volunteer_begins after insert on volunteer
    for each row execute function volunteer_rung_follows();
create trigger volunteer_changes_role after update of role on volunteer
    for each row when (old.role is distinct from new.role) execute function volunteer_rung_follows();
