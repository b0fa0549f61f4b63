package org.ringround.call;

import static org.ringround.db.generated.Tables.SCRIPT_VERSION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.JSONB;
import org.ringround.db.Tx;
import org.ringround.script.Scripts;

/** Versions of the scripts in the database, under their hash. */
final class ScriptStore {

    private final Tx tx;

    ScriptStore(Tx tx) {
        this.tx = tx;
    }

    void insert(Scripts scripts, Instant now) {
        tx.sql()
                .insertInto(SCRIPT_VERSION)
                .set(SCRIPT_VERSION.HASH, scripts.hash())
                .set(SCRIPT_VERSION.CONTENT, JSONB.jsonb(scripts.json()))
                .set(SCRIPT_VERSION.SINCE, now)
                .onConflictDoNothing()
                .execute();
    }

    Optional<String> find(String hash) {
        return tx.sql()
                .select(SCRIPT_VERSION.CONTENT)
                .from(SCRIPT_VERSION)
                .where(SCRIPT_VERSION.HASH.eq(hash))
                .fetchOptional(row -> row.value1().data());
    }
}
