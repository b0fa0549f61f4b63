package org.ringround;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.ringround.exchange.Exporter;
import org.ringround.exchange.Format;
import org.ringround.exchange.What;
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

    @Override
    public Integer call() {
        try (Storage storage = Storage.open(Loaded.settings().database())) {
            storage.database().migrate();
            Writer out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
            new Exporter(storage.database()).write(what, format, out);
        }
        return 0;
    }
}
