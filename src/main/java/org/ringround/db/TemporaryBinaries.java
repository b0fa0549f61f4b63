package org.ringround.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;

/** Where the programs for databases that are thrown away are kept, so that each demo need not unpack them again. */
final class TemporaryBinaries {

    private TemporaryBinaries() {}

    /**
     * One folder a user below the system's for temporary files. Everybody may write there: one that is not this user's own
     * and closed to others may hold another's programs, and is not taken.
     */
    static Path get() {
        try {
            return find();
        } catch (IOException e) {
            throw new DataFolderRefused("the folder for temporary files cannot be used: " + e, e);
        }
    }

    private static Path find() throws IOException {
        Path probe = Files.createTempDirectory("ringround-");
        Path shared = probe.resolveSibling(
                "ringround-binaries-" + Files.getOwner(probe).getName().replaceAll("\\W", "_"));
        if (!Files.exists(shared, LinkOption.NOFOLLOW_LINKS)) {
            try {
                return Files.move(probe, shared);
            } catch (IOException e) {
                return probe;
            }
        }
        if (!isOurs(shared, probe)) {
            return probe;
        }
        Files.delete(probe);
        return shared;
    }

    private static boolean isOurs(Path shared, Path probe) throws IOException {
        if (!Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(shared, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe))) {
            return false;
        }
        if (!shared.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        var open = EnumSet.copyOf(Files.getPosixFilePermissions(shared, LinkOption.NOFOLLOW_LINKS));
        open.removeAll(EnumSet.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
        return open.isEmpty();
    }
}
