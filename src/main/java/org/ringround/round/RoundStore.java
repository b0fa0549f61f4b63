package org.ringround.round;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOrderByStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Legible;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Resident;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** The rounds. */
public final class RoundStore {

    private static final Field<Long[]> VOLUNTEERS = array(select(ROUND_VOLUNTEER.VOLUNTEER_ID)
                    .from(ROUND_VOLUNTEER)
                    .where(ROUND_VOLUNTEER.ROUND_ID.eq(ROUND.ID))
                    .orderBy(ROUND_VOLUNTEER.PLACE))
            .as("volunteers");

    private final Tx tx;

    public RoundStore(Tx tx) {
        this.tx = tx;
    }

    /** All that were not given up; one that cannot be read is left out. */
    public List<Round> list() {
        return legible(query().where(ROUND.ENDED_AT.isNull()), RoundStore::round)
                .rows();
    }

    /** Those of residents of that scope; one that cannot be read is left out. */
    public List<Round> list(Scope scope) {
        return legible(query().where(ROUND.ENDED_AT.isNull()).and(isSeen(scope)), RoundStore::round)
                .rows();
    }

    private static Condition isSeen(Scope scope) {
        return ROUND.RESIDENT_ID.in(
                select(RESIDENT.PERSON_ID).from(RESIDENT).where(AreaStore.seen(scope, RESIDENT.AREA_ID)));
    }

    /** Given up or not; empty when there is none, or it is of another scope. */
    public Optional<Round> find(long id, Scope scope) {
        return query().where(ROUND.ID.eq(id)).and(isSeen(scope)).fetchOptional(RoundStore::round);
    }

    /** All of that scope that were not given up before that moment, and from when to when each counts. */
    Legible<Counted> listCounted(Scope scope, Instant from) {
        Condition then = ROUND.ENDED_AT.isNull().or(ROUND.ENDED_AT.ge(from));
        return legible(query().where(then).and(isSeen(scope)), RoundStore::counted);
    }

    /** Given up or not. */
    Counted getCounted(long id) {
        return query().where(ROUND.ID.eq(id)).fetchSingle(RoundStore::counted);
    }

    private static <T> Legible<T> legible(SelectOrderByStep<Record> query, Function<Record, T> reader) {
        return Legible.of(query.orderBy(ROUND.ID).fetch(), "Round", ROUND.ID, reader);
    }

    /** Empty when there is none, or it was given up. */
    Optional<Round> find(long id) {
        return query().where(ROUND.ID.eq(id)).and(ROUND.ENDED_AT.isNull()).fetchOptional(RoundStore::round);
    }

    /** The same, and its row is held. */
    Optional<Round> lock(long id) {
        tx.sql()
                .select(ROUND.ID)
                .from(ROUND)
                .where(ROUND.ID.eq(id))
                .forNoKeyUpdate()
                .fetch();
        return find(id);
    }

