package org.ringround;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringround.script.Script;
import org.ringround.script.ScriptReading;
import org.ringround.script.Scripts;
import org.ringround.telephony.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with IVR scripts. */
@Command(
        name = "scripts",
        description = "Work on IVR scripts.",
        subcommands = {ScriptsCommand.Check.class, DrawCommand.class})
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
    @Command(
            name = "check",
            description = "Check IVR scripts and print every problem as file:line: message.",
            footer = "Examples to begin with are in ivr-scripts/examples, and docs/ivr-scripts.md explains them.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", arity = "0..1", description = "their folder; without it, the one that is set")
        private @Nullable Path folder;

        @Override
        public Integer call() {
            ScriptReading reading = ScriptFolder.read(folder);
            if (reading instanceof ScriptReading.Unreadable unreadable) {
                PrintWriter err = spec.commandLine().getErr();
                ScriptFolder.lines(unreadable).forEach(err::println);
                return CannotGoOn.FAILED;
            }
            Scripts scripts = ((ScriptReading.Read) reading).scripts();
            PrintWriter out = spec.commandLine().getOut();
            scripts.names().forEach(name -> out.println(good(scripts.get(name))));
            return 0;
        }

        private static String good(Script script) {
            String languages = script.prompts().keySet().stream()
                    .map(Language::code)
                    .sorted()
                    .collect(Collectors.joining(" and "));
            return script.name() + ": good, " + script.steps().size() + " steps in " + languages;
        }
    }
}
