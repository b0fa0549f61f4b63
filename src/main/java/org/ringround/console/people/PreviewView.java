package org.ringround.console.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringround.console.Frame;
import org.ringround.console.Spoken;
import org.ringround.exchange.ImportReport;
import org.ringround.exchange.Imported;
import org.ringround.exchange.Problem;
import org.ringround.exchange.RowFate;

/**
 * What would become of files.
 *
 * @param draft their number
 */
public record PreviewView(Frame frame, long draft, ImportReport report) {

    /** More than these are not read by anybody before they are mended. */
    public static final int MOST = 200;

    /** What becomes of one file: how many rows, and those that change something. */
    public record OfFile(String file, long added, long changed, long unchanged, List<RowFate> rows) {}

    public Spoken say() {
        return frame.say();
    }

    /** In the order of the files. */
    public List<OfFile> files() {
        Map<String, List<RowFate>> byFile = new LinkedHashMap<>();
        report.rows()
                .forEach(row -> byFile.computeIfAbsent(row.file(), file -> new ArrayList<>())
                        .add(row));
        return byFile.entrySet().stream()
                .map(file -> ofFile(file.getKey(), file.getValue()))
                .toList();
    }

    private static OfFile ofFile(String file, List<RowFate> rows) {
        return new OfFile(
                file,
                count(rows, RowFate.Fate.NEW),
                count(rows, RowFate.Fate.CHANGED),
                count(rows, RowFate.Fate.UNCHANGED),
                rows.stream()
                        .filter(row -> row.fate() != RowFate.Fate.UNCHANGED)
                        .limit(MOST)
                        .toList());
    }

    private static long count(List<RowFate> rows, RowFate.Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** Why they are not taken; none when they are. */
    public List<Problem> problems() {
        return report.imported() instanceof Imported.Refused refused ? refused.problems() : List.of();
    }

    public List<Problem> warnings() {
        return report.imported() instanceof Imported.Taken taken ? taken.warnings() : List.of();
    }
}
