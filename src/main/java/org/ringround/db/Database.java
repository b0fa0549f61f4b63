package org.ringround.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pool of connections to PostgreSQL 14 or newer, and transactions on it. */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** How long a transaction may wait for a connection: a webhook has 15 s in all and must speak even without one. */
    private static final long CONNECTION_WAIT_MILLIS = 3_000;

    /** A connection that died with its database is found out well within that time. */
    private static final long VALIDATION_MILLIS = 1_000;

    private static final long KEEPALIVE_MILLIS = 30_000;

    /** Another one is there in some milliseconds; each takes memory and a process of PostgreSQL's. */
    private static final int KEPT_READY = 2;

    /** A server that stands still in the middle of a transaction must not keep others from what it holds for longer. */
    private static final long IDLE_MILLIS = 10_000;

    /** Serialization failure, deadlock detected: the work is done again from its beginning. */
    private static final Set<String> AGAIN = Set.of("40001", "40P01");

    private static final int TRIES = 5;

    /** An administrator ended it, it crashed, it is starting or stopping; it has no more connections to give. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String CONNECTION_FAILURE = "08";

    private final DatabaseAddress address;

    static {
        // The pool asks a connection whether it lives before each use, even one used a moment ago: after the database
        // was
        // away for a second, nobody's call may end on one that is dead.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    private final HikariDataSource pool;
    private final Doorbell doorbell;

    private Database(DatabaseAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.doorbell = new Doorbell(address);
    }

    /** Does not fail when the database is away: the first transaction will. */
    public static Database open(DatabaseAddress address, int connections) {
        return new Database(address, new HikariDataSource(config(address, "ringround", connections)));
    }

    /** Connections of their own on the same database, for somebody who must neither wait for others nor keep them waiting. */
    public SidePool sidePool(String name, int connections) {
        HikariConfig config = config(address, name, connections);
        config.setMinimumIdle(1);
        return new SidePool(config);
    }

    /** Rings when what the live pages show has changed. */
    public Doorbell doorbell() {
        return doorbell;
    }

    private static HikariConfig config(DatabaseAddress address, String name, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password().reveal());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(connections, KEPT_READY));
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        config.setValidationTimeout(VALIDATION_MILLIS);
        config.setKeepaliveTime(KEEPALIVE_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setPoolName(name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "10");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=" + IDLE_MILLIS);
        config.addDataSourceProperty("ApplicationName", name);
        // What a refusal tells in detail may be a whole row, and ends in the log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    /**
     * Whether the exception, or one that caused it, means that the database cannot be reached; otherwise it was reached
     * and refused, or the mistake is ours.
     */
    public static boolean isAway(Throwable exception) {
        for (Throwable e = exception; e != null; e = e.getCause()) {
            if (e instanceof SQLTransientConnectionException) {
                return true;
            }
            if (e instanceof SQLException sqlException && isAway(sqlException.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION_FAILURE) || AWAY.contains(state));
    }

    /** Whether it answers now; waits as long as a transaction would. */
    public boolean isThere() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Brings the tables to the current schema. A repeat changes nothing. */
    public void migrate() {
        if (!Migrations.areDone(address)) {
            Migrations.run(address);
        }
    }

    /**
     * Runs the work in one transaction and returns its result; any exception rolls it back. The work may run more than
     * once, when it collides with another transaction, so it must touch nothing but the transaction.
     *
     * @throws DataAccessException the database is away or refuses
     */
    public <T> T transact(Function<Tx, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (DataAccessException e) {
                if (attempt == TRIES || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether it met another transaction, and may be done again. */
    static boolean isCollision(RuntimeException exception) {
        return exception instanceof DataAccessException e && AGAIN.contains(e.sqlState());
    }

    /**
     * Does the work for one after the other, each in a transaction of its own: one for which it fails is an error in the log and
     * keeps no other back. With the database away none can be helped.
     *
     * @param what for the log, without anything personal
     * @return those for which it failed
     */
    public <T> List<T> each(Collection<T> all, String what, BiConsumer<Tx, T> work) {
        List<T> failed = new ArrayList<>();
        for (T one : all) {
            try {
                run(tx -> work.accept(tx, one));
            } catch (RuntimeException e) {
                if (isAway(e)) {
                    throw e;
                }
                LOG.error("{} {} failed; the others go on", what, one, e);
                failed.add(one);
            }
        }
        return failed;
    }

    public void run(Consumer<Tx> work) {
        transact(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private <T> T once(Function<Tx, T> work) {
        var open = new Tx[1];
        var ears = new Ears();
        T result;
        // The connection is taken here and not by jOOQ, which waits for another one to roll back when there was none.
        try (Connection connection = pool.getConnection()) {
            DSLContext sql = DSL.using(new DefaultConfiguration()
                    .set(connection)
                    .set(SQLDialect.POSTGRES)
                    .set(ears));
            result = sql.transactionResult(configuration -> {
                open[0] = new Tx(configuration.dsl());
                return work.apply(open[0]);
            });
        } catch (SQLException e) {
            throw new DataAccessException("no connection to the database", e);
        }
        if (ears.heard()) {
            doorbell.changed();
        }
        open[0].committed();
        return result;
    }

    @Override
    public void close() {
        doorbell.close();
        pool.close();
    }
}
