package org.ringround.account;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.ACCOUNT_AREA;
import static org.ringround.db.generated.Tables.SESSION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.ringround.db.Tx;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/** Sessions in the database. */
final class SessionStore {

    private static final Field<Long[]> AREAS = array(
                    select(ACCOUNT_AREA.AREA_ID).from(ACCOUNT_AREA).where(ACCOUNT_AREA.ACCOUNT_ID.eq(ACCOUNT.ID)))
            .as("areas");

    private final Tx tx;

    SessionStore(Tx tx) {
        this.tx = tx;
    }

    void insert(long account, Token token, Instant now, Instant ends) {
        tx.sql()
                .insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, token.hash())
                .set(SESSION.ACCOUNT_ID, account)
                .set(SESSION.MADE_AT, now)
                .set(SESSION.SEEN_AT, now)
                .set(SESSION.ENDS_AT, ends)
                .execute();
    }

    Optional<Session> find(Token token, Instant now) {
        return going(SESSION.TOKEN_HASH.eq(token.hash()), now).fetchOptional(row -> session(row, token));
    }

    /** Whose sessions go on, as they are now. */
    List<Visitor> list(Collection<Visitor> some, Instant now) {
        Map<Long, Visitor> before =
                some.stream().collect(Collectors.toMap(Visitor::session, Function.identity(), (one, other) -> other));
        return going(SESSION.ID.eq(any(before.keySet().toArray(Long[]::new))), now)
                .fetch(row -> visitor(
                        row,
                        Objects.requireNonNull(before.get(row.get(SESSION.ID))).csrf()));
    }

    private SelectConditionStep<? extends Record> going(Condition which, Instant now) {
        return tx.sql()
                .select(SESSION.ID, SESSION.SEEN_AT, SESSION.ENDS_AT, AREAS)
                .select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.ROLE, ACCOUNT.LANGUAGE, ACCOUNT.PASSWORD_HASH)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(which)
                .and(goesOn(now))
                .and(ACCOUNT.ENDED_AT.isNull());
    }

    private static Condition goesOn(Instant now) {
        return SESSION.ENDED_AT.isNull().and(SESSION.ENDS_AT.gt(now)).and(SESSION.SEEN_AT.gt(now.minus(Sessions.IDLE)));
    }

    /** Unless it was seen since. */
    void seen(long session, Instant now, Instant since) {
        tx.sql()
                .update(SESSION)
                .set(SESSION.SEEN_AT, now)
                .where(SESSION.ID.eq(session))
                .and(SESSION.SEEN_AT.lt(since))
                .execute();
    }

    boolean end(long session, Instant now) {
        return tx.sql()
                        .update(SESSION)
                        .set(SESSION.ENDED_AT, now)
                        .where(SESSION.ID.eq(session))
                        .and(SESSION.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The one with that token, whoever's it is. */
    void end(Token token, Instant now) {
        tx.sql()
                .update(SESSION)
                .set(SESSION.ENDED_AT, now)
                .where(SESSION.TOKEN_HASH.eq(token.hash()))
                .and(SESSION.ENDED_AT.isNull())
                .execute();
    }

    void endAll(long account, Instant now) {
        tx.sql()
                .update(SESSION)
                .set(SESSION.ENDED_AT, now)
                .where(SESSION.ACCOUNT_ID.eq(account))
                .and(SESSION.ENDED_AT.isNull())
                .execute();
    }

    private static Session session(Record row, Token token) {
        Instant idle = row.get(SESSION.SEEN_AT).plus(Sessions.IDLE);
        Instant last = row.get(SESSION.ENDS_AT);
        return new Session(
                visitor(row, token.forForms()),
                row.get(ACCOUNT.PASSWORD_HASH) == null,
                idle.isBefore(last) ? idle : last);
    }

    private static Visitor visitor(Record row, String csrf) {
        AccountRole role = AccountRole.of(row.get(ACCOUNT.ROLE));
        String language = row.get(ACCOUNT.LANGUAGE);
        return new Visitor(
                row.get(SESSION.ID),
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.NAME),
                role,
                role == AccountRole.ADMIN ? new Scope.Everywhere() : new Scope.Within(Set.of(row.get(AREAS))),
                language == null ? null : new Language(language),
                csrf);
    }
}
