package org.ringround.console.reports;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.percentileCont;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.OUTCALL;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** The calls of a period, counted. Those of which nothing else is known any more count as all others do. */
final class CallReportStore {

    /** Written into the statement: conditions with parameters of their own are not the same, and waits would be sorted twice. */
    private static final Condition ANSWERED = CALL.ENDING.eq(inline("connected"));

    private static final Field<BigDecimal> WAITED =
            DSL.field("extract(epoch from {0} - {1})", SQLDataType.NUMERIC, CALL.TAKEN_AT, CALL.SOUGHT_AT);

    private static final Field<Integer> CALLS = count().as("calls");
    private static final Field<Integer> WANTED =
            count().filterWhere(CALL.SOUGHT_AT.isNotNull()).as("wanted");
    private static final Field<Integer> TAKEN = count().filterWhere(ANSWERED).as("answered");
    private static final Field<BigDecimal> MEDIAN = within(0.5).as("median");
    private static final Field<BigDecimal> NINETY = within(0.9).as("ninety");

    private static final Field<String> NEED = DSL.field("{0} ->> 'need'", SQLDataType.CLOB, CALL.PARTICULARS);

    private final Tx tx;
    private final Asked asked;
    private final Field<Integer> day;
    private final Field<Integer> hour;

    CallReportStore(Tx tx, Asked asked) {
        this.tx = tx;
        this.asked = asked;
        this.day = local("isodow");
        this.hour = local("hour");
    }

    CallCount all() {
        return tx.sql()
                .select(CALLS, WANTED, TAKEN, MEDIAN, NINETY)
                .from(CALL)
                .where(counts())
                .fetchSingle(CallReportStore::row);
    }

    /** Days without any are absent. */
    Map<DayOfWeek, CallCount> byDay() {
        var days = new EnumMap<DayOfWeek, CallCount>(DayOfWeek.class);
        by(day).forEach((number, found) -> days.put(DayOfWeek.of(number), found));
        return days;
    }

    /** By the word of the need. */
    Map<String, CallCount> byNeed() {
        return by(NEED);
    }

    /** By the code of the language; null: none was chosen. */
    Map<@Nullable String, CallCount> byLanguage() {
        return by(CALL.LANGUAGE);
    }

    /** By name, in its order; null: no area was known. */
    Map<@Nullable String, CallCount> byArea() {
        return tx.sql()
                .select(AREA.NAME, CALLS, WANTED, TAKEN, MEDIAN, NINETY)
                .from(CALL)
                .leftJoin(AREA)
                .on(AREA.ID.eq(CALL.AREA_ID))
                .where(counts())
                .groupBy(AREA.NAME)
                .orderBy(AREA.NAME.asc().nullsLast())
                .fetchMap(AREA.NAME, CallReportStore::row);
    }

    private <T> Map<@Nullable T, CallCount> by(Field<T> what) {
        Field<T> key = what.as("what");
        return tx.sql()
                .select(key, CALLS, WANTED, TAKEN, MEDIAN, NINETY)
                .from(CALL)
                .where(counts())
                .groupBy(what)
                .orderBy(CALLS.desc(), key)
                .fetchMap(key, CallReportStore::row);
    }

    /** How many began in each local hour of each day of the week: 0 for those from midnight on. */
    Map<Integer, Map<DayOfWeek, Integer>> byHour() {
        Map<Integer, Map<DayOfWeek, Integer>> hours = new LinkedHashMap<>();
        tx.sql()
                .select(hour.as("hour"), day.as("day"), CALLS)
                .from(CALL)
                .where(counts())
                .groupBy(hour, day)
                .forEach(row -> hours.computeIfAbsent(row.value1(), any -> new EnumMap<>(DayOfWeek.class))
                        .put(DayOfWeek.of(row.value2()), row.value3()));
        return hours;
    }

    /** By the word of the ending. */
    Map<String, Integer> endings() {
        return tx.sql()
                .select(CALL.ENDING, CALLS)
                .from(CALL)
                .where(counts())
                .groupBy(CALL.ENDING)
                .fetchMap(CALL.ENDING, CALLS);
    }

    /** Who rang for help, and no calls of ours that went on as theirs; what is not over yet counts when it is. */
    private Condition counts() {
        return AskedStore.during(asked, CALL.STARTED_AT)
                .and(AskedStore.here(asked, CALL.AREA_ID))
                .and(CALL.KIND.eq("help"))
                .and(CALL.ENDED_AT.isNotNull())
                .andNotExists(DSL.selectOne().from(OUTCALL).where(OUTCALL.SID.eq(CALL.SID)));
    }

    private static Field<BigDecimal> within(double share) {
        return percentileCont(inline(share)).withinGroupOrderBy(WAITED).filterWhere(ANSWERED);
    }

    /** The zone is written into the statement: what is grouped by is told from what is chosen by its text. */
    private Field<Integer> local(String part) {
        return DSL.field(
                "extract({0} from {1} at time zone {2})::int",
                SQLDataType.INTEGER,
                DSL.keyword(part),
                CALL.STARTED_AT,
                inline(asked.period().zone().getId()));
    }

    private static CallCount row(Record row) {
        return new CallCount(
                row.get(CALLS),
                row.get(WANTED),
                row.get(TAKEN),
                AskedStore.whole(row.get(MEDIAN)),
                AskedStore.whole(row.get(NINETY)));
    }
}
