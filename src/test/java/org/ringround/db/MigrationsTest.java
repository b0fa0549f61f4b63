package org.ringround.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Flyway is asked only when there is something to do, or something wrong. */
class MigrationsTest {

    private final TestDatabase test = TestDatabase.create();
    private final Database db = test.database();

    @AfterEach
    void close() throws SQLException {
        // What stands in Flyway's history is not cleared away, but what has other tables is not lent again.
        execute("create table of_another_kind ()");
        test.close();
    }

    @Test
    void whatThisProgramMigratedIsDone() {
        assertThat(areDone()).isTrue();
        db.migrate();
        assertThat(areDone()).isTrue();
    }

    @Test
    void aDatabaseWithoutTablesIsMigrated() throws SQLException {
        execute("drop schema public cascade; create schema public");
        assertThat(areDone()).isFalse();
        db.migrate();
        assertThat(areDone()).isTrue();
    }

    @Test
    void aMigrationThatWasAnotherOneThenIsRefused() throws SQLException {
        execute("update flyway_schema_history set checksum = checksum + 1 where installed_rank = 1");
        assertThat(areDone()).isFalse();
        assertThatThrownBy(db::migrate).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAsItIs() throws SQLException {
        execute("insert into flyway_schema_history select 1000, '9999', 'newer', type, 'V9999__newer.sql', 1,"
                + " installed_by, installed_on, 1, true from flyway_schema_history where installed_rank = 1");
        assertThat(areDone()).isFalse();
        db.migrate();
    }

    private boolean areDone() {
        return Migrations.areDone(test.address());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = Clearing.connect(test.address());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
