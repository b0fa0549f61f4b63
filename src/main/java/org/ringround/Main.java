package org.ringround;

import java.io.PrintWriter;
import org.ringround.db.DataFolderRefused;
import org.ringround.db.Database;
import org.ringround.http.Discreet;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands. Exit codes: 0 done, 1 the work failed, 2 wrong usage or settings. */
@Command(
        name = "ringround",
        description = "The phone desk of a mutual-aid group.",
        mixinStandardHelpOptions = true,
        version = "Ringround 0.1",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            MigrateCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            TasksCommand.class,
            ScriptsCommand.class,
            DoctorCommand.class,
            ConnectCommand.class
        })
public final class Main {

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command.getErr()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** What went wrong, for whoever typed the command: one line for each problem, no stack trace. */
    private static int explain(Exception e, PrintWriter err) {
        if (e instanceof CannotGoOn reasons) {
            reasons.problems().forEach(err::println);
            return reasons.exitCode();
        }
        if (e instanceof DataFolderRefused refused) {
            err.println(refused.getMessage());
            return CannotGoOn.WRONG_USE;
        }
        if (Database.isAway(e)) {
            err.println("the database cannot be reached: check DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD,"
                    + " and that it runs");
            return CannotGoOn.FAILED;
        }
        err.println("failed: " + Discreet.of(e));
        return CannotGoOn.FAILED;
    }
}
