package org.ringround.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** A few connections beside those of the house, for one purpose. None is opened before the first is needed. */
public final class SidePool implements AutoCloseable {

    private final HikariDataSource pool;

    SidePool(HikariConfig config) {
        this.pool = new HikariDataSource();
        config.copyStateTo(pool);
    }

    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
