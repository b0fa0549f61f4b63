package org.ringround.account;

import static org.ringround.db.generated.Tables.PRIVATE_LINK;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** Private links in the database. */
final class PrivateLinkStore {

    private final Tx tx;

    PrivateLinkStore(Tx tx) {
        this.tx = tx;
    }

    void insert(long volunteer, Token token, Instant now, Instant expires) {
        tx.sql()
                .insertInto(PRIVATE_LINK)
                .set(PRIVATE_LINK.TOKEN_HASH, token.hash())
                .set(PRIVATE_LINK.VOLUNTEER_ID, volunteer)
                .set(PRIVATE_LINK.MADE_AT, now)
                .set(PRIVATE_LINK.EXPIRES_AT, expires)
                .execute();
    }

    /** Of somebody who is still active and whose phone is confirmed. */
    Optional<LinkHolder> find(Token token, Instant now) {
        return tx.sql()
                .select(PRIVATE_LINK.ID, PRIVATE_LINK.VOLUNTEER_ID)
                .from(PRIVATE_LINK)
                .join(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(PRIVATE_LINK.VOLUNTEER_ID))
                .where(PRIVATE_LINK.TOKEN_HASH.eq(token.hash()))
                .and(PRIVATE_LINK.EXPIRES_AT.gt(now))
                .and(PRIVATE_LINK.REVOKED_AT.isNull())
                .and(VOLUNTEER.STATUS.eq("active"))
                .and(VOLUNTEER.CONFIRMED_AT.isNotNull())
                .fetchOptional(row -> new LinkHolder(row.value1(), row.value2()));
    }

    int revoke(long volunteer, Instant now) {
        return tx.sql()
                .update(PRIVATE_LINK)
                .set(PRIVATE_LINK.REVOKED_AT, now)
                .where(PRIVATE_LINK.VOLUNTEER_ID.eq(volunteer))
                .and(PRIVATE_LINK.REVOKED_AT.isNull())
                .and(PRIVATE_LINK.EXPIRES_AT.gt(now))
                .execute();
    }

    /** All but that many of the volunteer's newest ones are gone. */
    void keepNewest(long volunteer, int count) {
        tx.sql()
                .deleteFrom(PRIVATE_LINK)
                .where(PRIVATE_LINK.ID.in(DSL.select(PRIVATE_LINK.ID)
                        .from(PRIVATE_LINK)
                        .where(PRIVATE_LINK.VOLUNTEER_ID.eq(volunteer))
                        .orderBy(PRIVATE_LINK.MADE_AT.desc(), PRIVATE_LINK.ID.desc())
                        .offset(count)))
                .execute();
    }
}
