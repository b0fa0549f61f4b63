package org.ringround.offer;

/**
 * The query for those who could be rung. Its facts are {0} the area, {1} now, {2} the language, {3} the number and {6} the person
 * that are not rung, {4} the need, {5} the search, {7} the group, {8} the one to be rung first.
 *
 * <p>What it reads must not grow with the volunteers that there are. So it begins with those of some areas, or with those who were
 * rung longest ago, and asks about each by itself: hence the limits of one, without which all who are on duty would be read.
 */
final class CandidateQuery {

    /**
     * Busy is who is rung, talks or wraps up, is on a call to us, or is rung by us about something else: no more than there are calls
     * now.
     */
    private static final String GOING_ON = """
            with busy as (
                select o.volunteer_id
                from offer o
                where o.live
                union
                select v.person_id
                from call c
                join volunteer v on v.phone = c.number
                where c.ended_at is null
                union
                select oc.volunteer_id
                from outcall oc
                where oc.ended_at is null
                  and oc.volunteer_id is not null
                union
                select v.person_id
                from outcall oc
                join volunteer v on v.phone = oc.number
                where oc.ended_at is null
            ), tried as (
                select o.volunteer_id
                from offer o
                where o.search_id = {5}
                  and o.tried
            ),
            """;

    /** Whether the volunteer of {@code r} is on duty. */
    private static final String ON_DUTY = """
            coalesce((select true
                      from duty_span s
                      where s.volunteer_id = r.volunteer_id
                        and s.starts_at <= {1}
                        and s.ends_at > {1}
                      limit 1), false)""";

    /** The volunteer of {@code r}, if they may be rung in this matter when on duty. */
    private static final String FIT = """
            cross join lateral (
                select v.*
                from volunteer v
                where v.person_id = r.volunteer_id
                  and (v.paused_until is null or v.paused_until <= {1})
                  and v.status = 'active'
                  and v.confirmed_at is not null
                  and {2} = any (v.languages)
                  and v.phone is distinct from {3}
                  and v.person_id is distinct from {6}
                  and (v.role = 'coordinator'
                       or {7} = 'on_duty'
                          and ({4} in ('chat', 'other') or v.helps_with = '{}' or {4} = any (v.helps_with)))
                limit 1) as v
            """;

    /** The coordinator of {@code r}, if they may be rung when something is urgent: at any hour, whatever they speak. */
    private static final String FIT_FOR_URGENT = """
            cross join lateral (
                select v.*, (v.paused_until is null or v.paused_until <= {1}) and\s""" + ON_DUTY + """
             as on_duty
                from volunteer v
                where v.person_id = r.volunteer_id
                  and v.role = 'coordinator'
                  and v.status = 'active'
                  and v.confirmed_at is not null
                  and v.phone is distinct from {3}
                  and v.person_id is distinct from {6}
                limit 1) as v
            """;

    /** Whoever is of the area or its neighbours, on duty, and may be rung. */
    private static final String NEARBY = """
            around as (
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
                select v.person_id, v.phone, v.role, v.languages, v.ring_seconds, r.here
                from around r
            """ + FIT + """
                where\s""" + ON_DUTY + """
            ),
            """;

    private static final String NO_COORDINATOR_HERE =
            "not exists (select 1 from nearby n where n.role = 'coordinator' and n.here)";

    /** The area's volunteers (tier 0), the neighbours' (1), coordinators (2): those of the area, all when none of it is there. */
    private static final String OF_AREA = GOING_ON + NEARBY
            + anywhere(longestIdle("coordinator", FIT, ON_DUTY + " and " + NO_COORDINATOR_HERE)) + """
            tiered as (
                select n.person_id, n.phone, n.languages, n.ring_seconds,
                       case when n.role = 'coordinator' then 2 when n.here then 0 else 1 end as tier
                from nearby n
                where n.role = 'volunteer' or n.here
                union all
                select v.person_id, v.phone, v.languages, v.ring_seconds, 2
                from anywhere r
            """ + FIT + """
                where v.role = 'coordinator'
                  and\s"""
            + NO_COORDINATOR_HERE + """
                  and\s""" + ON_DUTY + """
            )
            """;

    private static final String FEW = "(select count(*) from present) <= 1000";

