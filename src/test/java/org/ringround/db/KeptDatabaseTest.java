package org.ringround.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server's embedded database ends under it, and is there again. */
@Timeout(120)
class KeptDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatDiedIsStartedAgainWhereItWasAndACommandThatLeavesDoesNotStopIt() {
        try (EmbeddedDatabase server = open()) {
            DatabaseAddress address = server.address();
            server.keep();
            assertThat(answers(address)).isTrue();

            killPostgres();
            server.keep();
            assertThat(server.address()).isEqualTo(address);
            assertThat(answers(address)).isTrue();

            open().close();
            assertThat(answers(address)).isTrue();
        }
        assertThat(Postmaster.find(folder.resolve("postgres")).filter(Postmaster::isAlive))
                .isEmpty();
    }

    @Test
    void oneThatIsClosedIsNotStartedAgain() {
        EmbeddedDatabase server = open();
        server.close();
        server.keep();
        assertThat(Postmaster.find(folder.resolve("postgres")).filter(Postmaster::isAlive))
                .isEmpty();
    }

    private EmbeddedDatabase open() {
        return EmbeddedDatabase.open(DataFolder.prepare(folder), TemporaryBinaries.get());
    }

    private static boolean answers(DatabaseAddress address) {
        try (var database = Database.open(address, 1)) {
            return database.transact(tx -> tx.sql().fetchSingle("select 1").get(0, Integer.class)) == 1;
        }
    }

    private void killPostgres() {
        var postmaster = Postmaster.find(folder.resolve("postgres")).orElseThrow();
        var process = ProcessHandle.of(postmaster.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
