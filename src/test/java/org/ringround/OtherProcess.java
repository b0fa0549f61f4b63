package org.ringround;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, which can be killed. */
final class OtherProcess implements AutoCloseable {

    private static final String LISTENING = "listening on http://localhost:";

    private final Process process;
    private final Path errors;

    private OtherProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /** With these settings and no others. */
    static OtherProcess run(Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Path folder = Files.createTempDirectory("process");
            Path errors = folder.resolve("errors");
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(HELPLINE|TWILIO|DATABASE|SMTP)_.*|PORT"));
            builder.environment().putAll(settings);
            return new OtherProcess(builder.start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it serves, and says on which port. */
    int port() {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        Optional<String> line =
                out.lines().filter(one -> one.startsWith(LISTENING)).findFirst();
        return Integer.parseInt(line.orElseThrow(() -> new IllegalStateException("does not serve: " + errors()))
                .substring(LISTENING.length()));
    }

    /** At once, as by kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It does nothing more, and does not know. */
    void standStill() {
        signal("-STOP");
    }

    /** It goes on where it stood still. */
    void goOn() {
        signal("-CONT");
    }

    private void signal(String which) {
        try {
            int code = new ProcessBuilder("kill", which, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill " + which + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end; says the exit code. */
    int exitCode() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("does not end: " + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it said on standard output; waits for its end. */
    String output() {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it said on standard error. */
    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
