-- In what the phone network's calls and ours differed and nothing could be mended: each is told of once, in one alarm with
-- all that came while nobody had it in hand.
create table difference (
    -- Of the call or the recording.
    sid      text        primary key,
    began_at timestamptz not null,
    found_at timestamptz not null,
    alarm    bigint      not null references alarm
);
create index difference_by_alarm on difference (alarm, began_at);
create index difference_found on difference (found_at);

-- What was an alarm of its own before is not told of once more.
insert into difference (sid, began_at, found_at, alarm)
select distinct on (matter) matter, raised_at, raised_at, number
from alarm
where kind = 'calls_differ'
order by matter, number;
update alarm
set particulars = jsonb_build_object('count', '1', 'oldest', to_char(raised_at, 'DD/MM HH24:MI'))
where kind = 'calls_differ';

-- Details of calls are kept for twelve months. Then the rows stay, so that whatever is counted stays true, and tell of no caller
-- any more. When that was stands in the row.
alter table call
    add column anonymous_at timestamptz,
    add check (anonymous_at is null or (ended_at is not null and number is null and person_id is null));
create index call_to_let_go on call (ended_at) where anonymous_at is null;

alter table search
    add column anonymous_at timestamptz,
    add check (anonymous_at is null or (ended_at is not null and not_number is null and not_person is null));
create index search_to_let_go on search (ended_at) where anonymous_at is null;

alter table request
    add column anonymous_at timestamptz,
    add check (anonymous_at is null or (closed_at is not null and number is null and resident_id is null));
create index request_to_let_go on request (closed_at) where anonymous_at is null;

-- Of an offer or a leg that is long over nobody needs the number.
alter table offer
    alter column number drop not null,
    add check (number is not null or not live);
alter table dialled_leg alter column number drop not null;
create index dialled_leg_by_offer on dialled_leg (offer_id);

-- What is let go by age is found by it.
create index text_in_by_time on text_in (at);
create index private_link_expired on private_link (expires_at);
