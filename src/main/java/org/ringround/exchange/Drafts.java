package org.ringround.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ringround.db.Tx;

/** Files that somebody looks at before they are taken: one set for each account, for an hour. */
public final class Drafts {

    private static final Duration KEPT = Duration.ofHours(1);

    private Drafts() {}

    /** Replaces the account's earlier ones, and forgets everybody's old ones. Returns the draft's number. */
    public static long keep(Tx tx, long account, List<CsvFile> files, Instant now) {
        var store = new DraftStore(tx);
        store.deleteOld(now.minus(KEPT));
        store.deleteOf(account);
        return store.insert(account, files, now);
    }

    /** Empty when there is none of that number and account, or no longer. */
    public static List<CsvFile> list(Tx tx, long draft, long account, Instant now) {
        return new DraftStore(tx).list(draft, account, now.minus(KEPT));
    }

    /** A repeat changes nothing. */
    public static void drop(Tx tx, long account) {
        new DraftStore(tx).deleteOf(account);
    }
}
