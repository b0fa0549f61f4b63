package org.ringround.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.ringround.db.TestDatabase;
import org.ringround.exchange.Imported.Refused;
import org.ringround.exchange.Imported.Taken;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;

/** Ann and Bob, who share a phone, Cai, who lives alone, and two volunteers; rounds come in and go out. */
final class RoundTown implements AutoCloseable {

    private static final CallingHours HOURS =
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London"));

    private final TestDatabase test = TestDatabase.create();
    private final Path folder;
    private Instant now = Instant.parse("2026-11-21T23:15:00Z");

    RoundTown(Path folder) {
        this.folder = folder;
        write(
                "residents.csv",
                "phone,name,second_phone,area,language",
                "01632 960201,Ann,,,cy",
                "01632 960201,Bob,,,",
                "01632 960203,Cai,07700 900203,,");
        write("volunteers.csv", "phone,name", "07700 900101,Sam", "07700 900102,Una");
        take();
        delete("residents.csv");
        delete("volunteers.csv");
    }

    TestDatabase test() {
        return test;
    }

    void sql(String statement) {
        test.database().run(tx -> tx.sql().execute(statement));
    }

    /** The one value that the query has. */
    String text(String query) {
        return test.database().transact(tx -> String.valueOf(tx.sql().fetchValue(query)));
    }

    void at(String moment) {
        now = Instant.parse(moment);
    }

    Imported rounds(String... lines) {
        write("rounds.csv", lines);
        return take();
    }

    /** What is wrong with one file of one row. */
    List<String> problems(String header, String row) {
        return ((Refused) rounds(header, row))
                .problems().stream().map(English::line).toList();
    }

    List<String> warnings(String... lines) {
        return ((Taken) rounds(lines)).warnings().stream().map(English::line).toList();
    }

    List<String> export() {
        var out = new StringWriter();
        new Exporter(test.database()).write(What.ROUNDS, Format.CSV, out);
        return out.toString().lines().skip(1).toList();
    }

    List<String> turns(String date) {
        var out = new StringWriter();
        new Exporter(test.database()).writeTurns(LocalDate.parse(date), HOURS.zone(), Format.CSV, out);
        return out.toString().lines().toList();
    }

    Imported take() {
        var rules = new ImportRules(HOURS, "GB", Language.ENGLISH, Set.of());
        return new Importer(test.database(), InstantSource.fixed(now), rules).importFolder(folder);
    }

    void write(String file, String... lines) {
        try {
            Files.write(folder.resolve(file), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        test.close();
    }
}
