package org.ringround.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.ringround.db.DatabaseAddress;

/** Statements beside the house, on a connection of their own. */
final class Sql {

    private Sql() {}

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.url(), address.user(), address.password().reveal());
    }

    static void execute(DatabaseAddress address, String statements) {
        try (Connection connection = connect(address);
                var sql = connection.createStatement()) {
            sql.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one value that the query answers with. */
    static String text(DatabaseAddress address, String query) {
        try (Connection connection = connect(address);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            String value = rows.next() ? rows.getString(1) : null;
            if (value == null) {
                throw new IllegalStateException("there is none: " + query);
            }
            return value;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(DatabaseAddress address, String query) {
        return Long.parseLong(text(address, query));
    }
}
