-- What the reports look for, by when it was.
create index request_opened on request (opened_at);
create index request_closed on request (closed_at) where closed_at is not null;
create index offer_taken on offer (taken_at) where taken_at is not null;

-- By when somebody was to be rung back, as the request stood after that event: a request forgets it once it is kept, and the
-- reports tell of promises that were kept and late.
alter table request_event add column due_at timestamptz;
create index request_event_promised on request_event (due_at) where due_at is not null;

-- What is promised now was promised by the newest event at the latest.
update request_event
set due_at = request.due_at
from request
where request.due_at is not null
  and request.status in ('open', 'claimed')
  and request_event.id = (select max(newest.id) from request_event newest where newest.reference = request.reference);

-- Whom a volunteer befriended, counted by volunteer.
create index outcall_of_volunteer on outcall (volunteer_id, created_at) where volunteer_id is not null;
