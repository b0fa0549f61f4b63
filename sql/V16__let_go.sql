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
