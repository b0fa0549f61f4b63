package org.ringround.exchange;

import static org.ringround.db.generated.Tables.IMPORT_DRAFT;
import static org.ringround.db.generated.Tables.IMPORT_DRAFT_FILE;

import java.time.Instant;
import java.util.List;
import org.ringround.db.Tx;

/** Files that wait to be imported. */
final class DraftStore {

    private final Tx tx;

    DraftStore(Tx tx) {
        this.tx = tx;
    }

    long insert(long account, List<CsvFile> files, Instant now) {
        long draft = tx.sql()
                .insertInto(IMPORT_DRAFT)
                .set(IMPORT_DRAFT.ACCOUNT_ID, account)
                .set(IMPORT_DRAFT.MADE_AT, now)
                .returning(IMPORT_DRAFT.ID)
                .fetchSingle()
                .getId();
        int place = 1;
        for (CsvFile file : files) {
            tx.sql()
                    .insertInto(IMPORT_DRAFT_FILE)
                    .set(IMPORT_DRAFT_FILE.DRAFT_ID, draft)
                    .set(IMPORT_DRAFT_FILE.PLACE, place++)
                    .set(IMPORT_DRAFT_FILE.NAME, file.name())
                    .set(IMPORT_DRAFT_FILE.CONTENT, file.content())
                    .execute();
        }
        return draft;
    }

    List<CsvFile> list(long draft, long account, Instant since) {
        return tx.sql()
                .select(IMPORT_DRAFT_FILE.NAME, IMPORT_DRAFT_FILE.CONTENT)
                .from(IMPORT_DRAFT_FILE)
                .join(IMPORT_DRAFT)
                .on(IMPORT_DRAFT.ID.eq(IMPORT_DRAFT_FILE.DRAFT_ID))
                .where(IMPORT_DRAFT.ID.eq(draft))
                .and(IMPORT_DRAFT.ACCOUNT_ID.eq(account))
                .and(IMPORT_DRAFT.MADE_AT.ge(since))
                .orderBy(IMPORT_DRAFT_FILE.PLACE)
                .fetch(row -> new CsvFile(row.value1(), row.value2()));
    }

    void deleteOf(long account) {
        tx.sql()
                .deleteFrom(IMPORT_DRAFT)
                .where(IMPORT_DRAFT.ACCOUNT_ID.eq(account))
                .execute();
    }

    void deleteOld(Instant before) {
        tx.sql().deleteFrom(IMPORT_DRAFT).where(IMPORT_DRAFT.MADE_AT.lt(before)).execute();
    }
}
