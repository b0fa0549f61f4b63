package org.ringround.offer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.Need;

/** Who could be rung, as the rule says it: each volunteer is looked at for itself, however many there are. */
final class PlainRule {

    private static final String SQL = """
            with asked as (
                select {0}::bigint as area, {1}::timestamptz as now, {2}::text as language, {3}::text as not_number,
                       {4}::text as need, {5}::uuid as search, {6}::bigint as not_person, {7}::text as whom,
                       {8}::bigint as first
            ), known as (
                select v.*, r.last_at, a.*,
                       exists (select from duty_span s
                               where s.volunteer_id = v.person_id and s.starts_at <= a.now and s.ends_at > a.now)
                           and (v.paused_until is null or v.paused_until <= a.now) as on_duty,
                       exists (select from volunteer_area x
                               where x.volunteer_id = v.person_id and x.area_id = a.area) as here,
                       exists (select from area_neighbour n
                               join volunteer_area x on x.area_id = n.neighbour_id
                               where x.volunteer_id = v.person_id and n.area_id = a.area) as near,
                       v.languages @> array[a.language] as speaks,
                       a.need in ('chat', 'other') or v.helps_with = '{}' or v.helps_with @> array[a.need] as helps,
                       exists (select from offer o where o.volunteer_id = v.person_id and o.live)
                           or exists (select from call c where c.number = v.phone and c.ended_at is null)
                           or exists (select from outcall o where o.volunteer_id = v.person_id and o.ended_at is null)
                           or exists (select from outcall o where o.number = v.phone and o.ended_at is null) as busy,
                       exists (select from offer o
                               where o.volunteer_id = v.person_id and o.search_id = a.search and o.tried) as tried
                from volunteer v
                join volunteer_rung r on r.volunteer_id = v.person_id
                cross join asked a
                where v.status = 'active'
                  and v.confirmed_at is not null
            ), others as (
                select *
                from known
                where phone is distinct from not_number
                  and person_id is distinct from not_person
            ), tiered as (
                select *,
                       case
                           when role = 'volunteer' and whom = 'coordinators' then null
                           when role = 'volunteer' and not helps then null
                           when role = 'volunteer' and (here or area is null) then 0
                           when role = 'volunteer' and near then 1
                           when role = 'volunteer' then null
                           when here or area is null then 2
                           when exists (select from others o
                                        where o.role = 'coordinator' and o.here and o.on_duty and o.speaks) then null
                           else 2
                       end as tier
                from others
                where whom in ('on_duty', 'coordinators')
                  and on_duty
                  and speaks
                union all
                select *,
                       case when not on_duty then 2 when here or area is null then 0 else 1 end
                from others
                where whom = 'urgent'
                  and role = 'coordinator'
                union all
                select *, 0
                from known
                where whom = 'one'
                  and person_id = first
            )
            select person_id, tier, busy
            from tiered
            where tier is not null
              and not tried
            order by busy, person_id is distinct from first, tier, last_at nulls first, person_id
            limit 40
            """;

    private PlainRule() {}

    static List<Place> list(Tx tx, Wanted wanted, @Nullable UUID search, Instant now) {
        Wanted.Who who = wanted.who();
        return tx.sql()
                .fetch(
                        SQL,
                        who.area(),
                        now.toString(),
                        who.language().code(),
                        who.notNumber(),
                        (who.need() == Need.CHAT ? Need.OTHER : who.need()).word(),
                        search,
                        who.notPerson(),
                        wanted.group().word(),
                        wanted.first())
                .map(row -> new Place(
                        row.get("person_id", Long.class),
                        row.get("tier", Integer.class),
                        row.get("busy", Boolean.class)));
    }

    /** One's place among those who could be rung. */
    record Place(long volunteer, int tier, boolean busy) {

        static Place of(CandidateStore.Free free) {
            return new Place(free.volunteer(), free.tier(), free.busy());
        }
    }
}
