package org.ringround.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.ringround.db.Cluster.Durability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that is kept in DATA_DIR. Whoever comes first starts it, whoever comes while it runs joins it, and the
 * last to leave stops it: a server and the commands beside it need no order among them. One that outlived its server,
 * which was killed, is joined as well.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolder folder;
    private final Cluster cluster;
    private volatile Presence presence;
    private boolean closed;
    private final InUse mark;
    private final boolean owner;
    private final boolean temporary;

    private EmbeddedDatabase(DataFolder folder, Cluster cluster, Presence presence, boolean owner, boolean temporary)
            throws IOException {
        this.folder = folder;
        this.cluster = cluster;
        this.presence = presence;
        this.owner = owner;
        this.temporary = temporary;
        this.mark = InUse.mark(folder);
    }

    /**
     * Returns once the database takes connections.
     *
     * @throws DataFolderRefused the folder cannot be used; the message says what to do
     */
    public static EmbeddedDatabase open(Path dataDir) {
        DataFolder folder = DataFolder.prepare(dataDir);
        return open(folder, folder.binaries());
    }

    /** With the programs elsewhere, for tests: to unpack them takes longest. */
    static EmbeddedDatabase open(DataFolder folder, Path binaries) {
        return open(folder, new Cluster(folder, binaries, Durability.KEPT), false);
    }

    /** In a folder of its own, which is removed at the end; a crash of the machine may lose what was committed. */
    public static EmbeddedDatabase temporary() {
        try {
            DataFolder folder = DataFolder.prepare(Files.createTempDirectory("ringround-"));
            return open(folder, new Cluster(folder, TemporaryBinaries.get(), Durability.THROWN_AWAY), true);
        } catch (IOException e) {
            throw new DataFolderRefused("no temporary folder can be made: " + e, e);
        }
    }

    @SuppressWarnings("try") // the door is only held
    private static EmbeddedDatabase open(DataFolder folder, Cluster cluster, boolean temporary) {
        try (Door door = Door.hold(folder)) {
            Optional<Presence> joined = Presence.join(folder);
            boolean owner = joined.isEmpty();
            Presence presence = joined.isPresent() ? joined.get() : start(folder, cluster);
            LOG.info("{} the embedded database in {}", owner ? "started" : "joined", folder.root());
            return new EmbeddedDatabase(folder, cluster, presence, owner, temporary);
        } catch (IOException e) {
            throw new DataFolderRefused("DATA_DIR " + folder.root() + " cannot be used: " + e, e);
        }
    }

    private static Presence start(DataFolder folder, Cluster cluster) throws IOException {
        if (InUse.elsewhere(folder)) {
            throw new DataFolderRefused("DATA_DIR " + folder.root() + " is used by a Ringround in another container:"
                    + " run this command in that one, or stop it first");
        }
        InUse.startedHere(folder);
        Optional<Postmaster> left = Postmaster.find(folder.data());
        if (left.isPresent()) {
            clearAway(left.get(), folder, cluster);
        }
        if (folder.isNew()) {
            LOG.info("making a database in {}", folder.root());
            cluster.create();
        }
        // The port of last time, if any: whoever used the database when it died still knows it.
        cluster.start(left.map(Postmaster::port).orElseGet(Cluster::freePort));
        return Presence.join(folder)
                .orElseThrow(() -> new DataFolderRefused(
                        "DATA_DIR " + folder.root() + ": its PostgreSQL ended at once; postgres.log there says why"));
    }

    /** A PostgreSQL that nobody could join: its number is another program's, or it hangs. */
    private static void clearAway(Postmaster left, DataFolder folder, Cluster cluster) throws IOException {
        if (left.isAlive() && !left.isOfCopy(folder.data())) {
            LOG.warn("stopping a PostgreSQL in {} that does not answer", folder.root());
            cluster.stop();
        } else {
            Files.deleteIfExists(Postmaster.file(folder.data()));
        }
    }

    /** How the pool gets in. */
    public DatabaseAddress address() {
        return presence.address();
    }

    /**
     * As long as a server lives, so does its database: one that has ended is started again where it was, and one that
     * somebody else has started again is joined anew, so that no command that leaves it believes to be the last. To be
     * called every few seconds; mostly nothing is to be done.
     *
     * @throws DataFolderRefused it cannot be started
     */
    @SuppressWarnings("try") // the door is only held
    public synchronized void keep() {
        if (closed || presence.isAlive()) {
            return;
        }
        try (Door door = Door.hold(folder)) {
            Optional<Presence> joined = Presence.join(folder);
            presence = joined.isPresent() ? joined.get() : start(folder, cluster);
            LOG.warn("the embedded database had ended; {}", joined.isPresent() ? "joined again" : "started again");
        } catch (IOException e) {
            throw new DataFolderRefused("DATA_DIR " + folder.root() + " cannot be used: " + e, e);
        }
    }

    /** False when it ran already and was joined. */
    public boolean isOwner() {
        return owner;
    }

    /** To be called after the pool is closed. Stops the database when nobody else uses it. */
    @Override
    @SuppressWarnings("try") // the door and the mark are only held
    public synchronized void close() {
        closed = true;
        try (Door door = Door.hold(folder);
                InUse mine = mark) {
            boolean last = presence.isLast();
            presence.close();
            if (last) {
                cluster.stop();
                LOG.info("stopped the embedded database in {}", folder.root());
            } else {
                LOG.info("left the embedded database in {} running, others use it", folder.root());
            }
        } catch (SQLException e) {
            LOG.warn("the embedded database in {} had ended already: {}", folder.root(), e.getMessage());
        } catch (IOException e) {
            LOG.warn("the mark in {} is not released: {}", folder.root(), e.getMessage());
        }
        removeWhenTemporary();
    }

    private void removeWhenTemporary() {
        try {
            if (temporary) {
                Binaries.remove(folder.root());
            }
        } catch (IOException e) {
            LOG.warn("the temporary folder {} is not removed: {}", folder.root(), e.getMessage());
        }
    }
}
