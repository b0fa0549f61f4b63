package org.ringround.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import org.ringround.db.Database;
import org.ringround.db.DatabaseAddress;
import org.ringround.db.EmbeddedDatabase;

/**
 * The PostgreSQL that comes with the program, as it is kept: what it says is committed is on the disk. In a folder of its own, which
 * is gone at the end, however the end comes.
 */
final class Storage implements Databases, AutoCloseable {

    private final Path folder;
    private final EmbeddedDatabase embedded;
    private final Thread hook = new Thread(this::remove, "the end");
    private boolean removed;

    private Storage(Path folder) {
        this.folder = folder;
        this.embedded = EmbeddedDatabase.open(folder);
    }

    static Storage open() {
        try {
            var storage = new Storage(Files.createTempDirectory("bench-"));
            Runtime.getRuntime().addShutdownHook(storage.hook);
            return storage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        remove();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private synchronized void remove() {
        if (removed) {
            return;
        }
        removed = true;
        embedded.close();
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
