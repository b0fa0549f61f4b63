package org.ringround.console.now;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.SEARCH;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/** The calls in progress, as somebody may see them. Each list is one query over what lives, and at most {@link First#ROWS} long. */
final class NowStore {

    private static final org.ringround.db.generated.tables.Person VOLUNTEER = PERSON.as("the_volunteer");

    private static final Field<String> STATE =
            DSL.field("{0} ->> 'is'", SQLDataType.CLOB, CALL.STATE).as("state_name");
    private static final Field<@Nullable String> NEED =
            DSL.field("{0} ->> 'need'", SQLDataType.CLOB, CALL.PARTICULARS).as("need_name");

    /** How many phones ring for a call. */
    private static final Field<Integer> PHONES = DSL.field(selectCount()
                    .from(SEARCH)
                    .join(OFFER)
                    .on(OFFER.SEARCH_ID.eq(SEARCH.ID))
                    .where(SEARCH.SUBJECT.eq(CALL.ID))
                    .and(OFFER.LIVE)
                    .and(OFFER.PHASE.in("ringing", "screening")))
            .as("phones");

    private static final Condition IS_WAITING = stateIs(Stage.WAITING);
    private static final Condition IS_TALKING = stateIs(Stage.TALKING);

    private static final Field<Integer> ALL = count().over().as("all_of_them");
    private static final Field<Integer> WAITING =
            count().filterWhere(IS_WAITING).over().as("waiting");
    private static final Field<Integer> TALKING =
            count().filterWhere(IS_TALKING).over().as("talking");
    private static final Field<@Nullable Instant> LONGEST =
            min(CALL.SOUGHT_AT).filterWhere(IS_WAITING).over().as("longest");

    private final Tx tx;
    private final Scope scope;

    NowStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** Those who ring us: who waits first, the longest first. */
    Board.Calls calls() {
        var rows = tx.sql()
                .select(CALL.ID, CALL.NUMBER, CALL.LANGUAGE, CALL.REFERENCE, CALL.STARTED_AT, CALL.SOUGHT_AT)
                .select(CALL.TAKEN_AT, PERSON.ID, PERSON.NAME, AREA.NAME, VOLUNTEER.ID, VOLUNTEER.NAME)
                .select(STATE, NEED, PHONES, ALL, WAITING, TALKING, LONGEST)
                .from(CALL)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(CALL.PERSON_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(CALL.AREA_ID))
                .leftJoin(VOLUNTEER)
                .on(VOLUNTEER.ID.eq(CALL.VOLUNTEER_ID))
                .where(CALL.ENDED_AT.isNull())
                .and(AreaStore.seen(scope, CALL.AREA_ID))
                .orderBy(when(IS_WAITING, inline(0)).otherwise(inline(1)), CALL.STARTED_AT, CALL.ID)
                .limit(First.ROWS)
                .fetch();
        if (rows.isEmpty()) {
            return new Board.Calls(First.of(List.of(), 0), 0, 0, null);
        }
        Record one = rows.get(0);
        return new Board.Calls(
                First.of(rows.map(NowStore::caller), one.get(ALL)),
                one.get(TALKING),
                one.get(WAITING),
                one.get(LONGEST));
    }

    private static Condition stateIs(Stage stage) {
        return DSL.field("{0} ->> 'is'", SQLDataType.CLOB, CALL.STATE).in(stage.states());
    }

    private static CallLine caller(Record row) {
        Stage stage = Stage.of(row.get(STATE));
        Instant began = row.get(CALL.STARTED_AT);
        Instant since = switch (stage) {
            case WAITING -> row.get(CALL.SOUGHT_AT);
            case TALKING -> row.get(CALL.TAKEN_AT);
            default -> began;
        };
        String need = row.get(NEED);
        String language = row.get(CALL.LANGUAGE);
        var about = new CallLine.About(
                row.get(AREA.NAME),
                need == null ? null : Need.valueOf(need),
                language == null ? null : new Language(language),
                row.get(CALL.REFERENCE));
        var volunteer = Who.of(row.get(VOLUNTEER.ID), row.get(VOLUNTEER.NAME), null);
        return new CallLine(
                row.get(CALL.ID),
                CallLine.Way.IN,
                stage,
                Objects.requireNonNullElse(since, began),
                Who.of(row.get(PERSON.ID), row.get(PERSON.NAME), row.get(CALL.NUMBER)),
                about,
                new CallLine.Taking(volunteer.person(), row.get(PHONES)));
    }
}
