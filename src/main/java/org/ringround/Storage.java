package org.ringround;

import org.jspecify.annotations.Nullable;
import org.ringround.db.Database;
import org.ringround.db.DatabaseAddress;
import org.ringround.db.EmbeddedDatabase;
import org.ringround.settings.DatabaseSettings;

/** The database of one process: the one that is set, or the embedded one, which outlives the pool. */
final class Storage implements AutoCloseable {

    /** Webhooks, workers and timers of a busy server share these. */
    private static final int CONNECTIONS = 10;

    private final @Nullable EmbeddedDatabase embedded;
    private final Database database;

    private Storage(@Nullable EmbeddedDatabase embedded, DatabaseAddress address) {
        this.embedded = embedded;
        this.database = Database.open(address, CONNECTIONS);
    }

    static Storage open(DatabaseSettings settings) {
        if (settings.url() != null) {
            return new Storage(null, new DatabaseAddress(settings.url(), settings.user(), settings.password()));
        }
        return in(EmbeddedDatabase.open(settings.dataDir()));
    }

    /** That database, which is closed with it. */
    static Storage in(EmbeddedDatabase embedded) {
        return new Storage(embedded, embedded.address());
    }

    /** For a server, which needs the database as long as it lives; null for a database that is not ours. */
    @Nullable
    StorageKeeper keeper() {
        return embedded == null ? null : new StorageKeeper(embedded);
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
