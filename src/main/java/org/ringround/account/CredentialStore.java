package org.ringround.account;

import static org.ringround.db.generated.Tables.ACCOUNT;

import java.util.Optional;
import org.jooq.Condition;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.AccountRecord;

/** The passwords of accounts, in the database as their hashes. Those of accounts that have ended are nobody's. */
final class CredentialStore {

    private final Tx tx;

    CredentialStore(Tx tx) {
        this.tx = tx;
    }

    /** By whatever was typed for a name. */
    Optional<Credential> find(String name) {
        return tx.sql()
                .selectFrom(ACCOUNT)
                .where(isGood(ACCOUNT.NAME_KEY.eq(AccountName.key(name))))
                .fetchOptional(CredentialStore::credential);
    }

    Optional<Credential> lock(long account) {
        return tx.sql()
                .selectFrom(ACCOUNT)
                .where(isGood(ACCOUNT.ID.eq(account)))
                .forUpdate()
                .fetchOptional(CredentialStore::credential);
    }

    /** In place of the one that there was, a one-time password too. */
    void set(long account, String passwordHash) {
        tx.sql()
                .update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .setNull(ACCOUNT.ONE_TIME_HASH)
                .setNull(ACCOUNT.ONE_TIME_UNTIL)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    private static Condition isGood(Condition which) {
        return which.and(ACCOUNT.ENDED_AT.isNull());
    }

    private static Credential credential(AccountRecord row) {
        return row.getPasswordHash() == null
                ? new Credential.OneTime(row.getId(), row.getName(), row.getOneTimeHash(), row.getOneTimeUntil())
                : new Credential.Chosen(row.getId(), row.getName(), row.getPasswordHash());
    }
}
