package org.ringround.db;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class DatabaseAwayTest {

    @TempDir
    Path folder;

    @Test
    void theSamePoolWorksAgainWhenTheDatabaseIsBack() {
        var embedded = EmbeddedDatabase.open(DataFolder.prepare(folder), TemporaryBinaries.get());
        try (var database = Database.open(embedded.address(), 3)) {
            assertThat(answer(database)).isEqualTo(42);
            killPostgres();

            long start = System.nanoTime();
            Throwable failure = catchThrowable(() -> answer(database));
            assertThat(Database.isAway(failure)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

            try (var again = EmbeddedDatabase.open(DataFolder.prepare(folder), TemporaryBinaries.get())) {
                assertThat(again.address()).isEqualTo(embedded.address());
                await().atMost(5, SECONDS)
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(answer(database)).isEqualTo(42));
            }
        }
        embedded.close();
    }

    @Test
    void aStatementThatIsRefusedDoesNotMeanAway() {
        try (var embedded = EmbeddedDatabase.temporary();
                var database = Database.open(embedded.address(), 1)) {
            Throwable failure =
                    catchThrowable(() -> database.run(tx -> tx.sql().execute("select from nowhere at all")));
            assertThat(failure).isInstanceOf(DataAccessException.class);
            assertThat(Database.isAway(failure)).isFalse();
            assertThat(Database.isAway(new IllegalStateException("a mistake of ours")))
                    .isFalse();
        }
    }

    private static int answer(Database database) {
        return database.transact(tx -> tx.sql().fetchSingle("select 42").get(0, Integer.class));
    }

    private void killPostgres() {
        var postmaster = Postmaster.find(folder.resolve("postgres")).orElseThrow();
        var process = ProcessHandle.of(postmaster.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
