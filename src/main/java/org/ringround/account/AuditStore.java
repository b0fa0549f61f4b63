package org.ringround.account;

import static org.ringround.db.generated.Tables.AUDIT;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.AuditRecord;

/** The audit in the database; rows are only ever added. */
final class AuditStore {

    private static final String LINK = "link";
    private static final String CONSOLE = "console";
    private static final String TERMINAL = "terminal";

    private final Tx tx;

    AuditStore(Tx tx) {
        this.tx = tx;
    }

    /** A row for each thing that the act was about. */
    void insert(Actor who, Act what, List<Audit.About> each, Instant now) {
        List<AuditRecord> rows = each.stream()
                .map(about -> {
                    AuditRecord row = by(who);
                    row.setAt(now);
                    row.setWhat(what.word());
                    row.setPersonId(about.person());
                    row.setReference(about.reference());
                    Thing thing = about.thing();
                    row.setThing(thing == null ? null : thing.kind().word());
                    row.setThingId(thing == null ? null : thing.id());
                    return row;
                })
                .toList();
        if (!rows.isEmpty()) {
            tx.sql().insertInto(AUDIT).set(rows).execute();
        }
    }

    private static AuditRecord by(Actor who) {
        var row = new AuditRecord();
        row.setDoor(door(who));
        row.setAccountId(account(who));
        if (who instanceof LinkHolder holder) {
            row.setVolunteerId(holder.volunteer());
            row.setLinkId(holder.link());
        }
        return row;
    }

    private static String door(Actor who) {
        if (who instanceof LinkHolder) {
            return LINK;
        }
        return who instanceof Actor.Operator ? TERMINAL : CONSOLE;
    }

    private static @Nullable Long account(Actor who) {
        if (who instanceof Visitor visitor) {
            return visitor.account();
        }
        return who instanceof Actor.Stranger stranger ? stranger.account() : null;
    }
}
