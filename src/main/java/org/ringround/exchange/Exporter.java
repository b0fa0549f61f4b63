package org.ringround.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.people.Scope;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the database holds at one moment, row by row, as CSV with a header or as a JSON array of objects.
 *
 * <p>No cell is altered to keep spreadsheets from taking it for a formula: phone numbers begin with {@code +}, and what an
 * export wrote an import must read back as it was.
 */
public final class Exporter {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a spreadsheet computes; not a phone number. */
    private static final Pattern FORMULA = Pattern.compile("(?s)(?!\\+\\d+(;\\+\\d+)*$)[=+\\-@\t\r].*");

    private final Database database;

    public Exporter(Database database) {
        this.database = database;
    }

    /** Flushes the writer but leaves it open. */
    public void write(What what, Format format, Writer out) {
        write(columns(what), (tx, row) -> forEach(what, tx, row), format, out);
    }

    /** The turns of all rounds on that day, to be rung by hand. Flushes the writer but leaves it open. */
    public void writeTurns(LocalDate date, ZoneId zone, Format format, Writer out) {
        write(
                TurnSheetStore.COLUMNS,
                (tx, row) -> new TurnSheetStore(tx).forEach(new Scope.Everywhere(), date, zone, row::accept),
                format,
                out);
    }

    /** The same, for a page: of the areas in that scope. */
    public static List<TurnLine> listTurns(Tx tx, Scope scope, LocalDate date, ZoneId zone) {
        var lines = new ArrayList<TurnLine>();
        new TurnSheetStore(tx).forEach(scope, date, zone, cells -> lines.add(TurnLine.of(cells)));
        return lines;
    }

    /**
     * These rounds as {@code rounds.csv} has them, for a spreadsheet: a name that it would take for a formula has an apostrophe before
     * it.
     */
    public static String rounds(Tx tx, Collection<Long> rounds) {
        var out = new StringWriter();
        List<String> columns = columns(What.ROUNDS);
        try {
            writeCsv(columns, row -> new RoundFileStore(tx).forEach(rounds, cells -> row.accept(plain(cells))), out);
        } catch (IOException e) {
            throw new UncheckedIOException("a writer in memory has no trouble", e);
        }
        return out.toString();
    }

    private static Map<String, String> plain(Map<String, String> cells) {
        Map<String, String> plain = new HashMap<>();
        cells.forEach((column, text) -> plain.put(column, FORMULA.matcher(text).matches() ? "'" + text : text));
        return plain;
    }

    private void write(List<String> columns, Rows rows, Format format, Writer out) {
        // Reading only, this transaction never has to be repeated, so it may write out as it goes.
        database.run(tx -> {
            new SnapshotStore(tx).begin();
            try {
                switch (format) {
                    case CSV -> writeCsv(columns, row -> rows.forEach(tx, row), out);
                    case JSON -> writeJson(columns, row -> rows.forEach(tx, row), out);
                }
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the export", e);
            }
        });
    }

    private static void writeCsv(List<String> columns, Consumer<Consumer<Map<String, ?>>> rows, Writer out)
            throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(columns);
        rows.accept(row -> csv.writeRecord(
                columns.stream().map(column -> text(row.get(column))).toList()));
        csv.flush();
    }

    private static void writeJson(List<String> columns, Consumer<Consumer<Map<String, ?>>> rows, Writer out)
            throws IOException {
        var before = new StringBuilder("[\n");
        rows.accept(row -> {
            append(out, before + JSON.writeValueAsString(object(columns, row)));
            before.replace(0, before.length(), ",\n");
        });
        append(out, before.charAt(0) == '[' ? "[]\n" : "\n]\n");
    }

    /** Tells the rows of an export one by one. */
    private interface Rows {

        void forEach(Tx tx, Consumer<Map<String, ?>> row);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void append(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export", e);
        }
    }

    private static Map<String, @Nullable Object> object(List<String> columns, Map<String, ?> row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        columns.forEach(column -> {
            Object value = row.get(column);
            object.put(column, "".equals(value) ? null : value);
        });
        return object;
    }

    private static List<String> columns(What what) {
        return switch (what) {
            case REQUESTS -> RequestFileStore.COLUMNS;
            case CALLS -> CallFileStore.COLUMNS;
            case VOLUNTEERS -> Layout.VOLUNTEERS.columns();
            case RESIDENTS -> Layout.RESIDENTS.columns();
            case AREAS -> Layout.AREAS.columns();
            case LINES -> Layout.LINES.columns();
            case ROUNDS -> Layout.ROUNDS.columns();
            case CHECKINS -> CheckinFileStore.COLUMNS;
        };
    }

    private static void forEach(What what, Tx tx, Consumer<Map<String, ?>> row) {
        switch (what) {
            case REQUESTS -> new RequestFileStore(tx).forEach(row::accept);
            case CALLS -> new CallFileStore(tx).forEach(row::accept);
            case VOLUNTEERS -> new VolunteerFileStore(tx).forEach(row::accept);
            case RESIDENTS -> new ResidentFileStore(tx).forEach(row::accept);
            case AREAS -> new AreaFileStore(tx).list().forEach(row);
            case LINES -> new LineFileStore(tx).list().forEach(row);
            case ROUNDS -> new RoundFileStore(tx).forEach(row::accept);
            case CHECKINS -> new CheckinFileStore(tx).forEach(row::accept);
        }
    }
}
