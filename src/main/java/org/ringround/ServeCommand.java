package org.ringround;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ringround.mail.SmtpPost;
import org.ringround.script.Scripts;
import org.ringround.settings.Settings;
import org.ringround.simulator.PhoneNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The server, until it is told to stop. */
@Command(name = "serve", description = "Serve: settings come from the environment and from .env here.")
final class ServeCommand implements Callable<Integer> {

    /** Below the data folder. */
    private static final String SHEETS = "rounds";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    @SuppressWarnings("try") // the keeper is only held
    public Integer call() throws InterruptedException {
        Settings settings = Loaded.settings();
        Scripts scripts = Loaded.scripts(settings.helpline());
        PrintWriter out = spec.commandLine().getOut();
        try (OrderlyEnd end = OrderlyEnd.begin();
                Storage storage = Storage.open(settings.database());
                StorageKeeper keeper = storage.keeper();
                Lines lines = Lines.open(settings);
                App app = App.start(
                        storage.database(),
                        settings.helpline(),
                        scripts,
                        lines.account(),
                        options(settings, lines.practice()))) {
            lines.connect(app.publicUrl());
            out.println("listening on http://localhost:" + app.port());
            out.println(lines.description());
            out.println(app.invitation());
            if (lines.practice() != null) {
                out.println(PracticePages.invitation(app.publicUrl()));
            }
            out.flush();
            end.awaitTold();
        }
        return 0;
    }

    private static ServerOptions options(Settings settings, @Nullable PhoneNetwork practice) {
        return new ServerOptions(
                settings.port(),
                settings.publicUrl(),
                settings.twilio().callsPerSecond(),
                InstantSource.system(),
                SmtpPost.of(settings.mail(), InstantSource.system()),
                settings.database().dataDir().resolve(SHEETS),
                practice);
    }
}
