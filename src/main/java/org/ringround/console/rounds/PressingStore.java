package org.ringround.console.rounds;

import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.impl.DSL;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;

/** What of the rounds needs a human. */
final class PressingStore {

    private final Tx tx;
    private final Scope scope;

    PressingStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** The oldest first. */
    List<Escalated> listEscalations(int most) {
        var holder = PERSON.as("holder");
        return tx.sql()
                .select(
                        ESCALATION.REFERENCE,
                        ESCALATION.BEGAN_AT,
                        ESCALATION.HEARD_AT,
                        PERSON.ID,
                        PERSON.NAME,
                        AREA.NAME,
                        DSL.coalesce(holder.NAME, ACCOUNT.NAME))
                .from(ESCALATION)
                .join(REQUEST)
                .on(REQUEST.REFERENCE.eq(ESCALATION.REFERENCE))
                .join(PERSON)
                .on(PERSON.ID.eq(ESCALATION.RESIDENT_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(REQUEST.AREA_ID))
                .leftJoin(holder)
                .on(holder.ID.eq(ESCALATION.HELD_BY))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ESCALATION.HELD_ACCOUNT))
                .where(ESCALATION.CLOSED_AT.isNull())
                .and(AreaStore.seen(scope, REQUEST.AREA_ID))
                .orderBy(ESCALATION.BEGAN_AT, ESCALATION.REFERENCE)
                .limit(most)
                .fetch(row -> new Escalated(
                        row.value1(),
                        new Whom(row.value4(), row.value5(), row.value6()),
                        row.value2(),
                        row.value3(),
                        row.value7()));
    }

    /** Since then, the newest first. */
    List<Failure> listFailures(Instant since, int most) {
        return tx.sql()
                .selectFrom(ALARM)
                .where(ALARM.KIND.eq(AlarmKind.MASS_FAILURE.name().toLowerCase(Locale.ROOT)))
                .and(ALARM.RAISED_AT.ge(since))
                .and(AreaStore.seen(scope, ALARM.AREA_ID))
                .orderBy(ALARM.NUMBER.desc())
                .limit(most)
                .fetch(row -> new Failure(
                        row.getMatter().substring(row.getMatter().indexOf(' ') + 1),
                        row.getRaisedAt(),
                        row.getAcknowledgedAt() != null || row.getSettledAt() != null));
    }
}
