package org.ringround.account;

import static org.ringround.db.generated.Tables.FIRST_LINK;

import java.time.Instant;
import org.ringround.db.Tx;

/** The one link for the first admin, in the database as its hash. */
final class FirstLinkStore {

    private final Tx tx;

    FirstLinkStore(Tx tx) {
        this.tx = tx;
    }

    /** In place of the one that there was. */
    void set(Token token, Instant expires) {
        tx.sql()
                .insertInto(FIRST_LINK)
                .set(FIRST_LINK.TOKEN_HASH, token.hash())
                .set(FIRST_LINK.EXPIRES_AT, expires)
                .onConflict(FIRST_LINK.ONE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    boolean isGood(Token token, Instant now) {
        return tx.sql()
                .fetchExists(FIRST_LINK, FIRST_LINK.TOKEN_HASH.eq(token.hash()).and(FIRST_LINK.EXPIRES_AT.gt(now)));
    }

    /** The same, and whoever else comes with it waits: of two who come at once it is for one. */
    boolean lock(Token token, Instant now) {
        return tx.sql()
                .selectFrom(FIRST_LINK)
                .where(FIRST_LINK.TOKEN_HASH.eq(token.hash()))
                .and(FIRST_LINK.EXPIRES_AT.gt(now))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void delete() {
        tx.sql().deleteFrom(FIRST_LINK).execute();
    }
}
