package org.ringround.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.jooq.exception.DataAccessException;
import org.ringround.db.generated.MigrationHistory;

/** Brings a database's tables to the current schema. By connections of its own: a pool would wait for a database that is away. */
final class Migrations {

    private static final String NO_SUCH_TABLE = "42P01";

    private Migrations() {}

    /**
     * Whether Flyway's history is the one that it wrote when this program was built. It mostly is, and then Flyway, which has
     * much to load and to read, need not be asked.
     */
    static boolean areDone(DatabaseAddress address) {
        var history = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(
                        address.url(), address.user(), address.password().reveal());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version || ' ' || checksum || ' ' || success"
                        + " from flyway_schema_history order by installed_rank")) {
            while (rows.next()) {
                history.append(rows.getString(1)).append('\n');
            }
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw new DataAccessException("the history of migrations cannot be read", e);
        }
        return history.toString().equals(MigrationHistory.ROWS);
    }

    /** Not by a pool: a migration may take longer than that lets a statement be silent. */
    static void run(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password().reveal())
                .locations("classpath:sql")
                .load()
                .migrate();
    }
}
