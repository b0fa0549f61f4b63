package org.ringround;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with the accounts of the console from here; everything else is done in the console itself. */
@Command(
        name = "account",
        description = "Work on the accounts of the console.",
        subcommands = {AddAccountCommand.class})
final class AccountCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CannotGoOn.WRONG_USE;
    }
}
