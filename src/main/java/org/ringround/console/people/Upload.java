package org.ringround.console.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ringround.console.Entry;
import org.ringround.console.Visit;
import org.ringround.exchange.CsvFile;
import org.ringround.exchange.FileLayout;
import org.ringround.http.Multipart;
import org.ringround.words.PeopleLabel;

/** The files that somebody brings to be imported, and what was pasted beside them. */
final class Upload {

    /** Of one file. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Of all of them together, with what the form has besides. */
    static final int MOST_IN_ALL = 8 * 1024 * 1024;

    private Upload() {}

    /** What is wrong is noted at its field. */
    static List<CsvFile> read(Visit visit, Entry entry) {
        var files = new ArrayList<CsvFile>();
        Multipart.read(visit.request()).stream()
                .filter(part -> part.file() != null && part.name().equals("files"))
                .filter(part -> !(String.valueOf(part.file()).isEmpty() && part.content().length == 0))
                .forEach(part -> files.add(new CsvFile(name(String.valueOf(part.file())), part.content())));
        files.stream()
                .filter(file -> file.content().length > MOST_BYTES)
                .forEach(file -> entry.refuse("files", visit.say().say(PeopleLabel.FILE_TOO_BIG, "file", file.name())));
        String pasted = entry.value("pasted");
        if (!pasted.isBlank()) {
            byte[] content = pasted.getBytes(StandardCharsets.UTF_8);
            if (content.length > MOST_BYTES) {
                entry.refuse("pasted", visit.say().say(PeopleLabel.PASTED_TOO_BIG));
            }
            String as = entry.value("pasted_as");
            if (FileLayout.list().stream().noneMatch(layout -> layout.file().equals(as))) {
                entry.refuse("pasted_as", visit.say().say(PeopleLabel.WHICH_FILE));
            }
            files.add(new CsvFile(as, content));
        }
        if (files.isEmpty()) {
            entry.refuse("files", visit.say().say(PeopleLabel.NO_FILE));
        }
        return files;
    }

    /** Some browsers send the whole path. */
    private static String name(String sent) {
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
    }
}
