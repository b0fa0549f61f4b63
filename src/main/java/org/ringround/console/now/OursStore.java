package org.ringround.console.now;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.SEARCH;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/** The calls that we make ourselves and that live: of the rounds, and those for which volunteers are rung. */
final class OursStore {

    private static final org.ringround.db.generated.tables.Person VOLUNTEER = PERSON.as("the_volunteer");

    /** Whoever was rung by us and wanted a person is a caller from then on. */
    private static final Condition NO_CALLER_YET =
            notExists(selectOne().from(CALL).where(CALL.SID.eq(OUTCALL.SID)).and(CALL.ENDED_AT.isNull()));

    private static final Condition RINGS = OFFER.PHASE.in("ringing", "screening");
    private static final Condition TALKS = OFFER.PHASE.eq("taken");
    private static final Field<Integer> ALL = count().over().as("all_of_them");
    private static final Field<Integer> PHONES = count().filterWhere(RINGS).as("phones");
    private static final Field<@Nullable Instant> RUNG =
            min(coalesce(OFFER.PLACED_AT, OFFER.CREATED_AT)).as("rung_at");
    private static final Field<@Nullable Instant> TAKEN =
            max(OFFER.TAKEN_AT).filterWhere(TALKS).as("since_taken");
    private static final Field<@Nullable Long> TAKER =
            max(OFFER.VOLUNTEER_ID).filterWhere(TALKS).as("taker");
    private static final Field<@Nullable String> TAKER_NAME =
            max(VOLUNTEER.NAME).filterWhere(TALKS).as("taker_name");

    private final Tx tx;
    private final Scope scope;

    OursStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** The oldest first. */
    First<CallLine> list() {
        First<CallLine> rounds = rounds();
        First<CallLine> searches = searches();
        List<CallLine> rows = Stream.concat(rounds.rows().stream(), searches.rows().stream())
                .sorted((a, b) -> a.since().compareTo(b.since()))
                .limit(First.ROWS)
                .toList();
        return First.of(rows, rounds.all() + searches.all());
    }

    private First<CallLine> rounds() {
        var rows = tx.sql()
                .select(OUTCALL.ID, OUTCALL.PURPOSE, OUTCALL.PHASE, OUTCALL.CREATED_AT, OUTCALL.ANSWERED_AT)
                .select(OUTCALL.CONNECTED_AT, PERSON.ID, PERSON.NAME, AREA.NAME)
                .select(VOLUNTEER.ID, VOLUNTEER.NAME, OUTCALL.LANGUAGE, ALL)
                .from(OUTCALL)
                .join(PERSON)
                .on(PERSON.ID.eq(OUTCALL.RESIDENT_ID))
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(OUTCALL.RESIDENT_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .leftJoin(VOLUNTEER)
                .on(VOLUNTEER.ID.eq(OUTCALL.VOLUNTEER_ID))
                .where(OUTCALL.ENDED_AT.isNull())
                .and(NO_CALLER_YET)
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .orderBy(OUTCALL.CREATED_AT, OUTCALL.ID)
                .limit(First.ROWS)
                .fetch();
        return First.of(
                rows.map(OursStore::round), rows.isEmpty() ? 0 : rows.get(0).get(ALL));
    }

    /** Volunteers or coordinators who are rung about a request whose caller does not wait on the line. */
    private First<CallLine> searches() {
        var rows = tx.sql()
                .select(SEARCH.ID, SEARCH.SUBJECT_KIND, SEARCH.REFERENCE, SEARCH.NEED, SEARCH.LANGUAGE)
                .select(AREA.NAME, PERSON.ID, PERSON.NAME, REQUEST.NUMBER)
                .select(PHONES, RUNG, TAKEN, TAKER, TAKER_NAME, ALL)
                .from(OFFER)
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .join(REQUEST)
                .on(REQUEST.REFERENCE.eq(SEARCH.REFERENCE))
                .join(VOLUNTEER)
                .on(VOLUNTEER.ID.eq(OFFER.VOLUNTEER_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REQUEST.RESIDENT_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(SEARCH.AREA_ID))
                .where(OFFER.LIVE)
                .and(RINGS.or(TALKS))
                .and(SEARCH.SUBJECT_KIND.ne(inline("call")))
                .and(AreaStore.seen(scope, REQUEST.AREA_ID))
                .groupBy(SEARCH.ID, AREA.ID, PERSON.ID, REQUEST.REFERENCE)
                .orderBy(RUNG, SEARCH.ID)
                .limit(First.ROWS)
                .fetch();
        return First.of(
                rows.map(OursStore::search), rows.isEmpty() ? 0 : rows.get(0).get(ALL));
    }

    private static CallLine round(Record row) {
        Instant connected = row.get(OUTCALL.CONNECTED_AT);
        Instant answered = row.get(OUTCALL.ANSWERED_AT);
        boolean talking = row.get(OUTCALL.PHASE).equals("talking");
        Stage asking = talking ? Stage.ASKING : Stage.RINGING;
        Instant since = talking && answered != null ? answered : row.get(OUTCALL.CREATED_AT);
        return new CallLine(
                row.get(OUTCALL.ID),
                CallLine.Way.of(row.get(OUTCALL.PURPOSE)),
                connected == null ? asking : Stage.TALKING,
                Objects.requireNonNullElse(connected, since),
                Who.of(row.get(PERSON.ID), row.get(PERSON.NAME), null),
                new CallLine.About(row.get(AREA.NAME), null, new Language(row.get(OUTCALL.LANGUAGE)), null),
                new CallLine.Taking(
                        Who.of(row.get(VOLUNTEER.ID), row.get(VOLUNTEER.NAME), null)
                                .person(),
                        0));
    }

    private static CallLine search(Record row) {
        Instant taken = row.get(TAKEN);
        return new CallLine(
                row.get(SEARCH.ID),
                CallLine.Way.of(row.get(SEARCH.SUBJECT_KIND)),
                taken == null ? Stage.RINGING : Stage.TALKING,
                Objects.requireNonNull(taken == null ? row.get(RUNG) : taken),
                Who.of(row.get(PERSON.ID), row.get(PERSON.NAME), row.get(REQUEST.NUMBER)),
                new CallLine.About(
                        row.get(AREA.NAME),
                        Need.of(row.get(SEARCH.NEED)),
                        new Language(row.get(SEARCH.LANGUAGE)),
                        row.get(SEARCH.REFERENCE)),
                new CallLine.Taking(
                        Who.of(row.get(TAKER), row.get(TAKER_NAME), null).person(), row.get(PHONES)));
    }
}
