-- Up to when our calls and recordings have been compared with those that the phone network knows.
create table reconciled (
    one   boolean     primary key default true check (one),
    up_to timestamptz not null
);
create index call_started on call (started_at);
create index call_of_message on message (call_id);
create index intent_placing on intent (placing_at) where kind = 'place_call';

-- When the sound of a message was taken away because its time was over; the row stays.
alter table message add column purged_at timestamptz;
create index message_with_sound on message (left_at) where sound is not null;
