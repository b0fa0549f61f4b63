package org.ringround.db;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program of its own that opens the database in a folder, keeps one more row there, says so, and stays until killed. */
final class KeepingProcess {

    private KeepingProcess() {}

    public static void main(String[] args) throws InterruptedException {
        var embedded = EmbeddedDatabase.open(DataFolder.prepare(Path.of(args[0])), TemporaryBinaries.get());
        var database = Database.open(embedded.address(), 2);
        database.run(tx -> {
            tx.sql().execute("create table if not exists kept (note text)");
            tx.sql().execute("insert into kept values ('committed')");
        });
        say(embedded.isOwner() ? "kept as owner" : "kept as guest");
        new CountDownLatch(1).await();
    }

    @SuppressWarnings("SystemOut") // how it is heard
    private static void say(String line) {
        System.out.println(line);
    }
}
