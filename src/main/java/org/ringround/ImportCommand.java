package org.ringround;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.ringround.exchange.Imported;
import org.ringround.exchange.Importer;
import org.ringround.exchange.Problem;
import org.ringround.script.Scripts;
import org.ringround.settings.Settings;
import org.ringround.telephony.Language;
import org.ringround.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a folder of CSV files, whole or not at all. */
@Command(name = "import", description = "Read the CSV files in a folder: all of it, or nothing.")
final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            String problem = "there is no folder " + folder + "; name the one that holds the CSV files";
            throw new CannotGoOn(CannotGoOn.WRONG_USE, List.of(problem));
        }
        Settings settings = Loaded.settings();
        Scripts scripts = Loaded.scripts(settings.helpline());
        try (Storage storage = Storage.open(settings.database())) {
            storage.database().migrate();
            var importer = new Importer(
                    storage.database(), InstantSource.system(), Rules.imports(settings.helpline(), scripts));
            return tell(importer.importFolder(folder));
        }
    }

    /** At the terminal it is said in English. */
    private static List<String> lines(List<Problem> problems) {
        Words words = Words.load();
        return problems.stream()
                .map(problem -> problem.in(words, Language.ENGLISH))
                .toList();
    }

    private int tell(Imported imported) {
        PrintWriter err = spec.commandLine().getErr();
        if (imported instanceof Imported.Refused refused) {
            lines(refused.problems()).forEach(err::println);
            return CannotGoOn.FAILED;
        }
        Imported.Taken taken = (Imported.Taken) imported;
        lines(taken.warnings()).forEach(err::println);
        PrintWriter out = spec.commandLine().getOut();
        taken.counts()
                .forEach(count ->
                        out.println(count.file() + ": " + count.added() + " added, " + count.updated() + " updated"));
        out.flush();
        return 0;
    }
}
