package org.ringround.account;

import static org.ringround.db.generated.Tables.SIGN_IN_TRY;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jooq.Condition;
import org.ringround.db.Tx;

/** Tries to sign in, in the database. */
final class TryStore {

    private final Tx tx;

    TryStore(Tx tx) {
        this.tx = tx;
    }

    /** Tries of one network, and of one name, are counted one after the other: a hundred at once are a hundred. */
    void inTurn(Try one) {
        hold(one.network());
        hold(one.name());
    }

    /** By the first half of a hash that is different for each: those that are alike by chance only wait. */
    private void hold(byte[] hash) {
        long key = ByteBuffer.wrap(hash).getLong();
        tx.sql().fetch("select pg_advisory_xact_lock(?)", key);
    }

    long insert(Try one, Instant now) {
        return tx.sql()
                .insertInto(SIGN_IN_TRY)
                .set(SIGN_IN_TRY.AT, now)
                .set(SIGN_IN_TRY.NAME, one.name())
                .set(SIGN_IN_TRY.NETWORK, one.network())
                .set(SIGN_IN_TRY.DEVICE, one.device())
                .returning()
                .fetchSingle()
                .getId();
    }

    /** It was never looked at. */
    void delete(long id) {
        tx.sql().deleteFrom(SIGN_IN_TRY).where(SIGN_IN_TRY.ID.eq(id)).execute();
    }

    /** It was right: neither it counts nor what was mistyped before it, at the same place. */
    void forget(Try one) {
        byte[] device = one.device();
        Condition same = SIGN_IN_TRY.NAME.eq(one.name()).and(SIGN_IN_TRY.NETWORK.eq(one.network()));
        tx.sql()
                .deleteFrom(SIGN_IN_TRY)
                .where(device == null ? same : same.or(SIGN_IN_TRY.DEVICE.eq(device)))
                .execute();
    }

    int countByNameAndNetwork(Try one, Instant since) {
        return count(SIGN_IN_TRY.NAME.eq(one.name()).and(SIGN_IN_TRY.NETWORK.eq(one.network())), since);
    }

    int countByNetwork(Try one, Instant since) {
        return count(SIGN_IN_TRY.NETWORK.eq(one.network()), since);
    }

    int countByName(Try one, Instant since) {
        return count(SIGN_IN_TRY.NAME.eq(one.name()), since);
    }

    int countByDevice(byte[] device, Instant since) {
        return tx.sql().fetchCount(SIGN_IN_TRY, SIGN_IN_TRY.DEVICE.eq(device).and(SIGN_IN_TRY.AT.gt(since)));
    }

    private int count(Condition which, Instant since) {
        return tx.sql()
                .fetchCount(SIGN_IN_TRY, which.and(SIGN_IN_TRY.DEVICE.isNull()).and(SIGN_IN_TRY.AT.gt(since)));
    }
}
