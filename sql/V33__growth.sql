-- What was taken in a period, in some areas: searches are found by when they ended, as offers are by when they were taken. Offers are
-- counted by volunteer from those, so that nothing looks for each volunteer's any more.
create index search_ended on search (ended_at) where ended_at is not null;
drop index offer_taken_by_volunteer;
