package org.ringround.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ringround.exchange.Imported.Count;
import org.ringround.people.Ring;
import org.ringround.words.ImportFault;

/** Takes {@code areas.csv}. */
final class AreaImport {

    private static final Pattern DISTRICT = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final ImportRun run;
    private final AreaFileStore store;
    private final AreaNames names;

    AreaImport(ImportRun run) {
        this.run = run;
        this.store = new AreaFileStore(run.tx());
        this.names = AreaNames.of(run);
    }

    Count take(Sheet sheet) {
        Map<String, Row> rows = run.keyed(sheet, "name", AreaImport::name, this::area);
        Map<String, Map<String, String>> known = store.list().stream()
                .collect(Collectors.toMap(cells -> cells.getOrDefault("name", ""), Function.identity()));
        var areas = new ArrayList<AreaRow>();
        rows.forEach((name, row) -> areas.add(
                area(run.check(row.over(known.getOrDefault(name, Map.of())))).apply(name)));
        List<AreaRow> added =
                areas.stream().filter(area -> !known.containsKey(area.name())).toList();
        if (run.isGood()) {
            store.add(added);
            store.update(areas, store.listIds());
        }
        run.tell(
                rows,
                known,
                () -> store.list().stream()
                        .collect(Collectors.toMap(cells -> cells.getOrDefault("name", ""), Function.identity())));
        return new Count(sheet.layout().file(), added.size(), areas.size() - added.size());
    }

    /** The separator of lists cannot stand in it. */
    static Optional<String> name(CheckedRow row) {
        Optional<String> name = row.line("name", AreaNames.LONGEST);
        if (name.isPresent() && name.get().contains(";")) {
            row.refuse("name", ImportFault.SEMICOLON);
        }
        return name;
    }

    private Function<String, AreaRow> area(CheckedRow row) {
        List<String> neighbours = names.read(row, "neighbours");
        Ring ring = row.word("ring", List.of(Ring.values()), Ring::word).orElse(Ring.WAVES);
        List<String> postcodes = postcodes(row);
        return name -> {
            if (neighbours.contains(name)) {
                row.refuse("neighbours", ImportFault.OWN_NEIGHBOUR, Map.of("name", name));
            }
            return new AreaRow(name, postcodes, ring, neighbours);
        };
    }

    private static List<String> postcodes(CheckedRow row) {
        var districts = new ArrayList<String>();
        for (String text : row.row().list("postcodes")) {
            String district = BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
            if (!DISTRICT.matcher(district).matches()) {
                row.refuse("postcodes", ImportFault.NO_DISTRICT, Map.of("text", text));
            } else if (!districts.contains(district)) {
                districts.add(district);
            }
        }
        return districts;
    }
}
