package org.ringround;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ringround.script.ScriptProblem;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with IVR scripts. */
@Command(
        name = "scripts",
        description = "Work on IVR scripts.",
        subcommands = {ScriptsCommand.Check.class})
final class ScriptsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CannotGoOn.WRONG_USE;
    }

    /** Checks the scripts and prints every problem. */
    @Command(name = "check", description = "Check IVR scripts and print every problem as file:line: message.")
    static final class Check implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", arity = "0..1", description = "their folder; without it, the one that is set")
        private @Nullable Path folder;

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            List<ScriptProblem> problems = problems();
            problems.stream().map(ScriptProblem::toString).forEach(err::println);
            return problems.isEmpty() ? 0 : CannotGoOn.FAILED;
        }

        private List<ScriptProblem> problems() {
            if (folder != null) {
                return ScriptReader.check(folder);
            }
            Path set = Loaded.settings().helpline().scripts();
            if (set != null) {
                return ScriptReader.check(set);
            }
            return ScriptReader.packaged() instanceof ScriptReading.Unreadable unreadable
                    ? unreadable.problems()
                    : List.of();
        }
    }
}
