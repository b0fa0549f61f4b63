package org.ringround.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the jar of this machine's kind. */
final class Binaries {

    private Binaries() {}

    /** The folder with bin, lib and share; unpacked once, then found. */
    static Path unpackInto(Path folder) {
        try {
            URL archive = archive();
            Path unpacked = folder.resolve(name(archive));
            if (!Files.exists(unpacked)) {
                Files.createDirectories(folder, DataFolder.onlyOurs(folder, "rwx------"));
                Path draft = Files.createTempDirectory(folder, "draft");
                unpack(archive, draft);
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

    private static URL archive() {
        String system = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        URL archive = Binaries.class.getResource("/postgres-" + kind(system) + "-" + processor(machine) + ".txz");
        if (archive == null) {
            throw new DataFolderRefused("there is no embedded PostgreSQL for " + system + " on " + machine
                    + ": set DATABASE_URL to a PostgreSQL 14 or newer");
        }
        return archive;
    }

    private static String kind(String system) {
        return system.startsWith("Windows") ? "windows" : system.startsWith("Mac") ? "darwin" : "linux";
    }

    /** As those who pack the archives call it. */
    private static String processor(String machine) {
        return switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> machine;
        };
    }

    /**
     * Of the folder, by what is in the archive: its length and checksum as its jar tells them. To read tens of megabytes
     * takes longer than anything else at the start.
     */
    private static String name(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (!(connection instanceof JarURLConnection jar)) {
            throw new IOException(archive + " is not in a jar");
        }
        JarEntry entry = jar.getJarEntry();
        return "%08x-%x".formatted(entry.getCrc(), entry.getSize());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new BufferedInputStream(archive.openStream()))))) {
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
