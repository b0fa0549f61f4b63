package org.ringround.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ringround.db.Tx;
import org.ringround.people.Scope;
import org.ringround.words.ImportFault;
import org.ringround.words.Remark;

/** One folder being taken in one transaction: what all its files share. */
final class ImportRun {

    private final Tx tx;
    private final ImportRules rules;
    private final Instant now;
    private final Folder folder;
    private final Problems problems;
    private final Problems warnings = new Problems();
    private final Asked asked;
    private final List<RowFate> fates = new ArrayList<>();

    ImportRun(Tx tx, ImportRules rules, Instant now, Folder folder, Asked asked) {
        this.tx = tx;
        this.rules = rules;
        this.now = now;
        this.folder = folder;
        this.asked = asked;
        this.problems = new Problems(folder.problems());
    }

    /**
     * Who asks for it, and for what.
     *
     * @param scope of whoever brings the files
     * @param fates whether it is told what becomes of each row, for which all are read once more
     * @param confirms whether volunteers who are written down become active, and their phones confirmed
     */
    record Asked(Scope scope, boolean fates, boolean confirms) {

        /** Whoever has the server's own command line may everything. */
        static final Asked AT_THE_TERMINAL = new Asked(new Scope.Everywhere(), false, true);
    }

    Asked asked() {
        return asked;
    }

    /** By file and row. */
    List<RowFate> fates() {
        return fates;
    }

    /**
     * Notes what becomes of each row.
     *
     * @param before the cells of those that were there
     * @param after the cells as they are now
     */
    <K> void tell(Map<K, Row> rows, Map<K, Map<String, String>> before, Supplier<Map<K, Map<String, String>>> after) {
        if (!asked.fates() || !isGood()) {
            return;
        }
        Map<K, Map<String, String>> now = after.get();
        rows.forEach((key, row) -> {
            Map<String, String> then = before.get(key);
            boolean same = then != null && then.equals(now.get(key));
            fates.add(new RowFate(
                    row.file(),
                    row.line(),
                    row.key(),
                    then == null ? RowFate.Fate.NEW : same ? RowFate.Fate.UNCHANGED : RowFate.Fate.CHANGED));
        });
    }

    static <K, V> Map<K, Map<String, String>> cells(Map<K, V> known, Function<V, Map<String, String>> cells) {
        Map<K, Map<String, String>> all = new HashMap<>();
        known.forEach((key, value) -> all.put(key, cells.apply(value)));
        return all;
    }

    Tx tx() {
        return tx;
    }

    ImportRules rules() {
        return rules;
    }

    Instant now() {
        return now;
    }

    Problems problems() {
        return problems;
    }

    /** What is taken, but perhaps not as it was meant. */
    Problems warnings() {
        return warnings;
    }

    void warn(Row row, String column, ImportFault fault) {
        warn(row, column, new Remark(fault));
    }

    void warn(Row row, String column, Remark message) {
        warnings.add(row.file(), row.line(), column, message);
    }

    /** From the first problem on nothing is written any more; the rest is only read, for further problems. */
    boolean isGood() {
        return problems.isEmpty();
    }

    Optional<Sheet> findSheet(Layout layout) {
        return Optional.ofNullable(folder.sheets().get(layout));
    }

    CheckedRow check(Row row) {
        return new CheckedRow(row, rules, problems);
    }

    /**
     * The rows by what they are known by; those without, and those that come again, are reported and left out.
     *
     * @param rest reads the other cells of a row that is left out, so that all its faults are reported together
     */
    <K> Map<K, Row> keyed(
            Sheet sheet, String column, Function<CheckedRow, Optional<K>> key, Consumer<CheckedRow> rest) {
        Map<K, Row> rows = new LinkedHashMap<>();
        for (Row row : sheet.rows()) {
            CheckedRow checked = check(row);
            sheet.layout().keys().stream()
                    .filter(checked::isEmpty)
                    .forEach(empty -> checked.refuse(empty, ImportFault.KEY_EMPTY));
            Optional<K> its = key.apply(checked);
            Row first = its.map(known -> rows.putIfAbsent(known, row)).orElse(null);
            if (first != null) {
                checked.refuse(column, ImportFault.SAME_ROW, Map.of("row", first.line()));
            }
            if (its.isEmpty() || first != null) {
                leftOut(sheet, row, rest);
            }
        }
        return rows;
    }

    /** What a column that the file does not have may hold already is not known of such a row. */
    private void leftOut(Sheet sheet, Row row, Consumer<CheckedRow> rest) {
        var faults = new Problems();
        rest.accept(new CheckedRow(row, rules, faults));
        faults.list().stream()
                .filter(fault -> sheet.columns().contains(fault.column()))
                .forEach(problems::add);
    }
}
