package org.ringround.bench;

import java.util.UUID;
import org.ringround.db.Database;
import org.ringround.db.DatabaseAddress;
import org.ringround.db.EmbeddedDatabase;

/**
 * The PostgreSQL that comes with the program, as it is kept: what it says is committed is on the disk. In a folder of its own, which
 * is gone at the end.
 */
final class Storage implements Databases, AutoCloseable {

    private final Folder folder;
    private final EmbeddedDatabase embedded;

    private Storage(Folder folder) {
        this.folder = folder;
        this.embedded = EmbeddedDatabase.open(folder.path());
    }

    static Storage open() {
        var storage = new Storage(Folder.make("database"));
        storage.folder.endsFirst(storage.embedded::close);
        return storage;
    }

    @Override
    public DatabaseAddress fresh() {
        String name = "bench_" + UUID.randomUUID().toString().replace("-", "");
        Sql.execute(embedded.address(), "create database " + name);
        DatabaseAddress own = embedded.address();
        int end = own.url().lastIndexOf('/') + 1;
        var address = new DatabaseAddress(own.url().substring(0, end) + name, own.user(), own.password());
        try (Database fresh = Database.open(address, 2)) {
            fresh.migrate();
        }
        return address;
    }

    @Override
    public void drop(DatabaseAddress address) {
        String name = address.url().substring(address.url().lastIndexOf('/') + 1);
        Sql.execute(embedded.address(), "drop database " + name + " with (force)");
    }

    @Override
    public void close() {
        folder.close();
    }
}
