package org.ringround.rota;

import static org.ringround.db.generated.Tables.DUTY_EVENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.DutyEventRecord;

/** What was said of volunteers' duty, as it was kept. */
final class SaidStore {

    private final Tx tx;

    SaidStore(Tx tx) {
        this.tx = tx;
    }

    /** By volunteer; those of whom nothing was said then are absent. */
    Map<Long, Said> list(Collection<Long> volunteers, Span window) {
        Map<Long, List<DutyChange>> changes = new HashMap<>();
        tx.sql()
                .selectFrom(DUTY_EVENT)
                .where(among(DUTY_EVENT.VOLUNTEER_ID, volunteers))
                .and(DUTY_EVENT.AT.ge(window.from()))
                .and(DUTY_EVENT.AT.lt(window.to()))
                .orderBy(DUTY_EVENT.AT, DUTY_EVENT.ID)
                .forEach(row -> changes.computeIfAbsent(row.getVolunteerId(), id -> new ArrayList<>())
                        .add(change(row)));
        Map<Long, Said> said = new HashMap<>();
        changes.forEach((volunteer, theirs) -> said.put(volunteer, new Said(theirs)));
        return said;
    }

    /** Since when we know of them as volunteers: their phone was confirmed, or they said something of their duty. */
    Map<Long, Instant> listSince(Collection<Long> volunteers) {
        Field<Instant> first = DSL.field(DSL.select(DSL.min(DUTY_EVENT.AT))
                .from(DUTY_EVENT)
                .where(DUTY_EVENT.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID)));
        Field<Instant> since = DSL.least(VOLUNTEER.CONFIRMED_AT, first).as("since");
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID, since)
                .from(VOLUNTEER)
                .where(among(VOLUNTEER.PERSON_ID, volunteers))
                .and(DSL.coalesce(VOLUNTEER.CONFIRMED_AT, first).isNotNull())
                .fetchMap(VOLUNTEER.PERSON_ID, since);
    }

    private static Condition among(Field<Long> volunteer, Collection<Long> volunteers) {
        return DSL.condition("{0} in (select unnest({1}))", volunteer, DSL.val(volunteers.toArray(Long[]::new)));
    }

    private static DutyChange change(DutyEventRecord row) {
        return new DutyChange(
                DutyWord.valueOf(row.getChange().toUpperCase(Locale.ROOT)),
                row.getAt(),
                row.getUntil(),
                Channel.valueOf(row.getChannel().toUpperCase(Locale.ROOT)),
                row.getActor());
    }
}
