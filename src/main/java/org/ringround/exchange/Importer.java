package org.ringround.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.exchange.Imported.Count;
import org.ringround.exchange.Imported.Refused;
import org.ringround.exchange.Imported.Taken;

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

    private Imported take(Tx tx, Folder folder, Instant now) {
        new PersonFileStore(tx).lockImports();
        var run = new ImportRun(tx, rules, now, folder);
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
