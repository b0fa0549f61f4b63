package org.ringround.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that is gone at the end, however the end comes. */
final class Folder implements AutoCloseable {

    private final Path path;
    private final Thread hook;
    private Runnable last = () -> {};

    private Folder(Path path) {
        this.path = path;
        this.hook = new Thread(this::remove, "the end of " + path);
    }

    static Folder make(String name) {
        try {
            var folder = new Folder(Files.createTempDirectory("bench-" + name + "-"));
            Runtime.getRuntime().addShutdownHook(folder.hook);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** What has to be ended before. */
    synchronized void endsFirst(Runnable end) {
        last = end;
    }

    private synchronized void remove() {
        last.run();
        last = () -> {};
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        remove();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
