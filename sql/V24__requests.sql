-- What coordinators write down about a request: each account one note, which only its writer changes, so that two who write
-- at once never overwrite each other.
create table request_note (
    reference  bigint      not null references request,
    account_id bigint      not null references account,
    body       text        not null,
    since      timestamptz not null,
    written_at timestamptz not null,
    primary key (reference, account_id)
);

-- A text of ours that did not arrive: when a coordinator has seen to it.
alter table intent add column seen_at timestamptz;
create index intent_text_lost on intent (created_at)
    where errand ->> 'is' = 'SendText' and state in ('failed', 'given_up') and seen_at is null;

-- Lists and what stands beside a request: the newest first, few rows among all that ever were.
create index request_unsettled on request (reference) where status in ('open', 'claimed');
create index request_by_area on request (area_id, reference);
create index request_of_resident on request (resident_id, reference) where resident_id is not null;
create index request_of_number on request (number, reference) where number is not null;
create index request_of_volunteer on request (volunteer_id, reference) where volunteer_id is not null;
create index call_by_request on call (reference, started_at) where reference is not null;
create index call_by_area on call (area_id, started_at);
create index search_by_request on search (reference, started_at);
create index ring_out_by_start on ring_out (begun_at);
create index outcall_by_resident on outcall (resident_id, created_at);
create index dialled_leg_by_outcall on dialled_leg (outcall_id) where outcall_id is not null;
create index alarm_open on alarm (number) where acknowledged_at is null and settled_at is null;
create index text_stop_since on text_stop (since);
create index text_in_settled on text_in (settled_at) where settled_at is not null;