    private static final String MANY = "(select count(*) from present) > 1000";

    /**
     * Volunteers of any area (tier 0), coordinators of any (2). Where few are on duty, all of these are looked at: they would be
     * sought for long among those who were rung longest ago.
     */
    private static final String OF_ANY_AREA = GOING_ON + """
            present as (
                select s.volunteer_id
                from duty_span s
                where s.starts_at <= {1}
                  and s.ends_at > {1}
                limit 1001
            ),
            """
            + anywhere("select p.volunteer_id from present p where " + FEW
                    + " union all " + longestIdle("volunteer", FIT, MANY + " and {7} = 'on_duty' and " + ON_DUTY)
                    + " union all " + longestIdle("coordinator", FIT, MANY + " and " + ON_DUTY))
            + """
            tiered as (
                select v.person_id, v.phone, v.languages, v.ring_seconds,
                       case v.role when 'coordinator' then 2 else 0 end as tier
                from anywhere r
            """ + FIT + """
                where\s""" + ON_DUTY + """
            )
            """;

    /** Coordinators on duty in the area (tier 0), on duty elsewhere (1), all others (2): somebody may be in danger. */
    private static final String OF_COORDINATORS = GOING_ON
            + anywhere(longestIdle("coordinator", FIT_FOR_URGENT, "v.on_duty") + " union all "
                    + longestIdle("coordinator", FIT_FOR_URGENT, "not v.on_duty")
                    + " union all select a.volunteer_id from volunteer_area a where a.area_id = {0}")
            + """
            tiered as (
                select v.person_id, v.phone, v.languages, v.ring_seconds,
                       case
                           when not v.on_duty then 2
                           when {0}::bigint is null
                                or v.person_id in (select a.volunteer_id from volunteer_area a where a.area_id = {0})
                           then 0
                           else 1
                       end as tier
                from anywhere r
            """ + FIT_FOR_URGENT + """
            )
            """;

    /** Only that one, whatever the rota says: they have asked to be rung. */
    private static final String OF_ONE = GOING_ON + """
            tiered as (
                select v.person_id, v.phone, v.languages, v.ring_seconds, 0 as tier
                from volunteer v
                where v.person_id = {8}
                  and v.status = 'active'
                  and v.confirmed_at is not null
            )
            """;

    /**
     * Who was not tried in this search, longest idle first, never called before anybody; as only so many are read, nobody
     * busy or farther away may take the place of somebody free and nearer, or of the one to be rung first.
     */
    private static final String IN_ORDER = """
            select t.person_id, t.phone, t.languages, t.ring_seconds, t.tier,
                   t.person_id in (select b.volunteer_id from busy b) as busy
            from tiered t
            where t.person_id not in (select d.volunteer_id from tried d)
            order by busy,
                     t.person_id is distinct from {8},
                     t.tier,
                     (select r.last_at from volunteer_rung r where r.volunteer_id = t.person_id) nulls first,
                     t.person_id
            limit 40
            """;

    private CandidateQuery() {}

    static String of(Wanted wanted) {
        return switch (wanted.group()) {
            case ON_DUTY, COORDINATORS -> (wanted.who().area() == null ? OF_ANY_AREA : OF_AREA) + IN_ORDER;
            case URGENT -> OF_COORDINATORS + IN_ORDER;
            case ONE -> OF_ONE + IN_ORDER;
        };
    }

    /** Of those of that role who are free, as many as are read in all: no other can be among these. */
    private static String longestIdle(String role, String fit, String condition) {
        return """
            (select r.volunteer_id
                 from volunteer_rung r
            %s
                 where r.role = '%s'
                   and r.volunteer_id not in (select b.volunteer_id from busy b)
                   and r.volunteer_id not in (select d.volunteer_id from tried d)
                   and %s
                 order by r.last_at nulls first, r.volunteer_id
                 limit 40)""".formatted(fit, role, condition);
    }

    /**
     * Those, and whoever may come before them in the order of all without being the longest idle: the one to be rung first; and who
     * is busy, in case too few are free.
     */
    private static String anywhere(String longestIdle) {
        return """
            anywhere as (
                select i.volunteer_id
                from (%s) as i
                union
                select b.volunteer_id
                from busy b
                union
                select {8}
            ),
            """.formatted(longestIdle);
    }
}
