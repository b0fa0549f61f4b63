package org.ringround.db;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** A few connections beside those of the house, for one purpose. Opened when they are needed. */
public final class SidePool implements AutoCloseable {

    private final HikariDataSource pool;

    SidePool(HikariDataSource pool) {
        this.pool = pool;
    }

    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
