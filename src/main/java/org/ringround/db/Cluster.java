package org.ringround.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes, starts and stops the PostgreSQL of a data folder, with PostgreSQL's own programs. To be used by one at a time. */
final class Cluster {

    /** Of the database and of the role that owns it. */
    static final String NAME = "postgres";

    static final String HOST = "127.0.0.1";

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 30;

    /** Another program may take the free port between our finding it and PostgreSQL's. */
    private static final int START_TRIES = 3;

    private static final long LOG_LIMIT_BYTES = 1_000_000;

    private final DataFolder folder;
    private final Path binaries;
    private final Durability durability;

    /** Whether a commit is on the disk when it is said to be. */
    enum Durability {
        KEPT(List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on")),
        THROWN_AWAY(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));

        private final List<String> settings;

        Durability(List<String> settings) {
            this.settings = settings;
        }
    }

    Cluster(DataFolder folder, Path binaries, Durability durability) {
        this.folder = folder;
        this.binaries = binaries;
        this.durability = durability;
    }

    /** A crash on the way leaves nothing that looks like a database. */
    void create() {
        try {
            Path draft = folder.root().resolve("postgres.new");
            Binaries.remove(draft);
            folder.writeNewPassword();
            var command = new ArrayList<>(List.of("--pgdata", draft.toString(), "--username", NAME));
            command.addAll(List.of(
                    "--auth", "scram-sha-256", "--pwfile", folder.passwordFile().toString()));
            command.addAll(List.of("--encoding", "UTF8", "--locale", "C"));
            command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
            // Many rounds make a weak password costly to guess. Ours is random, and each new connection would pay for
            // them.
            command.addAll(List.of("--set", "scram_iterations=1"));
            if (durability == Durability.THROWN_AWAY) {
                command.add("--no-sync");
            }
            Outcome made = run("initdb", command);
            if (!made.done()) {
                throw refused("a database cannot be made", made.output());
            }
            Files.move(draft, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DataFolderRefused("DATA_DIR " + folder.root() + ": a database cannot be made: " + e, e);
        }
    }

    /** Returns once connections are welcome: on this port, or on another when it is taken meanwhile. */
    void start(int wantedPort) {
        removeLogWhenLarge();
        Outcome started = tryStart(wantedPort);
        for (int tries = 1; tries < START_TRIES && !started.done(); tries++) {
            started = tryStart(freePort());
        }
        if (!started.done()) {
            throw refused("its PostgreSQL does not start; postgres.log there says why", started.output());
        }
    }

    private Outcome tryStart(int port) {
        var command = new ArrayList<>(toolArguments());
        command.addAll(List.of("-t", String.valueOf(START_SECONDS)));
        command.addAll(List.of("-l", folder.log().toString(), "-o", options(port), "start"));
        return run("pg_ctl", command);
    }

    /** Ends the sessions that are left and waits until all is written. */
    void stop() {
        var command = new ArrayList<>(toolArguments());
        command.addAll(List.of("-t", String.valueOf(STOP_SECONDS), "-m", "fast", "stop"));
        Outcome stopped = run("pg_ctl", command);
        if (!stopped.done()
                && Postmaster.find(folder.data()).filter(Postmaster::isAlive).isPresent()) {
            throw refused("its PostgreSQL does not stop", stopped.output());
        }
    }

    private List<String> toolArguments() {
        return List.of("-D", folder.data().toString(), "-w");
    }

    private String options(int port) {
        var settings = new ArrayList<>(durability.settings);
        settings.add("listen_addresses=" + HOST);
        settings.add("unix_socket_directories=");
        settings.add("max_connections=60");
        settings.add("shared_buffers=64MB");
        settings.add("timezone=UTC");
        settings.add("log_timezone=UTC");
        // A row that breaks a constraint is not to be found in a log: neither values nor statements are written.
        settings.add("log_min_messages=log");
        settings.add("log_error_verbosity=terse");
        settings.add("log_min_error_statement=panic");
        settings.add("log_checkpoints=off");
        return "-p " + port + " -c " + String.join(" -c ", settings);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DataFolderRefused("the embedded database finds no free port on " + HOST, e);
        }
    }

    private void removeLogWhenLarge() {
        try {
            if (Files.exists(folder.log()) && Files.size(folder.log()) > LOG_LIMIT_BYTES) {
                Files.delete(folder.log());
            }
        } catch (IOException e) {
            throw new DataFolderRefused("DATA_DIR " + folder.root() + ": postgres.log cannot be removed", e);
        }
    }

    private record Outcome(boolean done, String output) {}

    private Outcome run(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(
                Binaries.unpackInto(binaries).resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path output = folder.root().resolve(program + ".out");
        try {
            // A file and not a pipe: on Windows the server inherits the pipe and it never ends.
            var builder = new ProcessBuilder(command)
                    .directory(folder.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(START_SECONDS * 2L, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return new Outcome(
                    ended && process.exitValue() == 0, new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw refused("PostgreSQL's " + program + " cannot be run", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("interrupted while " + program + " ran", "");
        } finally {
            deleteQuietly(output);
        }
    }

    /** Elsewhere than on Linux it cannot be told, and there is no such way out. */
    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static void deleteQuietly(Path output) {
        if (!output.toFile().delete()) {
            output.toFile().deleteOnExit();
        }
    }

    private DataFolderRefused refused(String what, String output) {
        String why = output.lines()
                .map(String::strip)
                .filter(line -> line.contains("error:")
                        || line.contains("FATAL")
                        || line.contains("could not")
                        || line.contains("unshare"))
                .findFirst()
                .map(line -> " (" + line + ")")
                .orElse("");
        return new DataFolderRefused("DATA_DIR " + folder.root() + ": " + what + why);
    }
}
