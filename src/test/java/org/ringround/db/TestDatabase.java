package org.ringround.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import org.ringround.settings.Secret;

/**
 * A database of its own for a test, with the current tables and the rows that migrations left: a copy of a template on one
 * PostgreSQL that all tests of the JVM share. That is an embedded one, or the one that {@code TEST_DATABASE_URL} (a superuser's),
 * with {@code TEST_DATABASE_USER} and {@code TEST_DATABASE_PASSWORD}, leads to. What a test has closed is cleared and given to
 * another one, since a copy is a thousand files: it is as it was made but for what no row tells of.
 *
 * @param end takes it away, once nobody uses it
 */
public record TestDatabase(Database database, DatabaseAddress address, Runnable end) implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    /** The database's name in a JDBC URL. */
    private static final Pattern NAME = Pattern.compile("(?<=[0-9a-z\\]]/)\\w+");

    private static final Deque<Lent> CLEARED = new ConcurrentLinkedDeque<>();

    /** A database that is lent to one test after another, with the connection that clears it in between. */
    private record Lent(DatabaseAddress address, Connection broom) {

        static Lent made() {
            DatabaseAddress address = copy(Server.TEMPLATE);
            try {
                return new Lent(address, Clearing.connect(address));
            } catch (SQLException e) {
                throw new IllegalStateException("a new database does not answer", e);
            }
        }

        void giveBack() {
            try {
                if (Clearing.clear(broom)) {
                    CLEARED.push(this);
                } else {
                    drop();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("a test's database cannot be cleared", e);
            }
        }

        void drop() {
            execute("drop database " + name(address) + " with (force)");
        }
    }

    /** A database with none but its migrations' rows, given back when closed. */
    public static TestDatabase create() {
        Lent cleared = CLEARED.poll();
        Lent lent = cleared == null ? Lent.made() : cleared;
        return new TestDatabase(Database.open(lent.address, CONNECTIONS), lent.address, lent::giveBack);
    }

    @Override
    public void close() {
        database.close();
        end.run();
    }

    private static synchronized DatabaseAddress copy(String template) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + " template " + template);
        return on(name);
    }

    private static String template() {
        DatabaseAddress address = copy("template1");
        try (Database database = Database.open(address, 2)) {
            database.migrate();
        }
        Clearing.prepare(address);
        return name(address);
    }

    private static DatabaseAddress on(String name) {
        DatabaseAddress server = Server.ADDRESS;
        return new DatabaseAddress(NAME.matcher(server.url()).replaceFirst(name), server.user(), server.password());
    }

    private static String name(DatabaseAddress address) {
        var found = NAME.matcher(address.url());
        if (!found.find()) {
            throw new IllegalStateException("no database in " + address.url());
        }
        return found.group();
    }

    private static void execute(String statement) {
        try (Connection connection = Clearing.connect(Server.ADDRESS);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Started with the first database that is asked for. */
    private static final class Server {

        static final DatabaseAddress ADDRESS = start();
        static final String TEMPLATE = template();

        private static DatabaseAddress start() {
            String url = System.getenv("TEST_DATABASE_URL");
            if (url != null) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> CLEARED.forEach(Lent::drop)));
                String user = Objects.requireNonNullElse(System.getenv("TEST_DATABASE_USER"), "postgres");
                String password = Objects.requireNonNullElse(System.getenv("TEST_DATABASE_PASSWORD"), "");
                return new DatabaseAddress(url, user, new Secret(password));
            }
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "500")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                return new DatabaseAddress(postgres.getJdbcUrl("postgres", "postgres"), "postgres", Secret.NONE);
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
            }
        }
    }
}
