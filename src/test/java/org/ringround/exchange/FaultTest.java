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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringround.db.TestDatabase;
import org.ringround.exchange.Imported.Refused;
import org.ringround.exchange.Imported.Taken;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;

/** Nothing here ever reaches a table, so one database serves all. */
class FaultTest {

    private static final CallingHours HOURS =
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London"));
    private static final TestDatabase TEST = TestDatabase.create();
    private static final String SHIFT = " is no shift; write a day (Mon, Tue, Wed, Thu, Fri, Sat, Sun, daily) and two"
            + " times, like Mon 09:00-12:00, and ; between shifts";
    private static final String QUOTE = "a quote is not closed or stands inside a value; put the value in quotes and"
            + " double each quote within it";
    private static final String PHONE =
            " is no valid phone number; write it as it is dialled, or with + and the country code";

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        TEST.close();
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void faults(String file, String content, String problem) {
        write(file, content.getBytes(StandardCharsets.UTF_8));

        assertThat(take())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(English::line)
                                .containsExactly(problem));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        areasFaults(),
                        areas2Faults(),
                        linesFaults(),
                        volunteersFaults(),
                        volunteers2Faults(),
                        residentsFaults(),
                        roundsFaults(),
                        blockedFaults(),
                        peopleFaults())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> areasFaults() {
        return Stream.of(
                fault(
                        "areas.csv",
                        "",
                        "1: file: is empty; its first row must name the columns: name, postcodes, ring,"
                                + " neighbours"),
                fault("areas.csv", "name,name\nConwy,Conwy\n", "1: name: stands twice in the header; keep one"),
                fault("areas.csv", "ring\nall\n", "1: name: is missing in the header; a row is known by it"),
                fault(
                        "areas.csv",
                        "name,town\nConwy,\n",
                        "1: town: is no column of this file; known are name, postcodes," + " ring, neighbours"),
                fault(
                        "areas.csv",
                        "name,ring\nConwy\n",
                        "2: file: has 1 values where the header names 2 columns; put a"
                                + " value that holds a comma in quotes, and leave no cell out"),
                fault("areas.csv", "name\nConwy\n\"Llan\n", "3: file: " + QUOTE),
                fault(
                        "areas.csv",
                        "name\nConwy\nBala\nConwy\n",
                        "4: name: is the same as in row 2; keep one of the two"),
                fault("areas.csv", "name,ring\n,all\n", "2: name: is empty; a row is known by it"));
    }

    private static Stream<Arguments> areas2Faults() {
        return Stream.of(
                fault(
                        "areas.csv",
                        "name\nA;B\n",
                        "2: name: holds a semicolon, which separates names elsewhere; write it" + " without"),
                fault(
                        "areas.csv",
                        "name\n" + "A".repeat(61) + "\n",
                        "2: name: is longer than 60 characters; shorten it"),
                fault(
                        "areas.csv",
                        "name\n\"A\nB\"\n",
                        "2: name: holds a line break or another control character; remove" + " it"),
                fault(
                        "areas.csv",
                        "name,postcodes\nConwy,LL26 0AA\n",
                        "2: postcodes: \"LL26 0AA\" is no postcode"
                                + " district; write the first half of the postcode, like LL26"),
                fault(
                        "areas.csv",
                        "name,ring\nConwy,some\n",
                        "2: ring: \"some\" is not known; write one of waves, all," + " sequence"),
                fault(
                        "areas.csv",
                        "name,neighbours\nConwy,Bala\n",
                        "2: neighbours: no area is called \"Bala\"; add it to" + " areas.csv or correct the name"),
                fault(
                        "areas.csv",
                        "name,neighbours\nConwy,Conwy\n",
                        "2: neighbours: an area is no neighbour of itself;" + " remove \"Conwy\""));
    }

    private static Stream<Arguments> linesFaults() {
        return Stream.of(
                fault(
                        "lines.csv",
                        "number,script\n01492 555100,day\n",
                        "2: script: no script is called \"day\"; write one" + " of central, night"),
                fault("lines.csv", "number\n0149\n", "2: number: \"0149\"" + PHONE));
    }

    private static Stream<Arguments> volunteersFaults() {
        return Stream.of(
                fault("volunteers.csv", "phone\n07700 900101\n", "2: name: is empty; every volunteer has a name"),
                fault("volunteers.csv", "phone,name\n999,Sam\n", "2: phone: \"999\"" + PHONE),
                fault(
                        "volunteers.csv",
                        "phone,name\n0909 879 0000,Sam\n",
                        "2: phone: \"0909 879 0000\" is never rung:"
                                + " premium, shared-cost and special numbers are not; give a landline or a mobile"),
                fault(
                        "volunteers.csv",
                        "phone,name\n07700 900101,A\n+447700900101,B\n",
                        "3: phone: is the same as in row" + " 2; keep one of the two"),
                fault(
                        "volunteers.csv",
                        "phone,name,area\n07700 900101,A,Bala\n",
                        "2: area: no area is called \"Bala\";" + " add it to areas.csv or correct the name"),
                fault(
                        "volunteers.csv",
                        "phone,name,shifts\n07700 900101,A,Mo 9-12\n",
                        "2: shifts: \"Mo 9-12\"" + SHIFT),
                fault(
                        "volunteers.csv",
                        "phone,name,languages\n07700 900101,A,Welsh\n",
                        "2: languages: \"Welsh\" is no"
                                + " language code; write en for English, cy for Welsh, others as in ISO 639"),
                fault(
                        "volunteers.csv",
                        "phone,name,helps_with\n07700 900101,A,dogs\n",
                        "2: helps_with: \"dogs\" is not" + " known; write one of shopping, medicine, chat"));
    }

    private static Stream<Arguments> volunteers2Faults() {
        return Stream.of(
                fault(
                        "volunteers.csv",
                        "phone,name,role\n07700 900101,A,boss\n",
                        "2: role: \"boss\" is not known; write" + " one of volunteer, coordinator"),
                fault(
                        "volunteers.csv",
                        "phone,name,ring_time\n07700 900101,A,18\n",
                        "2: ring_time: \"18\" has no unit;" + " for seconds write 18s"),
                fault(
                        "volunteers.csv",
                        "phone,name,ring_time\n07700 900101,A,1m\n",
                        "2: ring_time: \"1m\" is not within" + " 5s to 40s"),
                fault(
                        "volunteers.csv",
                        "phone,name,email\n07700 900101,A,sam\n",
                        "2: email: \"sam\" is no e-mail address;" + " write it like sam@example.org"));
    }

    private static Stream<Arguments> residentsFaults() {
        return Stream.of(
                fault(
                        "residents.csv",
                        "phone,name,contact_name,contact_phone\n07700 900101,A,B;C,07700 900102\n",
                        "2:"
                                + " contact_name: names and phones do not pair (2 and 1); give each contact one of both, in the"
                                + " same order"),
                fault(
                        "residents.csv",
                        "phone,name,second_phone\n07700 900101,A,07700 900101\n",
                        "2: second_phone: is the" + " same as phone; give another or leave it empty"));
    }

    private static Stream<Arguments> roundsFaults() {
        return Stream.of(fault(
                "rounds.csv", "resident_phone,time\n", "1: kind: is missing in the header; a row is known by it"));
    }

    private static Stream<Arguments> blockedFaults() {
        return Stream.of(
                fault("blocked.csv", "number,action\n999,reject\n", "2: number: \"999\"" + PHONE),
                fault(
                        "blocked.csv",
                        "number,action\n07700 900101,\n",
                        "2: action: is empty; write one of reject, voicemail, coordinator"),
                fault(
                        "blocked.csv",
                        "number,action\n07700 900101,shout\n",
                        "2: action: \"shout\" is not known; write one of reject, voicemail, coordinator"),
                fault(
                        "blocked.csv",
                        "number,action,until\n07700 900101,reject,31/12/2026\n",
                        "2: until: \"31/12/2026\" is no date; write year, month and day, like 2026-12-31"),
                fault(
                        "blocked.csv",
                        "number,action\n07700 900101,reject\n+447700900101,voicemail\n",
                        "3: number: is the same as in row 2; keep one of the two"));
    }

    private static Stream<Arguments> peopleFaults() {
        return Stream.of(fault(
                "people.csv",
                "phone\n",
                "1: file: is no file of an import; known are areas.csv, lines.csv,"
                        + " volunteers.csv, residents.csv, bank_holidays.csv, rounds.csv, blocked.csv"));
    }

    @Test
    void latinOneIsRefusedByLine() {
        write("areas.csv", "name\nConwy\nLlanfair\u00ea\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(((Refused) take()).problems())
                .extracting(English::line)
                .containsExactly("areas.csv:3: file: is not UTF-8; save it as \"CSV UTF-8\"");
    }

    @Test
    void aByteOrderMarkIsFine() {
        write("areas.csv", "\ufeffname\n".getBytes(StandardCharsets.UTF_8));

        assertThat(take()).isInstanceOf(Taken.class);
    }

    @Test
    void everyBadRowIsReportedInTheOrderOfTheFiles() {
        write("residents.csv", "phone,name,area\n12,A,\n07700 900101,B,Bala\n".getBytes(StandardCharsets.UTF_8));
        write("areas.csv", "name,ring\nConwy,some\nBangor,none\n".getBytes(StandardCharsets.UTF_8));

        assertThat(((Refused) take()).problems())
                .extracting(problem -> problem.file() + ":" + problem.row())
                .containsExactly("areas.csv:2", "areas.csv:3", "residents.csv:2", "residents.csv:3");
    }

    private static Arguments fault(String file, String content, String problem) {
        return Arguments.of(file, content, file + ":" + problem);
    }

    private Imported take() {
        var rules = new ImportRules(HOURS, "GB", Language.ENGLISH, Set.of("night"));
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
