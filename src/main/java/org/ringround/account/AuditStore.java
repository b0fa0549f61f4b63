package org.ringround.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
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
            select cast(? as timestamptz), each.door, each.account, each.volunteer, each.link, ?, each.person, each.reference,
                   each.thing, each.thing_id
            from unnest(cast(? as text[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]),
                        cast(? as bigint[]), cast(? as text[]), cast(? as bigint[]))
                 as each (door, account, volunteer, link, person, reference, thing, thing_id)
            """;

    private final Tx tx;

    AuditStore(Tx tx) {
        this.tx = tx;
    }

    /** A row for each thing that the act was about, in one statement that is the same for any number of them. */
    void insert(Act what, List<Audit.About> each, Instant now) {
        if (each.isEmpty()) {
            return;
        }
        tx.sql()
                .execute(
                        INSERT,
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                        what.word(),
                        texts(each, about -> door(about.who())),
                        numbers(each, about -> account(about.who())),
                        numbers(each, about -> about.who() instanceof LinkHolder link ? link.volunteer() : null),
                        numbers(each, about -> about.who() instanceof LinkHolder link ? link.link() : null),
                        numbers(each, Audit.About::person),
                        numbers(each, Audit.About::reference),
                        texts(
                                each,
                                about -> about.thing() == null
                                        ? null
                                        : about.thing().kind().word()),
                        numbers(
                                each,
                                about -> about.thing() == null
                                        ? null
                                        : about.thing().id()));
    }

    private static @Nullable Long[] numbers(List<Audit.About> each, Function<Audit.About, @Nullable Long> column) {
        return each.stream().map(column).toArray(Long[]::new);
    }

    private static @Nullable String[] texts(List<Audit.About> each, Function<Audit.About, @Nullable String> column) {
        return each.stream().map(column).toArray(String[]::new);
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
