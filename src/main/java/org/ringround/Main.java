package org.ringround;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ringround.db.DataFolderRefused;
import org.ringround.db.Database;
import org.ringround.http.Discreet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands. Exit codes: 0 done, 1 the work failed, 2 wrong usage or settings. */
@Command(
        name = "ringround",
        description = "The phone desk of a mutual-aid group.",
        mixinStandardHelpOptions = true,
        version = "Ringround 0.1")
public final class Main {

    private static final Map<String, Class<?>> COMMANDS = commands();

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("migrate", MigrateCommand.class);
        commands.put("import", ImportCommand.class);
        commands.put("export", ExportCommand.class);
        commands.put("tasks", TasksCommand.class);
        commands.put("scripts", ScriptsCommand.class);
        commands.put("account", AccountCommand.class);
        commands.put("doctor", DoctorCommand.class);
        commands.put("connect", ConnectCommand.class);
        commands.put("warm-up", WarmUpCommand.class);
        return commands;
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return commandLine(args)
                .setParameterExceptionHandler((e, parsed) -> misused(e))
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command.getErr()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** With the one command that is named, or with all of them: each takes a while to be read. */
    private static CommandLine commandLine(String... args) {
        var line = new CommandLine(new Main());
        Class<?> named = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (named == null) {
            COMMANDS.forEach(line::addSubcommand);
        } else {
            line.addSubcommand(args[0], named);
        }
        return line;
    }

    /** The whole help would bury the one line that says what to change. */
    private static int misused(ParameterException e) {
        List<String> meant = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String hint = meant.isEmpty() ? "ringround --help lists the commands" : "did you mean " + meant.get(0) + "?";
        String problem = String.valueOf(e.getMessage()).lines().collect(Collectors.joining(" "));
        e.getCommandLine().getErr().println(problem + "; " + hint);
        return CannotGoOn.WRONG_USE;
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
