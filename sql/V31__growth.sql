-- What lists are filtered by: without these, a filter that few rows pass reads all that ever were.
create index request_by_status on request (status, reference);
create index request_by_need on request (need, reference);
create index request_by_language on request (language, reference);
create index request_by_reason on request (reason, reference);
create index request_urgent on request (reference) where urgent;
create index call_by_ending on call (ending, started_at, id);
create index ring_out_by_ending on ring_out (ending, begun_at, id);
create index outcall_by_ending on outcall (ending, created_at, id);
-- What each volunteer took in the time of a report.
create index offer_taken_by_volunteer on offer (volunteer_id, taken_at) where taken_at is not null;
-- Coordinators are few: they are rung from anywhere when none of an area is on duty.
create index volunteer_coordinators on volunteer (person_id) where role = 'coordinator';
