-- When the network got a text of which we learnt only afterwards, from its list; null: it came at once.
alter table text_in add column said_at timestamptz;

-- A text that was long on its way is about what its writer knew then: what was told or asked later is not meant.
alter table alarm_told add column first_at timestamptz;
update alarm_told set first_at = at;
alter table alarm_told alter column first_at set not null;
alter table offer add column first_asked_at timestamptz;
update offer set first_asked_at = asked_at;
