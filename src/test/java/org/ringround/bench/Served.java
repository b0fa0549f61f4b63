package org.ringround.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code bin/ringround serve}, in a process of its own.
 *
 * @param seconds from its start until it said that it is ready
 */
record Served(Process process, Path folder, double seconds) implements AutoCloseable {

    private static final String LISTENING = "listening on ";

    /** @param settings all that it is to know; {@code DATA_DIR} is that folder */
    static Served start(Path folder, Map<String, String> settings) {
        var builder = new ProcessBuilder(
                        Path.of("bin", "ringround").toAbsolutePath().toString(), "serve")
                .directory(folder.toFile())
                .redirectError(folder.resolve("serve.log").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(HELPLINE|TWILIO|DATABASE|SMTP)_.*|PORT|JAVA_OPTS"));
        builder.environment()
                .putAll(Map.of("PORT", "0", "DATA_DIR", folder.resolve("data").toString()));
        builder.environment().putAll(settings);
        try {
            long began = System.nanoTime();
            Process process = builder.start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String address = out.lines()
                    .filter(line -> line.startsWith(LISTENING))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("it does not serve"))
                    .substring(LISTENING.length());
            new Looker()
                    .get(HttpRequest.newBuilder(URI.create(address + "/health/ready"))
                            .build());
            return new Served(process, folder, (System.nanoTime() - began) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the server and its database, with what several of their processes share counted once. */
    double megabytes() {
        return Stream.concat(Stream.of(process.toHandle()), database())
                        .mapToLong(one -> kilobytes(one.pid()))
                        .sum()
                / 1024.0;
    }

    /** None when the database is not the server's own. */
    private Stream<ProcessHandle> database() {
        Path file = folder.resolve("data").resolve("postgres").resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Stream.of();
            }
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            return ProcessHandle.of(pid).stream()
                    .flatMap(master -> Stream.concat(Stream.of(master), master.descendants()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kilobytes(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"));
            return lines.stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be measured on Linux only", e);
        }
    }

    /** In order, as by Ctrl-C. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
