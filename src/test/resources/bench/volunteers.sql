-- :count volunteers in areas of forty, each area with four neighbours and one coordinator. Every tenth is on duty now, all others
-- tomorrow; of the coordinators every second. Each was rung some time ago. No country has numbers that begin with +999.
insert into area (id, name) overriding system value
select i, 'Area ' || i
from generate_series(1, greatest(:count / 40, 5)) i;
insert into area_neighbour (area_id, neighbour_id)
select a.id, (a.id - 1 + step) % (select count(*) from area) + 1
from area a
cross join (values (1), (2), (-1 + (select count(*) from area)), (-2 + (select count(*) from area))) as steps (step)
on conflict do nothing;

insert into person (id, name, phone) overriding system value
select n, 'Volunteer ' || n, '+999' || lpad(n::text, 9, '0')
from generate_series(1, :count) n;
insert into volunteer (person_id, phone, role, languages, confirmed_at)
select n, '+999' || lpad(n::text, 9, '0'), case when n % 80 in (3, 44) then 'coordinator' else 'volunteer' end, '{en}', now()
from generate_series(1, :count) n;
insert into volunteer_area (volunteer_id, area_id)
select n, (n - 1) / 40 % (select count(*) from area) + 1
from generate_series(1, :count) n;
insert into duty_span (volunteer_id, starts_at, ends_at)
select n, at, at + interval '6 hours'
from generate_series(1, :count) n
cross join lateral (select case when n % 10 = 3 then now() - interval '1 hour' else now() + interval '1 day' end as at) as span;
update volunteer_rung
set last_at = now() - volunteer_id * 7919 % 86400 * interval '1 second';
