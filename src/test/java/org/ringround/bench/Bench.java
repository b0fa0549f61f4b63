package org.ringround.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command behind {@code bin/bench}. Exit codes: 0 all goals held, 1 a goal missed or not measured, 2 wrong usage. */
@Command(name = "bench", customSynopsis = Bench.USAGE)
final class Bench implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

    static final String USAGE = "bin/bench [ROW...]; rows: P8 P4 P3 P10 P9. Exit code 1: a goal was missed.";

    static final List<Row> ROWS =
            List.of(new LiveBoard(), new Growth(), new WhomToRing(), new ImportedFile(), new Weight(Map.of()));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ROW")
    private final List<String> wanted = new ArrayList<>();

    @Option(names = "--json", hidden = true, defaultValue = "target/bench.json")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Bench())
                .setParameterExceptionHandler((e, parsed) -> misused(e))
                .setExecutionExceptionHandler((e, command, parsed) -> broken(e, command.getErr()))
                .execute(args);
    }

    private static int misused(ParameterException e) {
        e.getCommandLine().getErr().println("usage: " + USAGE);
        return 2;
    }

    /** The whole story is in target/bench.log. */
    private static int broken(Exception e, PrintWriter err) {
        LOG.error("The benchmark could not be finished", e);
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        err.println("not measured: " + e.getMessage() + (first.equals(e) ? "" : ": " + first.getMessage()));
        return 1;
    }

    @Override
    public Integer call() throws IOException {
        List<Row> rows = rows();
        PrintWriter out = spec.commandLine().getOut();
        List<Figure> figures = new ArrayList<>();
        List<Figure> details = new ArrayList<>();
        try (var storage = Storage.open()) {
            var site = new Site(storage, Sizes.FULL, spec.commandLine().getErr());
            for (Row row : rows) {
                Measured measured = row.measure(site);
                figures.addAll(measured.figures());
                details.addAll(measured.details());
            }
        }
        out.println(Table.of(figures));
        Files.writeString(file, Report.of(figures, details, machine()));
        List<Figure> missed = figures.stream().filter(one -> !one.isHeld()).toList();
        out.println();
        out.println(
                missed.isEmpty()
                        ? "All goals were held."
                        : missed.size() + " of " + figures.size() + " goals were missed.");
        return missed.isEmpty() ? 0 : 1;
    }

    private List<Row> rows() {
        for (String name : wanted) {
            if (ROWS.stream().noneMatch(row -> row.name().equals(name))) {
                throw new ParameterException(spec.commandLine(), "no row " + name);
            }
        }
        return ROWS.stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.name()))
                .toList();
    }

    private static Map<String, String> machine() {
        return new TreeMap<>(Map.of(
                "cores", String.valueOf(Runtime.getRuntime().availableProcessors()),
                "java", System.getProperty("java.version"),
                "system",
                        (System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                                .toLowerCase(Locale.ROOT)));
    }
}
