package org.ringround.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.ringround.settings.Secret;

/** The folder DATA_DIR: what lies where in it, and whether it can be ours. */
record DataFolder(Path root) {

    /** The data are bound to it; the binaries are of the same one. */
    static final String POSTGRES_VERSION = "18";

    private static final int PASSWORD_BYTES = 24;

    /** Makes the folder when it is not there; refuses one that cannot be used. */
    static DataFolder prepare(Path wanted) {
        Path root = wanted.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new DataFolderRefused("DATA_DIR " + root + " is not a folder: set DATA_DIR to a folder");
        }
        try {
            Files.createDirectories(root, onlyOurs(root, "rwx------"));
            Files.delete(Files.createTempFile(root, "writable", ""));
            var folder = new DataFolder(root.toRealPath());
            folder.checkContents();
            return folder;
        } catch (IOException e) {
            throw new DataFolderRefused(
                    "DATA_DIR " + root + " cannot be written by this user: make it theirs, or set DATA_DIR to a folder"
                            + " that is (" + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    Path data() {
        return root.resolve("postgres");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    boolean isNew() {
        return !Files.exists(data());
    }

    Secret password() {
        try {
            return new Secret(Files.readString(passwordFile()).strip());
        } catch (IOException e) {
            throw new DataFolderRefused(
                    "DATA_DIR " + root + " has a database, but its file 'password' cannot be read: put it back from a"
                            + " backup, or set DATA_DIR to an empty folder",
                    e);
        }
    }

    /** For a database about to be made. */
    void writeNewPassword() throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Path draft = root.resolve("password.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, onlyOurs(root, "rw-------"));
        Files.writeString(draft, HexFormat.of().formatHex(random) + "\n");
        Files.move(draft, passwordFile(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void checkContents() throws IOException {
        if (isNew()) {
            return;
        }
        Path versionFile = data().resolve("PG_VERSION");
        String version = Files.isRegularFile(versionFile)
                ? new String(Files.readAllBytes(versionFile), java.nio.charset.StandardCharsets.ISO_8859_1).strip()
                : "";
        if (!version.matches("\\d{1,3}")) {
            throw new DataFolderRefused("DATA_DIR " + root + " has a folder 'postgres' that is no database: restore it"
                    + " from a backup, or set DATA_DIR to an empty folder");
        }
        if (!version.equals(POSTGRES_VERSION)) {
            throw new DataFolderRefused("DATA_DIR " + root + " holds a database of PostgreSQL " + version
                    + ", and this Ringround brings PostgreSQL " + POSTGRES_VERSION
                    + ": dump it with pg_dump while the Ringround that made it runs, set DATA_DIR to an empty folder,"
                    + " start this one there, and restore the dump with psql");
        }
    }

    /** Windows has no such permissions; there the folder of the user is private already. */
    static FileAttribute<?>[] onlyOurs(Path near, String permissions) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
