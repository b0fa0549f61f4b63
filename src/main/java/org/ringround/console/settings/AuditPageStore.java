package org.ringround.console.settings;

import static org.jooq.impl.DSL.coalesce;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.AUDIT;
import static org.ringround.db.generated.Tables.PERSON;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.Person;

/** What the page of the audit reads. */
final class AuditPageStore {

    private static final Person VOLUNTEER = PERSON.as("volunteer_person");
    private static final Field<String> WHO =
            coalesce(ACCOUNT.NAME, VOLUNTEER.NAME).as("who");

    private final Tx tx;

    AuditPageStore(Tx tx) {
        this.tx = tx;
    }

    /** The newest first, so many at most. */
    List<AuditRow> list(AuditFilter filter, int most) {
        return tx.sql()
                .select(WHO, PERSON.NAME)
                .select(AUDIT.fields())
                .from(AUDIT)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(AUDIT.ACCOUNT_ID))
                .leftJoin(VOLUNTEER)
                .on(VOLUNTEER.ID.eq(AUDIT.VOLUNTEER_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(AUDIT.PERSON_ID))
                .where(conditions(filter))
                .orderBy(AUDIT.ID.desc())
                .limit(most)
                .fetch(AuditPageStore::row);
    }

    private static List<Condition> conditions(AuditFilter filter) {
        List<Condition> all = new ArrayList<>();
        if (filter.account() != null) {
            all.add(AUDIT.ACCOUNT_ID.eq(filter.account()));
        }
        if (filter.act() != null) {
            all.add(AUDIT.WHAT.eq(filter.act().word()));
        }
        if (filter.person() != null) {
            all.add(AUDIT.PERSON_ID.eq(filter.person()));
        }
        if (filter.from() != null) {
            all.add(AUDIT.AT.ge(filter.from()));
        }
        if (filter.to() != null) {
            all.add(AUDIT.AT.lt(filter.to()));
        }
        if (filter.before() != null) {
            all.add(AUDIT.ID.lt(filter.before()));
        }
        return all;
    }

    private static AuditRow row(Record row) {
        return new AuditRow(
                row.get(AUDIT.ID),
                row.get(AUDIT.AT),
                row.get(AUDIT.DOOR),
                row.get(AUDIT.ACCOUNT_ID),
                row.get(WHO),
                row.get(AUDIT.WHAT),
                row.get(AUDIT.PERSON_ID),
                row.get(PERSON.NAME),
                row.get(AUDIT.REFERENCE),
                row.get(AUDIT.THING),
                row.get(AUDIT.THING_ID));
    }
}
