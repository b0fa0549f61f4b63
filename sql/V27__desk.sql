-- A coordinator at the console may have an escalation in hand, whether or not they are somebody in People.
alter table escalation
    add column held_account bigint references account,
    drop constraint escalation_check1,
    add constraint escalation_held check ((held_at is null) = (num_nonnulls(held_by, held_account) = 0)),
    add constraint escalation_one_holder check (num_nonnulls(held_by, held_account) <= 1);

-- The turns of one day, of which the console makes its page.
create index occurrence_by_date on occurrence (local_date);
-- The rounds of one resident.
create index round_by_resident on round (resident_id);
