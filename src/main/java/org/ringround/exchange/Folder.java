package org.ringround.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ringround.words.ImportFault;
import org.ringround.words.Remark;

/** The CSV files of a folder, read once; what is not CSV is passed over. */
record Folder(Map<Layout, Sheet> sheets, List<Problem> problems) {

    static Folder read(Path folder) {
        var problems = new Problems();
        var sheets = new EnumMap<Layout, Sheet>(Layout.class);
        try {
            List<Path> files = csvFiles(folder);
            if (files.isEmpty()) {
                var what = Files.isDirectory(folder) ? ImportFault.NO_FILES : ImportFault.NO_FOLDER;
                problems.add(folder.toString(), 1, "file", new Remark(what, files()));
            }
            for (Path file : files) {
                read(file, sheets, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
        return new Folder(sheets, problems.list());
    }

    /** Of files that lie in no folder. Two of one name are none: which of them was meant, nobody knows. */
    static Folder of(List<CsvFile> files) {
        var problems = new Problems();
        var sheets = new EnumMap<Layout, Sheet>(Layout.class);
        for (CsvFile file : files) {
            Layout layout = Layout.find(file.name()).orElse(null);
            if (layout == null) {
                problems.add(file.name(), 1, "file", new Remark(ImportFault.NO_SUCH_FILE, files()));
            } else if (sheets.containsKey(layout)) {
                problems.add(file.name(), 1, "file", new Remark(ImportFault.FILE_TWICE));
            } else {
                sheets.put(layout, new SheetReader(layout, problems).read(file.content()));
            }
        }
        return new Folder(sheets, problems.list());
    }

    private static void read(Path file, Map<Layout, Sheet> sheets, Problems problems) throws IOException {
        String name = file.getFileName().toString();
        Layout layout = Layout.find(name).orElse(null);
        if (layout != null) {
            sheets.put(layout, new SheetReader(layout, problems).read(file));
        } else {
            problems.add(name, 1, "file", new Remark(ImportFault.NO_SUCH_FILE, files()));
        }
    }

    private static Map<String, String> files() {
        return Map.of("files", Layout.files());
    }

    private static List<Path> csvFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
