package org.ringround.console.guide;

import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.LINE;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.SHIFT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;

/** What the pages of help read: what is there already, and who can be asked. */
final class GuideStore {

    /** Their names stand in one sentence. */
    private static final int ADMINS = 10;

    private final Tx tx;

    GuideStore(Tx tx) {
        this.tx = tx;
    }

    /** The names of admins, as their accounts have them. */
    List<String> listAdmins() {
        return tx.sql()
                .select(ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq("admin"))
                .and(ACCOUNT.ENDED_AT.isNull())
                .orderBy(ACCOUNT.NAME)
                .limit(ADMINS)
                .fetch(ACCOUNT.NAME);
    }

    /** As far as somebody with that scope sees it. */
    Beginnings read(Scope scope) {
        Condition ready = VOLUNTEER
                .STATUS
                .eq("active")
                .and(VOLUNTEER.CONFIRMED_AT.isNotNull())
                .and(helps(scope));
        return new Beginnings(
                tx.sql().fetchExists(AREA, AreaStore.seen(scope, AREA.ID)),
                tx.sql().fetchExists(LINE, AreaStore.seen(scope, LINE.AREA_ID)),
                tx.sql().fetchExists(VOLUNTEER, ready.and(VOLUNTEER.ROLE.eq("volunteer"))),
                tx.sql().fetchExists(VOLUNTEER, ready.and(VOLUNTEER.ROLE.eq("coordinator"))),
                tx.sql()
                        .fetchExists(DSL.selectOne()
                                .from(SHIFT)
                                .join(VOLUNTEER)
                                .on(VOLUNTEER.PERSON_ID.eq(SHIFT.VOLUNTEER_ID))
                                .where(ready)),
                tx.sql().fetchExists(RESIDENT, AreaStore.seen(scope, RESIDENT.AREA_ID)),
                tx.sql().fetchExists(CALL, CALL.KIND.eq("help").and(AreaStore.seen(scope, CALL.AREA_ID))));
    }

    private static Condition helps(Scope scope) {
        Condition theirs = VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID);
        return DSL.exists(DSL.selectOne()
                        .from(VOLUNTEER_AREA)
                        .where(theirs)
                        .and(AreaStore.seen(scope, VOLUNTEER_AREA.AREA_ID)))
                .orNotExists(DSL.selectOne().from(VOLUNTEER_AREA).where(theirs));
    }
}
