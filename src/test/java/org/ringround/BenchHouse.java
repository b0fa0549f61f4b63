package org.ringround;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.ringround.db.Database;
import org.ringround.db.DatabaseAddress;
import org.ringround.exchange.Imported;
import org.ringround.exchange.Importer;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Settings;
import org.ringround.simulator.PhoneNetwork;

/** A server as it is served, on a database of the benchmark's and with a simulated phone network of its own. */
public final class BenchHouse implements AutoCloseable {

    /** As a server has them. */
    private static final int CONNECTIONS = 10;

    /** Nobody is late: what takes its time is measured by how much is done. Phones ring for as long as they may. */
    private static final Map<String, String> PATIENT = Map.of(
            "TWILIO_CALLS_PER_SECOND", "0",
            "HELPLINE_SEARCH_TIME", "60s",
            "HELPLINE_WAVE_TIME", "1s",
            "HELPLINE_RING_TIME", "40s");

    private final Database database;
    private final Lines lines;
    private final App app;

    private BenchHouse(DatabaseAddress address, double speed) {
        HelplineSettings helpline = settings().helpline();
        database = Database.open(address, CONNECTIONS);
        lines = Lines.simulated(helpline, 0, speed);
        app = App.start(
                database,
                helpline,
                Loaded.scripts(helpline),
                lines.account(),
                new ServerOptions(0, null, 0, InstantSource.system()));
        lines.connect(app.publicUrl());
    }

    /** @param speed by how much everything that takes time on a phone line is shortened */
    public static BenchHouse on(DatabaseAddress address, double speed) {
        return new BenchHouse(address, speed);
    }

    /** Imports files, by name and each with its header, into a database that nobody serves; says how many seconds it took. */
    public static double imports(DatabaseAddress address, Map<String, List<String>> files) {
        try (Database database = Database.open(address, 2)) {
            Path folder = Files.createTempDirectory("bench");
            for (var file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            long began = System.nanoTime();
            Imported imported = importer(database).importFolder(folder);
            double seconds = (System.nanoTime() - began) / 1e9;
            for (String file : files.keySet()) {
                Files.delete(folder.resolve(file));
            }
            Files.delete(folder);
            if (!(imported instanceof Imported.Taken)) {
                throw new IllegalStateException(imported.toString());
            }
            return seconds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code bin/ringround import} does. */
    private static Importer importer(Database database) {
        HelplineSettings helpline = settings().helpline();
        return new Importer(database, InstantSource.system(), Rules.imports(helpline, Loaded.scripts(helpline)));
    }

    private static Settings settings() {
        return ((Settings.Valid) Settings.read(PATIENT, Path.of("no-such-file"))).settings();
    }

    public Database database() {
        return database;
    }

    public PhoneNetwork network() {
        return lines.network();
    }

    /** The central number. */
    public String helpline() {
        return lines.account().central().e164();
    }

    /** Where the console is, without a slash at its end. */
    public String url() {
        return app.publicUrl();
    }

    @Override
    public void close() {
        app.close();
        lines.close();
        database.close();
    }
}
