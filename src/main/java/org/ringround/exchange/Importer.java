package org.ringround.exchange;

import java.nio.file.Path;
import java.time.InstantSource;
import org.ringround.db.Database;

/** Takes a folder of CSV files into the database, whole or not at all. */
public final class Importer {

    @SuppressWarnings("UnusedVariable")
    private final Database database;

    @SuppressWarnings("UnusedVariable")
    private final InstantSource clock;

    @SuppressWarnings("UnusedVariable")
    private final ImportRules rules;

    public Importer(Database database, InstantSource clock, ImportRules rules) {
        this.database = database;
        this.clock = clock;
        this.rules = rules;
    }

    /** Safe to repeat: the same files change nothing more. */
    @SuppressWarnings("MethodCanBeStatic")
    public Imported importFolder(Path folder) {
        throw new UnsupportedOperationException("not written yet: " + folder);
    }
}
