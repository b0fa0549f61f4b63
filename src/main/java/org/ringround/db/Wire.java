package org.ringround.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * The wire between the servers of one database: {@code LISTEN} and {@code NOTIFY}, on connections that are nobody else's, because
 * the pool's are taken when there is most to tell. What is told is nothing but who tells it.
 */
final class Wire {

    private static final String CHANNEL = "ringround_doorbell";

    private final DatabaseAddress address;
    private final String self = UUID.randomUUID().toString();

    Wire(DatabaseAddress address) {
        this.address = address;
    }

    Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password().reveal());
        properties.setProperty("ApplicationName", "ringround doorbell");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(address.url(), properties);
    }

    void tell(Connection connection) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, self);
            notify.execute();
        }
    }

    void listen(Connection connection) throws SQLException {
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
        }
    }

    /**
     * Waits that long at most. What this server itself has told is not news to it.
     *
     * @throws SQLException the connection is broken, which is found out by the end of the wait
     */
    boolean hears(Connection connection, Duration wait) throws SQLException {
        List<String> told = Notifications.await(connection, wait);
        if (told.isEmpty()) {
            // A database that has gone without a word, or whose machine has, is silent in just the same way.
            try (Statement probe = connection.createStatement()) {
                probe.execute("select 1");
            }
        }
        return told.stream().anyMatch(one -> !one.equals(self));
    }
}
