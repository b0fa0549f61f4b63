package org.ringround.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** The audit in the database; rows are only ever added. */
final class AuditStore {

    private static final String LINK = "link";
    private static final String CONSOLE = "console";
    private static final String TERMINAL = "terminal";

    /** A board that begins is a hundred rows. */
    private static final String INSERT = """
            insert into audit (at, door, account_id, volunteer_id, link_id, what, person_id, reference, thing, thing_id)
            select cast(? as timestamptz), ?, cast(? as bigint), cast(? as bigint), cast(? as bigint), ?, each.*
            from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as text[]), cast(? as bigint[])) as each
            """;

    private final Tx tx;

    AuditStore(Tx tx) {
        this.tx = tx;
    }

    /** A row for each thing that the act was about, in one statement that is the same for any number of them. */
    void insert(Actor who, Act what, List<Audit.About> each, Instant now) {
        if (each.isEmpty()) {
            return;
        }
        LinkHolder holder = who instanceof LinkHolder link ? link : null;
        tx.sql()
                .execute(
                        INSERT,
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                        door(who),
                        account(who),
                        holder == null ? null : holder.volunteer(),
                        holder == null ? null : holder.link(),
                        what.word(),
                        each.stream().map(Audit.About::person).toArray(Long[]::new),
                        each.stream().map(Audit.About::reference).toArray(Long[]::new),
                        each.stream().map(about -> kind(about.thing())).toArray(String[]::new),
                        each.stream().map(about -> id(about.thing())).toArray(Long[]::new));
    }

    private static @Nullable String kind(@Nullable Thing thing) {
        return thing == null ? null : thing.kind().word();
    }

    private static @Nullable Long id(@Nullable Thing thing) {
        return thing == null ? null : thing.id();
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
