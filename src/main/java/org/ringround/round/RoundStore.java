package org.ringround.round;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

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

    /** All of them. */
    public List<Round> list() {
        return tx.sql()
                .select(ROUND.fields())
                .select(VOLUNTEERS)
                .from(ROUND)
                .orderBy(ROUND.ID)
                .fetch(RoundStore::round);
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
