package org.ringround.exchange;

import java.io.Writer;
import org.ringround.db.Database;

/** Writes what the database holds, as CSV or JSON. */
public final class Exporter {

    @SuppressWarnings("UnusedVariable")
    private final Database database;

    public Exporter(Database database) {
        this.database = database;
    }

    /** Flushes the writer but leaves it open. */
    @SuppressWarnings("MethodCanBeStatic")
    public void write(What what, Format format, Writer out) {
        throw new UnsupportedOperationException("not written yet: " + what + " as " + format + " to " + out);
    }
}
