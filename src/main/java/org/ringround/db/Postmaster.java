package org.ringround.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the file postmaster.pid says about the PostgreSQL that has, or had, a data folder. */
record Postmaster(long pid, Path data, int port) {

    private static final int LINES_NEEDED = 4;

    /** Nothing when no PostgreSQL has the folder, or one that has not got far enough to say. */
    static Optional<Postmaster> find(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data));
            if (lines.size() < LINES_NEEDED) {
                return Optional.empty();
            }
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Path.of(lines.get(1).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** False too when another program has got the number since. */
    boolean isAlive() {
        return ProcessHandle.of(pid).filter(Postmaster::isPostgres).isPresent();
    }

    /**
     * The folder is a copy of one in use, its pid file was copied with it. A folder that was moved while in use is none:
     * there the process is its own.
     */
    boolean isOfCopy(Path folder) {
        try {
            return Files.exists(data)
                    && !Files.isSameFile(data, folder)
                    && find(data).filter(there -> there.pid == pid).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> {
                            Path name = Path.of(command).getFileName();
                            return name != null && name.toString().startsWith("postgres");
                        })
                        .orElse(false);
    }
}
