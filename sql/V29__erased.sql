-- Whoever is erased leaves an empty row: what counts refers to it, and it tells of nobody. Its number is none that can be
-- dialled (+999 is no country's), because everything that has a number has one.
alter table person add column erased_at timestamptz;

-- Pages name blocked numbers and lines by an id, so that no number stands in an address.
alter table blocked add column id bigint generated always as identity unique;
alter table line add column id bigint generated always as identity unique;
