package org.ringround.console.requests;

import static org.jooq.impl.DSL.inline;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RING_OUT;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;

/** Calls as they are listed, only those that somebody may see: what belongs to a request goes by its area. */
final class CallListStore {

    private static final org.ringround.db.generated.tables.Person HELPER = PERSON.as("helper");

    /** Of a call that came in: of its request, since a coordinator may have known better than its line. */
    static final Field<Long> AREA_OF_CALL = DSL.coalesce(REQUEST.AREA_ID, CALL.AREA_ID);

    /** In one request's page. */
    private static final int ABOUT_ONE = 50;

    private static final Comparator<CallRow> NEWEST_FIRST = Comparator.comparing(CallRow::at)
            .thenComparing(row -> row.id().toString())
            .reversed();

    private final Tx tx;
    private final Scope scope;

    CallListStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** The newest first: who rang us, whom we rang about requests, whom we rang on the rounds. */
    List<CallRow> list(CallFilter filter, int most) {
        List<CallRow> inbound = Boolean.FALSE.equals(filter.inbound())
                ? List.of()
                : inbound(
                        where(filter, CALL.STARTED_AT, CALL.ID, CALL.ENDING)
                                .and(AreaStore.seen(scope, filter.area(), AREA_OF_CALL, CallListStore::isOfArea)),
                        most);
        if (Boolean.TRUE.equals(filter.inbound())) {
            return inbound;
        }
        // Where the list is full already, only what is newer than its end belongs in it.
        Instant since = inbound.size() < most ? null : inbound.get(most - 1).at();
        Condition aboutRequests = where(filter, RING_OUT.BEGUN_AT, RING_OUT.ID, RING_OUT.ENDING)
                .and(AreaStore.seen(scope, filter.area(), REQUEST.AREA_ID))
                .and(since == null ? DSL.noCondition() : RING_OUT.BEGUN_AT.ge(since));
        Condition onRounds = where(filter, OUTCALL.CREATED_AT, OUTCALL.ID, OUTCALL.ENDING)
                .and(AreaStore.seen(scope, filter.area(), RESIDENT.AREA_ID))
                .and(since == null ? DSL.noCondition() : OUTCALL.CREATED_AT.ge(since));
        return Stream.of(inbound, ringOuts(aboutRequests, most), outcalls(onRounds, most))
                .flatMap(List::stream)
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
    }

    /** About that request, which they may see; the newest first. */
    List<CallRow> listAbout(long reference) {
        return Stream.of(
                        inbound(CALL.REFERENCE.eq(reference).and(seen(AREA_OF_CALL)), ABOUT_ONE),
                        ringOuts(RING_OUT.REFERENCE.eq(reference).and(seen(REQUEST.AREA_ID)), ABOUT_ONE))
                .flatMap(List::stream)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    Optional<CallRow> findInbound(UUID id) {
        return inbound(CALL.ID.eq(id).and(seen(AREA_OF_CALL)), 1).stream().findFirst();
    }

    Optional<CallRow> findRingOut(UUID id) {
        return ringOuts(RING_OUT.ID.eq(id).and(seen(REQUEST.AREA_ID)), 1).stream()
                .findFirst();
    }

    Optional<CallRow> findOutcall(UUID id) {
        return outcalls(OUTCALL.ID.eq(id).and(seen(RESIDENT.AREA_ID)), 1).stream()
                .findFirst();
    }

    private Condition seen(Field<Long> area) {
        return AreaStore.seen(scope, area);
    }

    /** What {@link #AREA_OF_CALL} says, in words by which the database can tell how many rows it is true of. */
    private static Condition isOfArea(long area) {
        return REQUEST.AREA_ID.eq(area).or(REQUEST.AREA_ID.isNull().and(CALL.AREA_ID.eq(area)));
    }

    private static Condition where(CallFilter filter, Field<Instant> at, Field<UUID> id, Field<String> ending) {
        Condition where = DSL.noCondition();
        if (filter.from() != null && filter.to() != null) {
            where = where.and(at.ge(filter.from())).and(at.lt(filter.to()));
        }
        if (CallFilter.LIVE.equals(filter.ending())) {
            where = where.and(ending.isNull());
        } else if (filter.ending() != null) {
            where = where.and(ending.eq(filter.ending()));
        }
        return filter.before() == null
                ? where
                : where.and(
                        DSL.row(at, id).lt(filter.before().at(), filter.before().id()));
    }

    /**
     * @param which says as well what they may see, here and in the two below
     * @param most is written into the statement: of an unknown one the database expects to need a tenth of all that ever were, and
     *     plans each time anew
     */
    private List<CallRow> inbound(Condition which, int most) {
        return tx.sql()
                .select(CALL.ID, CALL.STARTED_AT, CALL.KIND, CALL.ENDING, CALL.REFERENCE)
                .select(CALL.SOUGHT_AT, CALL.TAKEN_AT, CALL.LEFT_AT, CALL.ENDED_AT)
                .select(AREA.NAME, PERSON.ID, PERSON.NAME, HELPER.NAME)
                .from(CALL)
                .leftJoin(REQUEST)
                .on(REQUEST.REFERENCE.eq(CALL.REFERENCE))
                .leftJoin(AREA)
                .on(AREA.ID.eq(AREA_OF_CALL))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(CALL.PERSON_ID))
                .leftJoin(HELPER)
                .on(HELPER.ID.eq(CALL.VOLUNTEER_ID))
                .where(which)
                .orderBy(CALL.STARTED_AT.desc(), CALL.ID.desc())
                .limit(inline(most))
                .fetch(row -> {
                    Instant left = first(row.get(CALL.LEFT_AT), row.get(CALL.ENDED_AT));
                    var times = new CallRow.Times(
                            between(row.get(CALL.SOUGHT_AT), first(row.get(CALL.TAKEN_AT), left)),
                            between(row.get(CALL.TAKEN_AT), left));
                    return new CallRow(
                            row.get(CALL.ID),
                            row.get(CALL.STARTED_AT),
                            true,
                            row.get(CALL.KIND),
                            row.get(CALL.ENDING),
                            row.get(AREA.NAME),
                            who(row),
                            row.get(HELPER.NAME),
                            row.get(CALL.REFERENCE),
                            times);
                });
    }

