-- What the board of the console's first page looks for, as often as anything changes: few rows among all that ever were.
create index request_open on request (opened_at) where status = 'open';
create index volunteer_paused on volunteer (paused_until) where paused_until is not null;
