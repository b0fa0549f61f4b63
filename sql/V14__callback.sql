-- Whom we ring of our own accord about a request: somebody to be called back, coordinators about an urgent matter, a
-- volunteer who asked to be connected. The first leg is an offer; this is its matter.
create table ring_out (
    id           uuid        primary key,
    kind         text        not null check (kind in ('callback', 'urgent', 'request')),
    reference    bigint      not null references request,
    -- Who asked for it, or who took it.
    volunteer_id bigint references volunteer,
    begun_at     timestamptz not null,
    ended_at     timestamptz,
    ending       text check (ending in ('reached', 'not_reached', 'known', 'nobody')),
    check ((ended_at is null) = (ending is null)),
    check (kind <> 'request' or volunteer_id is not null)
);
create index ring_out_by_request on ring_out (reference, begun_at);
