package org.ringround.account;

import static org.ringround.db.generated.Tables.KNOWN_DEVICE;

import java.time.Instant;
import org.ringround.db.Tx;

/** The browsers in which somebody has signed in, in the database. */
final class DeviceStore {

    private final Tx tx;

    DeviceStore(Tx tx) {
        this.tx = tx;
    }

    boolean isKnown(Token device, long account) {
        return tx.sql()
                .fetchExists(
                        KNOWN_DEVICE,
                        KNOWN_DEVICE.TOKEN_HASH.eq(device.hash()).and(KNOWN_DEVICE.ACCOUNT_ID.eq(account)));
    }

    /** The same browser under another secret, with all who signed in there: what somebody else may have put there is worth nothing. */
    void rename(Token before, Token after) {
        tx.sql()
                .update(KNOWN_DEVICE)
                .set(KNOWN_DEVICE.TOKEN_HASH, after.hash())
                .where(KNOWN_DEVICE.TOKEN_HASH.eq(before.hash()))
                .execute();
    }

    void remember(Token device, long account, Instant now) {
        tx.sql()
                .insertInto(KNOWN_DEVICE)
                .set(KNOWN_DEVICE.TOKEN_HASH, device.hash())
                .set(KNOWN_DEVICE.ACCOUNT_ID, account)
                .set(KNOWN_DEVICE.SEEN_AT, now)
                .onConflict(KNOWN_DEVICE.TOKEN_HASH, KNOWN_DEVICE.ACCOUNT_ID)
                .doUpdate()
                .set(KNOWN_DEVICE.SEEN_AT, now)
                .execute();
    }

    /** All browsers of the account. */
    void forget(long account) {
        tx.sql()
                .deleteFrom(KNOWN_DEVICE)
                .where(KNOWN_DEVICE.ACCOUNT_ID.eq(account))
                .execute();
    }
}
