package org.ringround;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Brings the database to the current schema. */
@Command(name = "migrate", description = "Bring the database to the current schema; serve does this too.")
final class MigrateCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        try (Storage storage = Storage.open(Loaded.settings().database())) {
            storage.database().migrate();
        }
        return 0;
    }
}
