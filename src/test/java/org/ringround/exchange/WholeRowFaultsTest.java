package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringround.db.TestDatabase;
import org.ringround.exchange.Imported.Refused;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;

/** Nothing here ever reaches a table, so one database serves all. */
class WholeRowFaultsTest {

    private static final CallingHours HOURS =
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London"));
    private static final TestDatabase TEST = TestDatabase.create();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        TEST.close();
    }

    @Test
    void aRowThatCannotBeToldApartIsReportedWithAllItsFaults() {
        write(
                "volunteers.csv",
                "phone,languages,ring_time\n12,Welsh,1m\n07700 900101,,\n07700 900101,,99s\n"
                        .getBytes(StandardCharsets.UTF_8));
        write("residents.csv", "phone,name,language\n,,Welsh\n".getBytes(StandardCharsets.UTF_8));

        assertThat(((Refused) take()).problems())
                .extracting(problem -> problem.file() + ":" + problem.row() + ": " + problem.column())
                .containsExactly(
                        "volunteers.csv:2: phone",
                        "volunteers.csv:2: languages",
                        "volunteers.csv:2: ring_time",
                        "volunteers.csv:3: name",
                        "volunteers.csv:4: phone",
                        "volunteers.csv:4: ring_time",
                        "residents.csv:2: phone",
                        "residents.csv:2: name",
                        "residents.csv:2: language");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        folder = folder.resolve("nowhere");

        assertThat(((Refused) take()).problems())
                .extracting(English::line)
                .containsExactly(folder + ":1: file: is no folder; name the one that holds areas.csv, lines.csv,"
                        + " volunteers.csv, residents.csv, bank_holidays.csv, rounds.csv, blocked.csv");
    }

    private Imported take() {
        var rules = new ImportRules(HOURS, "GB", Language.ENGLISH, Set.of());
        var clock = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
        return new Importer(TEST.database(), clock, rules).importFolder(folder);
    }

    private void write(String file, byte[] content) {
        try {
            Files.write(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
