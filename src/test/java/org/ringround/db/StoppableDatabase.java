package org.ringround.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A PostgreSQL of its own for a test that stops it and starts it again; its database has the current tables. */
public final class StoppableDatabase {

    private static final int CONNECTIONS = 12;

    private final DataFolder folder;
    private final Cluster cluster;
    private final int port = Cluster.freePort();

    private StoppableDatabase(DataFolder folder) {
        this.folder = folder;
        this.cluster = new Cluster(folder, TemporaryBinaries.get(), Cluster.Durability.THROWN_AWAY);
    }

    public static StoppableDatabase create() {
        try {
            var database = new StoppableDatabase(DataFolder.prepare(Files.createTempDirectory("stoppable")));
            database.cluster.create();
            database.start();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database in it, with the current tables; gone with its PostgreSQL when closed. */
    public TestDatabase database() {
        String url = "jdbc:postgresql://" + Cluster.HOST + ":" + port + "/" + Cluster.NAME;
        var address = new DatabaseAddress(url, Cluster.NAME, folder.password());
        Database database = Database.open(address, CONNECTIONS);
        database.migrate();
        return new TestDatabase(database, address, this::remove);
    }

    /** Sessions are ended; what they had not committed is gone. */
    public void stop() {
        cluster.stop();
    }

    /** Where it was. */
    public void start() {
        cluster.start(port);
    }

    private void remove() {
        try {
            stop();
            Binaries.remove(folder.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
