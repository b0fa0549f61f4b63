package org.ringround.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a folder of scripts.
 *
 * @param yaml the content of each {@code .yaml} file, one byte too much of one that is too large
 * @param sounds the {@code .mp3} and {@code .wav} files
 * @param names of all files
 */
record ScriptFiles(Map<String, byte[]> yaml, Map<String, SoundFile> sounds, Set<String> names) {

    /** A program in a jar cannot list its own folders. */
    static final List<String> PACKAGED = List.of("central.cy.yaml", "central.en.yaml", "central.yaml");

    static ScriptFiles packaged() {
        Map<String, byte[]> yaml = new HashMap<>();
        for (String name : PACKAGED) {
            try (InputStream in = ScriptFiles.class.getResourceAsStream("/ivr-scripts/" + name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is missing from the program");
                }
                yaml.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ScriptFiles(new TreeMap<>(yaml), Map.of(), Set.copyOf(PACKAGED));
    }

    /** @throws IOException when it cannot be read, or is no folder */
    static ScriptFiles folder(Path folder) throws IOException {
        Map<String, byte[]> yaml = new TreeMap<>();
        Map<String, SoundFile> sounds = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                names.add(name);
                if (name.endsWith(".yaml")) {
                    yaml.put(name, read(file, NodeReader.MOST_BYTES));
                } else if (name.endsWith(".mp3") || name.endsWith(".wav")) {
                    sounds.put(name, SoundFile.read(name, read(file, SoundFile.MOST_BYTES)));
                }
            }
        }
        return new ScriptFiles(yaml, sounds, names);
    }

    private static byte[] read(Path file, int mostBytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(mostBytes + 1);
        }
    }
}