    /** From when on the round's next turn is looked for: later than its last one, and than when it was last changed. */
    public Map<Long, Instant> counted() {
        return tx.sql()
                .select(ROUND.ID, DSL.greatest(ROUND.COUNTS_FROM, ROUND.BEGUN_TO))
                .from(ROUND)
                .where(ROUND.ENDED_AT.isNull())
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    Instant counted(long id) {
        return tx.sql()
                .select(DSL.greatest(ROUND.COUNTS_FROM, ROUND.BEGUN_TO))
                .from(ROUND)
                .where(ROUND.ID.eq(id))
                .fetchSingle(row -> row.value1());
    }

    /** The turn that was due then is begun. */
    void begunTo(long id, Instant due) {
        tx.sql()
                .update(ROUND)
                .set(ROUND.BEGUN_TO, DSL.greatest(ROUND.BEGUN_TO, DSL.val(due)))
                .where(ROUND.ID.eq(id))
                .execute();
    }

    /** Given up for good. A repeat changes nothing. */
    void end(long id, Instant now) {
        tx.sql()
                .update(ROUND)
                .set(ROUND.ENDED_AT, now)
                .where(ROUND.ID.eq(id))
                .and(ROUND.ENDED_AT.isNull())
                .execute();
    }

    /** Whom the round rings. */
    OnRound resident(Round round) {
        return tx.sql()
                .select(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.PHONE,
                        RESIDENT.AREA_ID,
                        RESIDENT.LANGUAGE,
                        RESIDENT.SECOND_PHONE)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(PERSON.ID.eq(round.resident()))
                .fetchSingle(RoundStore::resident);
    }

    /** All rounds, each on every one of its days: those that come every few weeks may meet. */
    public BusyMinutes busyMinutes() {
        Map<LocalTime, Map<Integer, Integer>> rounds = new HashMap<>();
        var running =
                tx.sql().select(ROUND.LOCAL_TIME, ROUND.WEEKDAYS).from(ROUND).where(ROUND.ENDED_AT.isNull());
        running.forEach(row -> {
            var days = rounds.computeIfAbsent(row.value1(), time -> new HashMap<>());
            Arrays.stream(row.value2()).forEach(day -> days.merge(day, 1, Integer::sum));
        });
        Map<LocalTime, Integer> fullest = new HashMap<>();
        rounds.forEach((time, days) -> days.values().forEach(count -> fullest.merge(time, count, Math::max)));
        return new BusyMinutes(fullest);
    }

    private SelectJoinStep<Record> query() {
        return tx.sql().select(ROUND.fields()).select(VOLUNTEERS).from(ROUND);
    }

    private static OnRound resident(Record row) {
        String language = row.get(RESIDENT.LANGUAGE);
        String second = row.get(RESIDENT.SECOND_PHONE);
        var resident = new Resident(
                row.get(PERSON.ID),
                row.get(PERSON.NAME),
                new PhoneNumber(row.get(PERSON.PHONE)),
                row.get(RESIDENT.AREA_ID),
                language == null ? null : new Language(language));
        return new OnRound(resident, second == null ? null : new PhoneNumber(second));
    }

    private static Round round(Record row) {
        return new Round(
                row.get(ROUND.ID),
                row.get(ROUND.RESIDENT_ID),
                RoundKind.of(row.get(ROUND.KIND)),
                recurrence(row),
                new Ringing(Duration.ofSeconds(row.get(ROUND.RING_SECONDS)), retries(row.get(ROUND.RETRY_SECONDS))),
                new Agreement(row.get(ROUND.AGREED_ON), suspension(row)),
                List.of(row.get(VOLUNTEERS)));
    }

    private static Counted counted(Record row) {
        return new Counted(round(row), row.get(ROUND.COUNTS_FROM), row.get(ROUND.BEGUN_TO), row.get(ROUND.ENDED_AT));
    }

    private static Recurrence recurrence(Record row) {
        var days = Arrays.stream(row.get(ROUND.WEEKDAYS)).map(DayOfWeek::of).collect(Collectors.toSet());
        return new Recurrence(
                row.get(ROUND.LOCAL_TIME),
                new Weekdays(days),
                row.get(ROUND.EVERY_WEEKS),
                row.get(ROUND.STARTS_ON),
                OnBankHolidays.of(row.get(ROUND.BANK_HOLIDAYS)));
    }

    private static @Nullable List<Duration> retries(Integer @Nullable [] seconds) {
        return seconds == null
                ? null
                : Arrays.stream(seconds).map(Duration::ofSeconds).toList();
    }

    private static @Nullable Suspension suspension(Record row) {
        LocalDate from = row.get(ROUND.SUSPENDED_FROM);
        return from == null
                ? null
                : new Suspension(from, row.get(ROUND.SUSPENDED_UNTIL), row.get(ROUND.SUSPENDED_REASON));
    }
}
