package org.ringround.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Whoever opens or closes the embedded database holds the door meanwhile, so that it is started and stopped by one at a time. */
final class Door implements AutoCloseable {

    /** As long as a first start on a slow machine may take, since the next waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long LOOK_AGAIN_MILLIS = 20;

    /** A file lock is held by the whole process: its threads need one of their own. */
    private static final ReentrantLock WITHIN = new ReentrantLock();

    private final FileChannel file;

    private Door(FileChannel file) {
        this.file = file;
    }

    static Door hold(DataFolder folder) {
        long start = System.nanoTime();
        Path path = folder.root().resolve("door.lock");
        try {
            if (!WITHIN.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(folder);
            }
            return holdFile(folder, path, start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(folder);
        }
    }

    @SuppressWarnings("try") // the lock goes with its channel
    private static Door holdFile(DataFolder folder, Path path, long start) throws InterruptedException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (tryLock(channel) == null) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw busy(folder);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
            return new Door(channel);
        } catch (IOException e) {
            release(channel);
            throw new DataFolderRefused("DATA_DIR " + folder.root() + " cannot be locked: " + e.getMessage(), e);
        } catch (RuntimeException | InterruptedException e) {
            release(channel);
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }

    private static DataFolderRefused busy(DataFolder folder) {
        return new DataFolderRefused(
                "DATA_DIR " + folder.root() + " is being started or stopped by another Ringround for" + " more than "
                        + PATIENCE.toSeconds() + " s: look whether it hangs");
    }

    @Override
    public void close() {
        release(file);
    }

    private static void release(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot release the lock of DATA_DIR", e);
        } finally {
            WITHIN.unlock();
        }
    }
}
