package org.ringround.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** A pool of connections to PostgreSQL 14 or newer, and transactions on it. */
public final class Database implements AutoCloseable {

    /** How long a transaction may wait for a connection: a webhook has 15 s in all and must speak even without one. */
    private static final long CONNECTION_WAIT_MILLIS = 3_000;

    /** Serialization failure, deadlock detected: the work is done again from its beginning. */
    private static final Set<String> AGAIN = Set.of("40001", "40P01");

    private static final int TRIES = 5;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Does not fail when the database is away: the first transaction will. */
    public static Database open(DatabaseAddress address, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password().reveal());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("ringround");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "30");
        return new Database(new HikariDataSource(config));
    }

    /** Brings the tables to the current schema. A repeat changes nothing. */
    public void migrate() {
        Flyway.configure().dataSource(pool).locations("classpath:sql").load().migrate();
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
                if (attempt == TRIES || !AGAIN.contains(e.sqlState())) {
                    throw e;
                }
            }
        }
    }

    public void run(Consumer<Tx> work) {
        transact(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private <T> T once(Function<Tx, T> work) {
        DSLContext sql = DSL.using(pool, SQLDialect.POSTGRES);
        var open = new Tx[1];
        T result = sql.transactionResult(configuration -> {
            open[0] = new Tx(configuration.dsl());
            return work.apply(open[0]);
        });
        open[0].committed();
        return result;
    }

    @Override
    public void close() {
        pool.close();
    }
}
