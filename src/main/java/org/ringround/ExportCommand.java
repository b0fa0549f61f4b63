package org.ringround;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ringround.console.rounds.RoundSheet;
import org.ringround.db.Database;
import org.ringround.exchange.Exporter;
import org.ringround.exchange.Format;
import org.ringround.exchange.What;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Settings;
import org.ringround.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what the database holds to standard output. */
@Command(name = "export", description = "Write what the database holds to standard output.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WHAT", description = "one of: ${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "csv (default) or json")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "with rounds: not the rounds, but who is called on that day, in order")
    private @Nullable LocalDate on;

    @Option(names = "--page", description = "with --on: as a page that prints well (HTML)")
    private boolean page;

    @Override
    public Integer call() throws IOException {
        if (page && on == null) {
            throw new CannotGoOn(CannotGoOn.WRONG_USE, List.of("--page goes with --on DATE only"));
        }
        if (on != null && what != What.ROUNDS) {
            throw new CannotGoOn(CannotGoOn.WRONG_USE, List.of("--on goes with rounds only, not with " + what));
        }
        Settings settings = Loaded.settings();
        try (Storage storage = Storage.open(settings.database())) {
            storage.database().migrate();
            Writer out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
            var exporter = new Exporter(storage.database());
            if (on == null) {
                exporter.write(what, format, out);
            } else if (page) {
                out.write(page(storage.database(), settings.helpline(), on));
                out.flush();
            } else {
                exporter.writeTurns(on, settings.helpline().zone(), format, out);
            }
        }
        return 0;
    }

    private static String page(Database database, HelplineSettings helpline, LocalDate day) {
        var sheet = new RoundSheet(database, Words.load(), Bookkeeping.sheetRules(helpline));
        return sheet.page(day, InstantSource.system().instant());
    }
}
