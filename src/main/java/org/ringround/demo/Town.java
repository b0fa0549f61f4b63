package org.ringround.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ringround.exchange.Imported;
import org.ringround.exchange.Importer;

/** A valley of five areas, thirty volunteers and twenty residents. All of them are made up, and so are their numbers. */
public final class Town {

    private static final List<String> FILES = List.of("areas.csv", "lines.csv", "volunteers.csv", "residents.csv");

    private Town() {}

    /** @throws IllegalStateException the files are refused, which is a mistake in them */
    public static void moveIn(Importer importer) {
        try {
            Path folder = Files.createTempDirectory("ringround-town");
            try {
                for (String file : FILES) {
                    copy(file, folder.resolve(file));
                }
                if (importer.importFolder(folder) instanceof Imported.Refused refused) {
                    throw new IllegalStateException("the demo town is refused: " + refused.problems());
                }
            } finally {
                clear(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo town cannot be read", e);
        }
    }

    private static void copy(String file, Path to) throws IOException {
        try (InputStream in = Town.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the demo town lacks its " + file);
            }
            Files.copy(in, to);
        }
    }

    private static void clear(Path folder) throws IOException {
        for (String file : FILES) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.deleteIfExists(folder);
    }
}
