package org.ringround.console.rounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of sheets by their day. They hold names and numbers: only whoever runs the server may read them. */
final class SheetFolder {

    private static final Pattern SHEET = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.html");

    private final Path folder;

    SheetFolder(Path folder) {
        this.folder = folder;
    }

    /** In place of the one that is there; whoever reads meanwhile has the old one or the new one whole. */
    Path keep(LocalDate day, String page) {
        try {
            Files.createDirectories(folder, only("rwx------"));
            Path whole = Files.createTempFile(folder, "sheet", ".tmp", only("rw-------"));
            try {
                Files.writeString(whole, page);
                return Files.move(whole, folder.resolve(day + ".html"), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sheet of the round cannot be written to " + folder, e);
        }
    }

    /** Deletes the sheets of days before that one; a folder that is not there has none. */
    void letGoBefore(LocalDate day) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                var name = SHEET.matcher(file.getFileName().toString());
                if (name.matches() && name.group(1).compareTo(day.toString()) < 0) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("old sheets of the round cannot be deleted from " + folder, e);
        }
    }

    /** Where the file system knows owners. */
    private static FileAttribute<?>[] only(String permissions) {
        boolean knows = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return knows
                ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))
                        .toArray(FileAttribute<?>[]::new)
                : new FileAttribute<?>[0];
    }
}
