package org.ringround.console.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringround.db.TestDatabase;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** The sheet of a day's round, by which people ring when everything is down. */
class RoundSheetTest {

    private static final String ROWS = """
            insert into area (name) values ('Conwy');
            insert into person (name, phone) values ('Sam', '+447700900101'), ('Ann <Annie>', '+441632960201'),
                ('Bob', '+441632960202');
            insert into volunteer (person_id, phone, languages, confirmed_at) values (1, '+447700900101', '{en}', now());
            insert into resident (person_id, area_id, language, second_phone)
            values (2, 1, 'cy', '+447700900201'), (3, null, null, null);
            insert into resident_contact (resident_id, place, name, phone)
            values (2, 1, 'Bet', '+447700900301'), (2, 2, 'Dai', '+447700900302');
            insert into round (resident_id, kind, local_time, weekdays, every_weeks, starts_on, bank_holidays, ring_seconds,
                    agreed_on, suspended_from, suspended_reason, counts_from, begun_to)
            values (2, 'checkin', '10:00', '{1,2}', 1, '2026-11-01', 'call', 40, '2026-11-01', null, null, now(), now()),
                   (2, 'befriending', '14:30', '{1}', 1, '2026-11-01', 'call', 40, '2026-11-01', null, null, now(), now()),
                   (3, 'checkin', '09:15', '{1}', 1, '2026-11-01', 'call', 40, '2026-11-01', '2026-11-20', 'in hospital',
                    now(), now());
            insert into round_volunteer (round_id, place, volunteer_id) values (2, 1, 1);
            """;

    private static final Instant SUNDAY = Instant.parse("2026-11-22T20:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final TestDatabase test = TestDatabase.create();

    @TempDir
    private Path folder;

    @BeforeEach
    void rows() {
        test.database().run(tx -> tx.sql().execute(ROWS));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private RoundSheet sheet(Language... languages) {
        var rules = new SheetRules("Ringround Conwy", List.of(languages), ZoneId.of("Europe/London"), "GB");
        return new RoundSheet(test.database(), Words.load(), rules);
    }

    @Test
    void itHasEverybodyOfTheDayInOrderWithNumbersToDial() {
        String page = text(sheet(Language.ENGLISH).page(MONDAY, SUNDAY));

        assertThat(page)
                .containsSubsequence(
                        "Round of Mon 23 Nov 2026",
                        "Ringround Conwy",
                        "09:15",
                        "Bob",
                        "Suspended",
                        "in hospital",
                        "10:00",
                        "Ann &lt;Annie&gt;",
                        "Conwy, Welsh",
                        "01632 960201",
                        "07700 900201",
                        "Check-in",
                        "Bet 07700 900301",
                        "Dai 07700 900302",
                        "14:30",
                        "Befriending",
                        "Sam 07700 900101",
                        "Written: Sun 22 Nov 2026, 8pm");
    }

    @Test
    void whatCannotBeReadStandsAsItIsAndKeepsNobodyFromTheSheet() {
        test.database().run(tx -> tx.sql().execute("""
                update resident set language = 'Cymraeg' where person_id = 2;
                update resident_contact set phone = '+44' where place = 1;
                update round set retry_seconds = '{600,300}' where kind = 'befriending';
                """));

        assertThat(text(sheet(Language.ENGLISH).page(MONDAY, SUNDAY)))
                .containsSubsequence("09:15", "Bob", "10:00", "Conwy, Cymraeg", "Bet +44", "Dai 07700 900302")
                .doesNotContain("14:30");
    }

    @Test
    void itsHeadingsStandInEachLanguageOfTheHelpline() {
        String page = text(sheet(Language.WELSH, Language.ENGLISH).page(MONDAY, SUNDAY));

        assertThat(page)
                .contains(
                        "Rownd Llun 23 Tach 2026",
                        "Round of Mon 23 Nov 2026",
                        "Gwirio lles",
                        "Check-in",
                        "Cysylltiadau");
        assertThat(text(sheet(Language.ENGLISH).page(MONDAY, SUNDAY))).doesNotContain("Cysylltiadau");
    }

    @Test
    void aDayWithNobodySaysSo() {
        assertThat(text(sheet(Language.ENGLISH).page(LocalDate.of(2026, 11, 25), SUNDAY)))
                .contains("Nobody is on the round of this day.")
                .doesNotContain("Befriending");
    }

    @Test
    void thePageNeedsNothingBesidesItself() {
        assertThat(sheet(Language.ENGLISH).page(MONDAY, SUNDAY)).doesNotContain("http", "src=", "url(", "<script");
    }

    @Test
    void thoseOfTodayAndTomorrowAreKeptForWhoeverRunsTheServerOnly() throws IOException {
        Path rounds = folder.resolve("rounds");
        var sheets = new RoundSheets(sheet(Language.ENGLISH), rounds, () -> SUNDAY);

        sheets.write();
        sheets.write();

        assertThat(names(rounds)).containsExactly("2026-11-22.html", "2026-11-23.html");
        assertThat(Files.readString(rounds.resolve("2026-11-23.html"))).contains("01632 960201");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rounds)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rounds.resolve("2026-11-23.html"))))
                .isEqualTo("rw-------");
    }

    @Test
    void thoseOfDaysLongOverAreDeletedAndNothingElse() throws IOException {
        for (String name : List.of("2026-11-18.html", "2026-11-19.html", "2026-11-21.html", "notes.txt")) {
            Files.writeString(folder.resolve(name), "old");
        }

        new RoundSheets(sheet(Language.ENGLISH), folder, () -> SUNDAY).write();

        assertThat(names(folder))
                .containsExactly(
                        "2026-11-19.html", "2026-11-21.html", "2026-11-22.html", "2026-11-23.html", "notes.txt");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What is read. */
    private static String text(String page) {
        return Pattern.compile("(?s)<style>.*?</style>|<[^>]*>")
                .matcher(page)
                .replaceAll(" ")
                .replaceAll("\\s+", " ");
    }
}
