package org.ringround.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.exchange.Imported.Count;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.ImportFault;

/** Takes {@code lines.csv}. */
final class LineImport {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SCRIPT = 60;

    private final ImportRun run;
    private final LineFileStore store;
    private final AreaNames areas;

    LineImport(ImportRun run) {
        this.run = run;
        this.store = new LineFileStore(run.tx());
        this.areas = AreaNames.of(run);
    }

    Count take(Sheet sheet) {
        Map<PhoneNumber, Row> rows = run.keyed(sheet, "number", row -> row.number("number"), this::line);
        Map<String, Map<String, String>> known = byNumber();
        var lines = new ArrayList<LineRow>();
        rows.forEach((number, row) -> lines.add(line(run.check(row.over(known.getOrDefault(number.e164(), Map.of()))))
                .apply(number)));
        Map<Boolean, List<LineRow>> there = lines.stream()
                .collect(Collectors.partitioningBy(
                        line -> known.containsKey(line.number().e164())));
        List<LineRow> added = there.getOrDefault(false, List.of());
        List<LineRow> updated = there.getOrDefault(true, List.of());
        if (run.isGood()) {
            Map<String, Long> ids = new AreaFileStore(run.tx()).listIds();
            store.add(added, ids);
            store.update(updated, ids);
        }
        run.tell(rows, byNumber(known), () -> byNumber(byNumber()));
        return new Count(sheet.layout().file(), added.size(), updated.size());
    }

    private Map<String, Map<String, String>> byNumber() {
        return store.list().stream()
                .collect(Collectors.toMap(cells -> cells.getOrDefault("number", ""), Function.identity()));
    }

    private static Map<PhoneNumber, Map<String, String>> byNumber(Map<String, Map<String, String>> lines) {
        return lines.entrySet().stream()
                .collect(Collectors.toMap(line -> new PhoneNumber(line.getKey()), Map.Entry::getValue));
    }

    private Function<PhoneNumber, LineRow> line(CheckedRow row) {
        List<String> named = areas.read(row, "area");
        if (named.size() > 1) {
            row.refuse("area", ImportFault.LINE_OF_AREAS);
        }
        String name = row.line("name", LONGEST_NAME).orElse(null);
        String script = script(row);
        return number -> new LineRow(number, name, named.isEmpty() ? null : named.get(0), script);
    }

    private @Nullable String script(CheckedRow row) {
        @Nullable String script = row.line("script", LONGEST_SCRIPT).orElse(null);
        var known = new TreeSet<>(run.rules().scripts());
        known.add(Ledger.CENTRAL);
        if (script != null && !known.contains(script)) {
            row.refuse("script", ImportFault.NO_SCRIPT, Map.of("script", script, "known", String.join(", ", known)));
        }
        return script;
    }
}
