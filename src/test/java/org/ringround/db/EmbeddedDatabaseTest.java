package org.ringround.db;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedDatabaseTest {

    /** To make a database takes longest, so one is made for all, and copied. */
    private static final AtomicReference<Path> MADE = new AtomicReference<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void aDatabaseIsMade(@TempDir Path made) {
        open(made).close();
        MADE.set(made);
    }

    @AfterEach
    void nothingRunsInTheFolderAnyMore() {
        await().atMost(10, SECONDS)
                .until(() -> Postmaster.find(folder.resolve("postgres"))
                        .filter(Postmaster::isAlive)
                        .isEmpty());
    }

    @Test
    void whatWasKeptIsThereAfterARestart() throws IOException {
        copy(MADE.get(), folder);
        try (var embedded = open(folder)) {
            assertThat(embedded.isOwner()).isTrue();
            keep(embedded, "before");
        }
        assertThat(Postmaster.find(folder.resolve("postgres"))).isEmpty();
        try (var embedded = open(folder)) {
            assertThat(embedded.isOwner()).isTrue();
            assertThat(kept(embedded)).containsExactly("before");
        }
    }

    @Test
    void aCommitIsOnTheDiskAndNobodyElseGetsIn() throws IOException {
        copy(MADE.get(), folder);
        try (var embedded = open(folder)) {
            assertThat(setting(embedded, "fsync")).isEqualTo("on");
            assertThat(setting(embedded, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(embedded, "full_page_writes")).isEqualTo("on");
            assertThat(setting(embedded, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(embedded, "unix_socket_directories")).isEmpty();
            assertThat(setting(embedded, "data_checksums")).isEqualTo("on");
        }
        assertThat(Files.readAllLines(folder.resolve("postgres/pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .allMatch(line -> line.endsWith("scram-sha-256"));
        assertThat(permissions(folder.resolve("password"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("postgres"))).isEqualTo("rwx------");
    }

    @Test
    void aFolderItMakesIsClosedToOthers() throws IOException {
        DataFolder.prepare(folder.resolve("made/by/us"));
        assertThat(permissions(folder.resolve("made/by/us"))).isEqualTo("rwx------");
    }

    @Test
    void aServerThatWasKilledLosesNothingCommitted() throws Exception {
        copy(MADE.get(), folder);
        Process server = keepInAnotherProcess("kept as owner");
        server.destroyForcibly().waitFor();
        try (var embedded = open(folder)) {
            assertThat(kept(embedded)).containsExactly("committed");
        }
    }

    @Test
    void aMachineThatStoppedAtOnceLosesNothingCommitted() throws Exception {
        copy(MADE.get(), folder);
        Process server = keepInAnotherProcess("kept as owner");
        server.destroyForcibly().waitFor();
        killPostgres();
        try (var embedded = open(folder)) {
            assertThat(embedded.isOwner()).isTrue();
            assertThat(kept(embedded)).containsExactly("committed");
        }
    }

    @Test
    void aCommandJoinsTheServerAndLeavesItRunning() throws Exception {
        copy(MADE.get(), folder);
        try (var server = open(folder)) {
            Process command = keepInAnotherProcess("kept as guest");
            command.destroyForcibly().waitFor();
            assertThat(kept(server)).containsExactly("committed");
        }
    }

    @Test
    void whoeverLeavesLastStopsIt() throws IOException {
        copy(MADE.get(), folder);
        var command = open(folder);
        var server = open(folder);
        assertThat(command.isOwner()).isTrue();
        assertThat(server.isOwner()).isFalse();
        command.close();
        keep(server, "after the first had left");
        assertThat(kept(server)).containsExactly("after the first had left");
        server.close();
        assertThat(Postmaster.find(folder.resolve("postgres"))).isEmpty();
    }

    @Test
    void twoThatOpenAtTheSameInstantShareOne() throws Exception {
        var other = CompletableFuture.supplyAsync(() -> keepInAnotherProcess("kept as"));
        try (var embedded = open(folder)) {
            Process process = other.get();
            process.destroyForcibly().waitFor();
            assertThat(kept(embedded)).containsExactly("committed");
        }
    }

    @Test
    void aPidFileThatNamesAnotherProgramIsNoHindrance() throws IOException {
        copy(MADE.get(), folder);
        open(folder).close();
        Files.write(
                folder.resolve("postgres/postmaster.pid"),
                List.of(
                        String.valueOf(ProcessHandle.current().pid()),
                        folder.resolve("postgres").toString(),
                        "1795296882",
                        "1"));
        try (var embedded = open(folder)) {
            assertThat(embedded.isOwner()).isTrue();
        }
    }

    @Test
    void aCopyOfAFolderInUseIsADatabaseOfItsOwn() throws IOException {
        Path copy = folder.resolve("copy");
        copy(MADE.get(), folder.resolve("original"));
        try (var embedded = open(folder.resolve("original"))) {
            keep(embedded, "in both");
            setting(embedded, "fsync");
            copy(folder.resolve("original"), copy);
            try (var copied = open(copy)) {
                assertThat(copied.isOwner()).isTrue();
                assertThat(copied.address().url())
                        .isNotEqualTo(embedded.address().url());
            }
            assertThat(kept(embedded)).containsExactly("in both");
        }
    }

    @Test
    void aTemporaryDatabaseLeavesNothing() {
        Path root;
        try (var embedded = EmbeddedDatabase.temporary()) {
            keep(embedded, "for now");
            root = Path.of(setting(embedded, "data_directory")).getParent();
            assertThat(root).exists();
        }
        assertThat(root).doesNotExist();
    }

    @Test
    void aDatabaseOfAnotherPostgresIsRefusedWithTheWayToMove() throws IOException {
        Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "14\n");
        assertThatExceptionOfType(DataFolderRefused.class)
                .isThrownBy(() -> open(folder))
                .withMessageContaining(folder.toRealPath().toString())
                .withMessageContaining("PostgreSQL 14")
                .withMessageContaining("pg_dump")
                .withMessageNotContaining("\n");
    }

    @Test
    void rubbishIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/holiday.jpg"), "no database");
        assertThatExceptionOfType(DataFolderRefused.class)
                .isThrownBy(() -> open(folder))
                .withMessageContaining("is no database");
    }

    @Test
    void aDatabaseThatDoesNotStartIsRefusedInOneLine() throws IOException {
        copy(MADE.get(), folder);
        open(folder).close();
        Files.writeString(folder.resolve("postgres/global/pg_control"), "torn");
        assertThatExceptionOfType(DataFolderRefused.class)
                .isThrownBy(() -> open(folder))
                .withMessageContaining("postgres.log")
                .withMessageNotContaining("\n");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(DataFolderRefused.class)
                .isThrownBy(() -> open(file))
                .withMessageContaining("is not a folder");
    }

    @Test
    void aFolderInWhichNothingCanBeWrittenIsRefused() {
        // Not even root may write there.
        assertThatExceptionOfType(DataFolderRefused.class)
                .isThrownBy(() -> open(Path.of("/proc/ringround")))
                .withMessageContaining("cannot be written");
    }

    private static EmbeddedDatabase open(Path folder) {
        return EmbeddedDatabase.open(DataFolder.prepare(folder), TemporaryBinaries.get());
    }

    private static void keep(EmbeddedDatabase embedded, String note) {
        try (var database = Database.open(embedded.address(), 1)) {
            database.run(tx -> {
                tx.sql().execute("create table if not exists kept (note text)");
                tx.sql().execute("insert into kept values (?)", note);
            });
        }
    }

    private static List<String> kept(EmbeddedDatabase embedded) {
        try (var database = Database.open(embedded.address(), 1)) {
            return database.transact(
                    tx -> tx.sql().fetch("select note from kept").getValues(0, String.class));
        }
    }

    private static String setting(EmbeddedDatabase embedded, String name) {
        try (var database = Database.open(embedded.address(), 1)) {
            return database.transact(tx ->
                    tx.sql().fetchSingle("select current_setting(?)", name).get(0, String.class));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void killPostgres() {
        var postmaster = Postmaster.find(folder.resolve("postgres")).orElseThrow();
        var process = ProcessHandle.of(postmaster.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private Process keepInAnotherProcess(String expected) {
        Process process = inAnotherProcess();
        BufferedReader heard = process.inputReader();
        assertThat(heard.lines().filter(line -> line.startsWith("kept")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith(expected));
        return process;
    }

    private Process inAnotherProcess() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("java.class.path");
        var keeping = KeepingProcess.class.getName();
        var command = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", path, keeping, folder.toString());
        try {
            return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> all = Files.walk(from).skip(1)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
