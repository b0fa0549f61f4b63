package org.ringround.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import org.ringround.db.Tx;
import org.ringround.db.generated.Tables;
import org.ringround.telephony.Language;

/** Somebody new whose session has begun without a password: to hash hundreds of them takes minutes. */
public final class SignedIn {

    private SignedIn() {}

    /** Returns the token that belongs in the cookie. */
    public static String begin(Tx tx, String name, AccountRole role, Language language, Set<Long> areas, Instant now) {
        var chance = new SecureRandom();
        var powers = new Powers(role, areas, null);
        var added = (AccountChange.WithPassword) new Accounts(chance)
                .add(tx, new Actor.Operator(), AccountName.read(name).orElseThrow(), powers, now);
        tx.sql()
                .update(Tables.ACCOUNT)
                .set(Tables.ACCOUNT.LANGUAGE, language.code())
                .set(Tables.ACCOUNT.PASSWORD_HASH, "none that anything fits")
                .setNull(Tables.ACCOUNT.ONE_TIME_HASH)
                .setNull(Tables.ACCOUNT.ONE_TIME_UNTIL)
                .where(Tables.ACCOUNT.ID.eq(added.account()))
                .execute();
        return new Sessions(chance).begin(tx, added.account(), now);
    }
}
