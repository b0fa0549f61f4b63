package org.ringround.offer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Legible;
import org.ringround.db.Tx;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/** Who could be rung now: one query. */
final class CandidateStore {

    /** Who may be rung at all: of the volunteer {@code v} and a span of duty {@code s}. */
    private static final String READY = """
                  s.starts_at <= {1}
                  and s.ends_at > {1}
                  and (v.paused_until is null or v.paused_until <= {1})
                  and v.status = 'active'
                  and v.confirmed_at is not null
                  and {2} = any (v.languages)
                  and v.phone is distinct from {3}
                  and v.person_id is distinct from {6}
            """;

    /**
     * Volunteers of the group, each with its tier. It begins with the few who are of the area and its neighbours, however many are
     * on duty elsewhere; those are looked for only where no area is known, or no coordinator of it is there.
     */
    private static final String ON_DUTY = """
            with around as (
                select each.volunteer_id, bool_or(each.here) as here
                from (select a.volunteer_id, true as here
                      from volunteer_area a
                      where a.area_id = {0}
                      union all
                      select a.volunteer_id, false
                      from area_neighbour n
                      join volunteer_area a on a.area_id = n.neighbour_id
                      where n.area_id = {0}) as each
                group by each.volunteer_id
            ), nearby as (
                select v.person_id, v.phone, v.role, v.languages, v.helps_with, v.ring_seconds, r.here
                from around r
                join duty_span s on s.volunteer_id = r.volunteer_id
                join volunteer v on v.person_id = r.volunteer_id
                where\s""" + READY + """
            ), on_duty as (
                select * from nearby
                union all
                select v.person_id, v.phone, v.role, v.languages, v.helps_with, v.ring_seconds, null
                from duty_span s
                join volunteer v on v.person_id = s.volunteer_id
                where {0}::bigint is null
                  and\s""" + READY + """
                union all
                select v.person_id, v.phone, v.role, v.languages, v.helps_with, v.ring_seconds, null
                from volunteer v
                join duty_span s on s.volunteer_id = v.person_id
                where v.role = 'coordinator'
                  and {0}::bigint is not null
                  and not exists (select 1 from nearby c where c.role = 'coordinator' and c.here)
                  and not exists (select 1 from nearby c where c.person_id = v.person_id)
                  and\s""" + READY + """
            ), tiered as (
                select d.*,
                       case
                           when d.role = 'coordinator' then
                               case when d.here or {0}::bigint is null
                                         or not exists (select 1 from nearby c where c.role = 'coordinator' and c.here)
                                    then 2 end
                           when {7} = 'coordinators' then null
                           when d.here or {0}::bigint is null then 0
                           else 1
                       end as tier
                from on_duty d
                where d.role = 'coordinator'
                   or {4} in ('chat', 'other')
                   or d.helps_with = '{}'
                   or {4} = any (d.helps_with)
            )
            """;

    /** Coordinators on duty in the area (tier 0), on duty elsewhere (1), all others (2): somebody may be in danger. */
    private static final String URGENT = """
            with tiered as (
                select v.person_id, v.phone, v.languages, v.ring_seconds,
                       case
                           when s.volunteer_id is null or v.paused_until > {1} then 2
                           when {0}::bigint is null
                                or v.person_id in (select a.volunteer_id from volunteer_area a where a.area_id = {0})
                           then 0
                           else 1
                       end as tier
                from volunteer v
                left join duty_span s
                       on s.volunteer_id = v.person_id and s.starts_at <= {1} and s.ends_at > {1}
                where v.role = 'coordinator'
                  and v.status = 'active'
                  and v.confirmed_at is not null
                  and v.phone is distinct from {3}
                  and v.person_id is distinct from {6}
            )
            """;

    /** Only that one, whatever the rota says: they have asked to be rung. */
    private static final String ONE = """
            with tiered as (
                select v.person_id, v.phone, v.languages, v.ring_seconds, 0 as tier
                from volunteer v
                where v.person_id = {8}
                  and v.status = 'active'
                  and v.confirmed_at is not null
            )
            """;

    /**
     * Who was not tried in this search, longest idle first, never called before anybody; as only so many are read, nobody
     * busy or farther away may take the place of somebody free and nearer, or of the one to be rung first. Busy is also who
     * is on a call to us, or rung by us about something else.
     */
    private static final String IN_ORDER = """
            select t.person_id, t.phone, t.languages, t.ring_seconds, t.tier,
                   t.person_id in (select o.volunteer_id from offer o where o.live)
                       or t.phone in (select c.number from call c where c.ended_at is null and c.number is not null)
                       or exists (select 1 from outcall oc
                                  where oc.ended_at is null and (oc.volunteer_id = t.person_id or oc.number = t.phone))
                       as busy
            from tiered t
            left join volunteer_rung r on r.volunteer_id = t.person_id
            where t.tier is not null
              and not exists (select 1 from offer o
                              where o.search_id = {5} and o.volunteer_id = t.person_id and o.tried)
            order by busy,
                     t.person_id is distinct from {8},
                     t.tier,
                     r.last_at nulls first,
                     t.person_id
            limit 40
            """;

    /**
     * For {@link Group#ON_DUTY}: on duty and not paused, active and confirmed, speaking the language, not the caller; the
     * area's volunteers (tier 0), the neighbours' (1), coordinators (2): those of the area, all when none of it is on duty.
     */
    private static final Map<Group, String> SQL = Map.of(
            Group.ON_DUTY, ON_DUTY + IN_ORDER,
            Group.COORDINATORS, ON_DUTY + IN_ORDER,
            Group.URGENT, URGENT + IN_ORDER,
            Group.ONE, ONE + IN_ORDER);

    private static final Field<Long> PERSON = DSL.field(DSL.name("person_id"), Long.class);

    private final Tx tx;

    CandidateStore(Tx tx) {
        this.tx = tx;
    }

    /** @param search null before there is one */
    List<Free> list(Wanted wanted, @Nullable UUID search, Instant now) {
        Wanted.Who who = wanted.who();
        Result<Record> all = tx.sql()
                .resultQuery(
                        Objects.requireNonNull(SQL.get(wanted.group())),
                        value(who.area(), "bigint"),
                        value(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), "timestamptz"),
                        value(who.language().code(), "text"),
                        value(who.notNumber(), "text"),
                        value(need(who), "text"),
                        value(search, "uuid"),
                        value(who.notPerson(), "bigint"),
                        value(wanted.group().word(), "text"),
                        value(wanted.first(), "bigint"))
                .fetch();
        return Legible.of(all, "Volunteer", PERSON, CandidateStore::free).rows();
    }

    private static String need(Wanted.Who who) {
        return who.need() == Need.CHAT ? Need.OTHER.word() : who.need().word();
    }

    private static Field<?> value(@Nullable Object value, String type) {
        return DSL.field("cast({0} as " + type + ")", Object.class, DSL.val(value));
    }

    private static Free free(Record row) {
        return new Free(
                row.get(PERSON),
                row.get("phone", String.class),
                Stream.of(row.get("languages", String[].class))
                        .map(Language::new)
                        .toList(),
                row.get("ring_seconds", Integer.class),
                row.get("tier", Integer.class),
                row.get("busy", Boolean.class));
    }

    /** @param ringSeconds the volunteer's own, null: the helpline's */
    record Free(
            long volunteer,
            String phone,
            List<Language> languages,
            @Nullable Integer ringSeconds,
            int tier,
            boolean busy) {}
}