    private List<CallRow> ringOuts(Condition which, int most) {
        return tx.sql()
                .select(RING_OUT.fields())
                .select(AREA.NAME, PERSON.ID, PERSON.NAME, HELPER.NAME)
                .from(RING_OUT)
                .join(REQUEST)
                .on(REQUEST.REFERENCE.eq(RING_OUT.REFERENCE))
                .leftJoin(AREA)
                .on(AREA.ID.eq(REQUEST.AREA_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REQUEST.RESIDENT_ID))
                .leftJoin(HELPER)
                .on(HELPER.ID.eq(RING_OUT.VOLUNTEER_ID))
                .where(which)
                .orderBy(RING_OUT.BEGUN_AT.desc(), RING_OUT.ID.desc())
                .limit(inline(most))
                .fetch(row -> new CallRow(
                        row.get(RING_OUT.ID),
                        row.get(RING_OUT.BEGUN_AT),
                        false,
                        row.get(RING_OUT.KIND),
                        row.get(RING_OUT.ENDING),
                        row.get(AREA.NAME),
                        who(row),
                        row.get(HELPER.NAME),
                        row.get(RING_OUT.REFERENCE),
                        new CallRow.Times(null, null)));
    }

    private List<CallRow> outcalls(Condition which, int most) {
        return tx.sql()
                .select(OUTCALL.fields())
                .select(AREA.NAME, PERSON.ID, PERSON.NAME, HELPER.NAME)
                .from(OUTCALL)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(OUTCALL.RESIDENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .leftJoin(HELPER)
                .on(HELPER.ID.eq(OUTCALL.VOLUNTEER_ID))
                .where(which)
                .orderBy(OUTCALL.CREATED_AT.desc(), OUTCALL.ID.desc())
                .limit(inline(most))
                .fetch(CallListStore::outcall);
    }

    private static CallRow outcall(Record row) {
        boolean anonymous = row.get(OUTCALL.ANONYMOUS_AT) != null;
        return new CallRow(
                row.get(OUTCALL.ID),
                row.get(OUTCALL.CREATED_AT),
                false,
                row.get(OUTCALL.PURPOSE),
                row.get(OUTCALL.ENDING),
                row.get(AREA.NAME),
                anonymous ? null : who(row),
                anonymous ? null : row.get(HELPER.NAME),
                null,
                new CallRow.Times(
                        between(row.get(OUTCALL.RUNG_AT), row.get(OUTCALL.ANSWERED_AT)),
                        between(row.get(OUTCALL.CONNECTED_AT), row.get(OUTCALL.ENDED_AT))));
    }

    private static RequestRow.@Nullable Who who(Record row) {
        Long person = row.get(PERSON.ID);
        return person == null ? null : new RequestRow.Who(person, row.get(PERSON.NAME));
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant otherwise) {
        return one == null ? otherwise : one;
    }

    private static @Nullable Duration between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Duration.between(from, to);
    }
}
