package org.ringround;

import java.util.List;
import java.util.concurrent.Callable;
import org.ringround.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Sets the webhook URLs of our numbers at Twilio. */
@Command(name = "connect", description = "Set the webhook URLs of the configured numbers at Twilio.")
final class ConnectCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = Loaded.settings();
        List<String> problems = TwilioNumbers.of(settings).connect();
        problems.forEach(spec.commandLine().getErr()::println);
        return problems.isEmpty() ? 0 : CannotGoOn.FAILED;
    }
}
