package org.ringround.db;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the jar of this machine's kind. */
final class Binaries {

    private static final int HASH_LENGTH = 12;

    /** By kind of machine, of which there is one: an archive is tens of megabytes, and each command of PostgreSQL asks. */
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private Binaries() {}

    /** The folder with bin, lib and share; unpacked once, then found. */
    static Path unpackInto(Path folder) {
        try {
            Path unpacked = folder.resolve(HASHES.computeIfAbsent(machine(), any -> hash(archive())));
            if (!Files.exists(unpacked)) {
                Files.createDirectories(folder, DataFolder.onlyOurs(folder, "rwx------"));
                Path draft = Files.createTempDirectory(folder, "draft");
                unpack(archive(), draft);
                moveUnlessThere(draft, unpacked);
            }
            return unpacked;
        } catch (IOException e) {
            throw new DataFolderRefused("PostgreSQL cannot be unpacked into " + folder + ": " + e, e);
        }
    }

    private static void moveUnlessThere(Path draft, Path unpacked) throws IOException {
        try {
            Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(draft);
            if (!Files.exists(unpacked)) {
                throw e;
            }
        }
    }

    /** Removes a folder with all that is in it; what is gone already is well. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static byte[] archive() {
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
            if (archive == null) {
                throw new IOException("none there");
            }
            return archive.readAllBytes();
        } catch (IOException | IllegalStateException e) {
            throw new DataFolderRefused(
                    "there is no embedded PostgreSQL for " + system() + " on " + machine()
                            + ": set DATABASE_URL to a PostgreSQL 14 or newer",
                    e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name");
        return name.startsWith("Windows") ? "Windows" : name.startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static String machine() {
        return System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    }

    private static String hash(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new java.io.ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("unexpected entry " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean program = path.startsWith(target.resolve("bin"));
        if (program && !path.toFile().setExecutable(true, true)) {
            throw new IOException("cannot make " + path + " executable");
        }
    }
}
