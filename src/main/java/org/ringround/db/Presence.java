package org.ringround.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * One connection kept open for as long as a process uses the embedded database. It ends with the process, however that
 * ends, so PostgreSQL itself knows who is still there.
 */
final class Presence implements AutoCloseable {

    private static final String NAME = "ringround is here";

    /** It may be replaying what a crash left, and says so. */
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    /** It is alive and answers not at all. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final long LOOK_AGAIN_MILLIS = 50;

    private static final String WRONG_PASSWORD = "28P01";
    private static final String STARTING_OR_STOPPING = "57P03";

    private final Connection connection;
    private final DatabaseAddress address;

    private Presence(Connection connection, DatabaseAddress address) {
        this.connection = connection;
        this.address = address;
    }

    /** Nothing when no PostgreSQL runs in the folder, or one that does not answer. */
    static Optional<Presence> join(DataFolder folder) {
        long start = System.nanoTime();
        while (true) {
            Optional<Postmaster> there = Postmaster.find(folder.data()).filter(Postmaster::isAlive);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            try {
                return announce(there.get(), folder);
            } catch (SQLException e) {
                if (WRONG_PASSWORD.equals(e.getSQLState())) {
                    throw new DataFolderRefused(
                            "DATA_DIR " + folder.root() + " has a running database that does not take"
                                    + " the password in its file 'password': put that file back from a backup");
                }
                Duration patience = STARTING_OR_STOPPING.equals(e.getSQLState()) ? RECOVERY : SILENCE;
                if (System.nanoTime() - start > patience.toNanos()) {
                    return Optional.empty();
                }
                pause(folder);
            }
        }
    }

    private static Optional<Presence> announce(Postmaster postmaster, DataFolder folder) throws SQLException {
        String url = "jdbc:postgresql://" + Cluster.HOST + ":" + postmaster.port() + "/" + Cluster.NAME;
        var address = new DatabaseAddress(url, Cluster.NAME, folder.password());
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password().reveal());
        properties.setProperty("ApplicationName", NAME);
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "10");
        var presence = new Presence(DriverManager.getConnection(url, properties), address);
        if (presence.isIn(folder.data())) {
            return Optional.of(presence);
        }
        presence.close();
        return Optional.empty();
    }

    /** False for the PostgreSQL of another folder, of which this one was copied. */
    private boolean isIn(Path data) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            Path there = Path.of(row.getString(1));
            return Files.exists(there) && Files.isSameFile(there, data);
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause(DataFolder folder) {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataFolderRefused("interrupted while waiting for the database in " + folder.root());
        }
    }

    DatabaseAddress address() {
        return address;
    }

    /** False when the database has ended, or let go of us. */
    boolean isAlive() {
        try {
            return connection.isValid((int) SILENCE.toSeconds());
        } catch (SQLException e) {
            return false;
        }
    }

    boolean isLast() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from pg_stat_activity where application_name = '" + NAME
                                + "' and pid <> pg_backend_pid()")) {
            row.next();
            return row.getInt(1) == 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
