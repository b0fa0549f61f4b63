package org.ringround.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The mark of a process that uses the data folder: a shared lock. It guards the folder against a Ringround in another
 * container, which sees neither the process that runs PostgreSQL here nor its port, and would start a second one on the same data.
 */
final class InUse implements AutoCloseable {

    private final FileChannel file;

    private InUse(FileChannel file) {
        this.file = file;
    }

    @SuppressWarnings("try") // the lock goes with its channel
    static InUse mark(DataFolder folder) throws IOException {
        FileChannel channel = open(folder);
        try {
            channel.lock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException e) {
            // This process has marked it already.
            return new InUse(channel);
        }
        return new InUse(channel);
    }

    /** Whether somebody uses the folder whose processes we cannot see, so that nothing we see of it can be trusted. */
    static boolean elsewhere(DataFolder folder) throws IOException {
        Path seenFrom = folder.root().resolve("in-use.from");
        boolean here = !Files.exists(seenFrom) || Files.readString(seenFrom).equals(processSpace());
        if (here) {
            return false;
        }
        try (FileChannel channel = open(folder)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Called by the one who starts PostgreSQL. */
    static void startedHere(DataFolder folder) throws IOException {
        Files.writeString(folder.root().resolve("in-use.from"), processSpace());
    }

    /** Which process numbers mean the same: one name per container on Linux, the same name everywhere else. */
    private static String processSpace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "one";
        }
    }

    private static FileChannel open(DataFolder folder) throws IOException {
        return FileChannel.open(
                folder.root().resolve("in-use.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
