package org.ringround.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringround.words.ImportFault;
import org.ringround.words.Remark;

/** Reads one CSV file: UTF-8, a header row, commas. What its cells mean is not asked here. */
final class SheetReader {

    /** Spreadsheets leave no-break spaces around what was pasted. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\u00a0]+|[\\s\\u00a0]+$");

    /** Where the parser's message says that the record starts. */
    private static final Pattern LINE = Pattern.compile("(?<=starting at line )\\d+");

    private final Layout layout;
    private final Problems problems;

    SheetReader(Layout layout, Problems problems) {
        this.layout = layout;
        this.problems = problems;
    }

    Sheet read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    Sheet read(byte[] content) {
        return decode(content).map(this::read).orElseGet(() -> Sheet.unreadable(layout));
    }

    private Sheet read(String text) {
        var records = new ArrayList<CsvRecord>();
        boolean whole = parse(text, records);
        if (records.isEmpty()) {
            if (whole) {
                refuse(1, new Remark(ImportFault.FILE_EMPTY, columns()));
            }
            return Sheet.unreadable(layout);
        }
        List<String> header =
                records.get(0).getFields().stream().map(SheetReader::clean).toList();
        if (!isGood(header)) {
            return Sheet.unreadable(layout);
        }
        List<Row> rows = records.stream()
                .skip(1)
                .flatMap(record -> row(header, record).stream())
                .toList();
        return new Sheet(layout, Set.copyOf(header), rows, whole);
    }

    private Optional<String> decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        if (decoder.decode(in, out, true).isError()) {
            String before = out.flip().toString();
            refuse(lines(before) + 1, new Remark(ImportFault.NOT_UTF8));
            return Optional.empty();
        }
        String text = out.flip().toString();
        return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    /** Up to the first record that cannot be told, which is reported: then the answer is no. */
    private boolean parse(String text, List<CsvRecord> into) {
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            reader.forEach(into::add);
            return true;
        } catch (CsvParseException e) {
            Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
            refuse(line.find() ? Integer.parseInt(line.group()) : 1, new Remark(ImportFault.QUOTES));
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    /** Whether the rows can be read by it; columns that are not known are reported and then passed over. */
    private boolean isGood(List<String> header) {
        var seen = new HashSet<String>();
        boolean good = true;
        for (String column : header) {
            if (!layout.columns().contains(column)) {
                problems.add(layout.file(), 1, column.isEmpty() ? "file" : column, unknown(column));
            } else if (!seen.add(column)) {
                problems.add(layout.file(), 1, column, new Remark(ImportFault.COLUMN_TWICE));
                good = false;
            }
        }
        for (String key : layout.keys()) {
            if (!seen.contains(key)) {
                problems.add(layout.file(), 1, key, new Remark(ImportFault.COLUMN_MISSING));
                good = false;
            }
        }
        return good;
    }

    private Remark unknown(String column) {
        if (column.isEmpty()) {
            return new Remark(ImportFault.COLUMN_WITHOUT_NAME);
        }
        return new Remark(
                column.contains(";") ? ImportFault.NO_COLUMN_BUT_SEMICOLONS : ImportFault.NO_COLUMN, columns());
    }

    private Map<String, String> columns() {
        return Map.of("columns", String.join(", ", layout.columns()));
    }

    private Optional<Row> row(List<String> header, CsvRecord record) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        if (record.getFieldCount() != header.size()) {
            refuse(
                    line,
                    new Remark(
                            ImportFault.VALUES_UNLIKE_HEADER,
                            Map.of("values", record.getFieldCount(), "columns", header.size())));
            return Optional.empty();
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), clean(record.getField(i)));
        }
        return Optional.of(new Row(layout.file(), line, cells));
    }

    /** Composed letters: {@code ŵ} typed as w and a circumflex is the same name. */
    static String clean(String cell) {
        return Normalizer.normalize(AROUND.matcher(cell).replaceAll(""), Normalizer.Form.NFC);
    }

    private static int lines(String text) {
        return Math.toIntExact(text.chars().filter(c -> c == '\n').count());
    }

    private void refuse(int row, Remark message) {
        problems.add(layout.file(), row, "file", message);
    }
}
