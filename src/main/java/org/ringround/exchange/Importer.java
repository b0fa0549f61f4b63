package org.ringround.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.exchange.ImportRun.Asked;
import org.ringround.exchange.Imported.Count;
import org.ringround.exchange.Imported.Refused;
import org.ringround.exchange.Imported.Taken;
import org.ringround.people.Scope;

/** Takes a folder of CSV files into the database, whole or not at all. One folder at a time, whoever asks. */
public final class Importer {

    private final Database database;
    private final InstantSource clock;
    private final ImportRules rules;

    public Importer(Database database, InstantSource clock, ImportRules rules) {
        this.database = database;
        this.clock = clock;
        this.rules = rules;
    }

    /** Safe to repeat: the same files change nothing more. */
    public Imported importFolder(Path folder) {
        Folder read = Folder.read(folder);
        Instant now = clock.instant();
        try {
            return database.transact(tx -> take(tx, read, now));
        } catch (RefusedFolder e) {
            return new Refused(e.problems());
        }
    }

    /** What would become of these files, found out by taking them and undoing it: it cannot differ from what {@link #take} does. */
    public ImportReport preview(Tx tx, List<CsvFile> files, Scope scope, Instant now) {
        try {
            return tx.part(part -> {
                throw new Undone(report(part, files, scope, now));
            });
        } catch (Undone e) {
            return e.report();
        } catch (RefusedFolder e) {
            return new ImportReport(new Refused(e.problems()), List.of());
        }
    }

    /** Takes these files, whole or not at all. A coordinator's are taken for people and rounds of their areas. */
    public ImportReport take(Tx tx, List<CsvFile> files, Scope scope, Instant now) {
        try {
            return tx.part(part -> report(part, files, scope, now));
        } catch (RefusedFolder e) {
            return new ImportReport(new Refused(e.problems()), List.of());
        }
    }

    private ImportReport report(Tx tx, List<CsvFile> files, Scope scope, Instant now) {
        var run = new ImportRun(tx, rules, now, Folder.of(files), new Asked(scope, true, true));
        ScopeCheck.layouts(run);
        return new ImportReport(take(run), run.fates());
    }

    private Imported take(Tx tx, Folder folder, Instant now) {
        return take(new ImportRun(tx, rules, now, folder, Asked.AT_THE_TERMINAL));
    }

    private static Imported take(ImportRun run) {
        new PersonFileStore(run.tx()).lockImports();
        var counts = new ArrayList<Count>();
        run.findSheet(Layout.AREAS).map(new AreaImport(run)::take).ifPresent(counts::add);
        run.findSheet(Layout.LINES).map(new LineImport(run)::take).ifPresent(counts::add);
        run.findSheet(Layout.VOLUNTEERS).map(new VolunteerImport(run)::take).ifPresent(counts::add);
        run.findSheet(Layout.RESIDENTS).map(new ResidentImport(run)::take).ifPresent(counts::add);
        run.findSheet(Layout.BANK_HOLIDAYS)
                .map(new BankHolidayImport(run)::take)
                .ifPresent(counts::add);
        run.findSheet(Layout.ROUNDS).map(new RoundImport(run)::take).ifPresent(counts::add);
        run.findSheet(Layout.BLOCKED).map(new BlockedImport(run)::take).ifPresent(counts::add);
        if (!run.isGood()) {
            throw new RefusedFolder(run.problems().list());
        }
        return new Taken(counts, run.warnings().list());
    }

    /** Undoes a preview. */
    private static final class Undone extends RuntimeException {

        private final transient ImportReport report;

        Undone(ImportReport report) {
            super("undone");
            this.report = report;
        }

        ImportReport report() {
            return report;
        }
    }

    /** Undoes what was written before the first problem. */
    private static final class RefusedFolder extends RuntimeException {

        private final transient List<Problem> problems;

        RefusedFolder(List<Problem> problems) {
            super("refused");
            this.problems = problems;
        }

        List<Problem> problems() {
            return problems;
        }
    }
}
