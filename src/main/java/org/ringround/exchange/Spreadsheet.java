package org.ringround.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV for people to open in a spreadsheet, and not for an import: no cell of it is taken for a formula, and the mark at its
 * beginning makes spreadsheets read its accents.
 */
public final class Spreadsheet {

    public static final String TYPE = "text/csv; charset=utf-8";

    /** What makes a formula of a cell, also behind spaces. */
    private static final String FORMULA = "=+-@";

    private static final String MARK = "\uFEFF";

    private Spreadsheet() {}

    public static byte[] csv(List<String> header, List<List<String>> rows) {
        var text = new StringWriter();
        text.write(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header);
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(Spreadsheet::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Text stays text: a quote before it, which spreadsheets do not show. */
    static String guarded(String cell) {
        String visible = cell.stripLeading();
        boolean begins = !visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0;
        boolean control = !cell.isEmpty() && cell.charAt(0) < ' ';
        return begins || control ? "'" + cell : cell;
    }
}
