package org.ringround.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.exchange.Entered.Saved;
import org.ringround.exchange.Entered.Taken;
import org.ringround.exchange.Entered.Wrong;
import org.ringround.exchange.ImportRun.Asked;
import org.ringround.people.BlockStore;
import org.ringround.people.LineStore;
import org.ringround.telephony.PhoneNumber;

/** Writes down one area, line or blocked number by the rules of the files: a form is a file of one row. */
public final class Ledger {

    /** The script of a line that names none. */
    public static final String CENTRAL = "central";

    private static final String NAME = "name";
    private static final String NUMBER = "number";
    private static final String UNTIL = "until";

    private final ImportRules rules;

    public Ledger(ImportRules rules) {
        this.rules = rules;
    }

    /** Keeps what is wrong, and undoes what was written. */
    private static final class Refused extends RuntimeException {

        private final transient Entered why;

        Refused(Entered why) {
            super("refused");
            this.why = why;
        }
    }

    /** Those that a line may lead to. */
    public Set<String> scripts() {
        var all = new TreeSet<>(rules.scripts());
        all.add(CENTRAL);
        return all;
    }

    /**
     * @param area which one, which may get another name by it; null: a new one
     * @param cells by the columns of {@code areas.csv}
     */
    public Entered area(Tx tx, @Nullable Long area, Map<String, String> cells, Instant now) {
        return write(tx, Layout.AREAS, cells, now, (run, sheet) -> {
            String name = AreaImport.name(run.check(sheet.rows().get(0))).orElse("");
            var store = new AreaFileStore(run.tx());
            boolean free =
                    area == null ? !store.listIds().containsKey(name) : name.isEmpty() || store.rename(area, name);
            if (!free) {
                throw new Refused(new Taken(NAME));
            }
            new AreaImport(run).take(sheet);
        });
    }

    /**
     * @param added whether it is a new one; else that number's is changed
     * @param cells by the columns of {@code lines.csv}
     */
    public Entered line(Tx tx, boolean added, Map<String, String> cells, Instant now) {
        return write(tx, Layout.LINES, cells, now, (run, sheet) -> {
            refuseKnown(
                    run,
                    sheet,
                    added,
                    number -> new LineStore(run.tx()).find(number).isPresent());
            new LineImport(run).take(sheet);
        });
    }

    /**
     * One that held once may be blocked again; one that holds is there already.
     *
     * @param cells by the columns of {@code blocked.csv}
     */
    public Entered block(Tx tx, Map<String, String> cells, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, rules.zone());
        Map<String, String> whole = new HashMap<>(cells);
        // What was blocked once would else end when it ended then.
        whole.computeIfPresent(UNTIL, (column, until) -> until.isBlank() ? firstEnd(today) : until);
        return write(tx, Layout.BLOCKED, whole, now, (run, sheet) -> {
            refuseKnown(
                    run,
                    sheet,
                    true,
                    number -> new BlockStore(run.tx()).find(number, today).isPresent());
            new BlockedImport(run).take(sheet);
            if (warned(run).contains(UNTIL)) {
                throw new Refused(new Wrong(Set.of(UNTIL)));
            }
        });
    }

    private static String firstEnd(LocalDate today) {
        return today.plusDays(BlockedImport.DAYS).toString();
    }

    private interface Known {

        boolean isThere(PhoneNumber number);
    }

    private static void refuseKnown(ImportRun run, Sheet sheet, boolean added, Known known) {
        CheckedRow row = new CheckedRow(sheet.rows().get(0), run.rules(), new Problems());
        if (added && row.number(NUMBER).filter(known::isThere).isPresent()) {
            throw new Refused(new Taken(NUMBER));
        }
    }

    private interface Taking {

        void take(ImportRun run, Sheet sheet);
    }

    private Entered write(Tx tx, Layout layout, Map<String, String> cells, Instant now, Taking taking) {
        Map<String, String> clean = new HashMap<>();
        cells.forEach((column, cell) -> clean.put(column, SheetReader.clean(cell)));
        var row = new Row(layout.file(), 1, clean);
        var sheet = new Sheet(layout, clean.keySet(), List.of(row), true);
        var folder = new Folder(new EnumMap<>(Map.of(layout, sheet)), List.of());
        try {
            return tx.part(part -> {
                new PersonFileStore(part).lockImports();
                var run = new ImportRun(part, rules, now, folder, Asked.AT_THE_TERMINAL);
                taking.take(run, sheet);
                if (!run.isGood()) {
                    throw new Refused(new Wrong(columns(run.problems())));
                }
                return new Saved(warned(run));
            });
        } catch (Refused e) {
            return e.why;
        }
    }

    private static Set<String> warned(ImportRun run) {
        return columns(run.warnings());
    }

    private static Set<String> columns(Problems problems) {
        return problems.list().stream().map(Problem::column).collect(Collectors.toSet());
    }
}
