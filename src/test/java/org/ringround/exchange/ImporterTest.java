package org.ringround.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.exchange.Imported.Count;
import org.ringround.exchange.Imported.Refused;
import org.ringround.exchange.Imported.Taken;
import org.ringround.people.AreaStore;
import org.ringround.people.LineStore;
import org.ringround.people.Need;
import org.ringround.people.PeopleStore;
import org.ringround.people.Ring;
import org.ringround.people.Role;
import org.ringround.request.CallingHours;
import org.ringround.rota.Duty;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

class ImporterTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final CallingHours HOURS = new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), LONDON);
    private static final Instant SATURDAY = Instant.parse("2026-11-21T10:00:00Z");
    private static final PhoneNumber SAM = new PhoneNumber("+447700900101");

    private final TestDatabase test = TestDatabase.create();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aTownIsTakenWhole() {
        write("areas.csv", "name,postcodes,ring,neighbours", "Llanrwst,ll 26;LL27,,Conwy", "Conwy,LL32,all,");
        write("lines.csv", "number,name,area,script", "01492 555100,Central,,", "01632 960001,,Conwy,night");
        write(
                "volunteers.csv",
                "phone,name,area,languages,helps_with,role,shifts,ring_time,email",
                "07700 900101,Sam,Llanrwst;Conwy,cy;EN,shopping;chat,coordinator,daily 00:00-24:00,20s,sam@example.org",
                "07700 900102,Ann,,,,,,,");
        write(
                "residents.csv",
                "phone,name,area,language,address,notes,second_phone,contact_name,contact_phone",
                "07700 900101,Sam,Llanrwst,cy,\"1 High Street\nLlanrwst\",,01632 960009,Bet;Cai,07700 900301;07700 900302");

        assertThat(take())
                .isEqualTo(new Taken(
                        List.of(
                                new Count("areas.csv", 2, 0),
                                new Count("lines.csv", 2, 0),
                                new Count("volunteers.csv", 2, 0),
                                new Count("residents.csv", 1, 0)),
                        List.of()));
        test.database().run(ImporterTest::placesAreThere);
        test.database().run(ImporterTest::peopleAreThere);
    }

    private static void placesAreThere(Tx tx) {
        var areas = new AreaStore(tx);
        var llanrwst = areas.find("Llanrwst").orElseThrow();
        var conwy = areas.find("Conwy").orElseThrow();
        assertThat(llanrwst.ring()).isEqualTo(Ring.WAVES);
        assertThat(conwy.ring()).isEqualTo(Ring.ALL);
        assertThat(areas.listNeighbours(llanrwst.id())).containsExactly(conwy.id());
        assertThat(areas.listNeighbours(conwy.id())).isEmpty();
        assertThat(areas.listDistricts()).extracting("code").containsExactly("LL26", "LL27", "LL32");
        assertThat(new LineStore(tx).list())
                .extracting("name", "area", "script")
                .containsExactlyInAnyOrder(tuple("Central", null, null), tuple("+441632960001", conwy.id(), "night"));
    }

    private static void peopleAreThere(Tx tx) {
        var areas = new AreaStore(tx);
        var llanrwst = areas.find("Llanrwst").orElseThrow();
        var conwy = areas.find("Conwy").orElseThrow();
        var sam = new PeopleStore(tx).findVolunteer(SAM).orElseThrow();
        assertThat(sam.role()).isEqualTo(Role.COORDINATOR);
        assertThat(sam.languages()).containsExactly(Language.WELSH, Language.ENGLISH);
        assertThat(sam.helpsWith()).containsExactlyInAnyOrder(Need.SHOPPING, Need.CHAT);
        assertThat(sam.areas()).containsExactlyInAnyOrder(llanrwst.id(), conwy.id());
        assertThat(sam.ringTime()).hasValueSatisfying(ring -> assertThat(ring).hasSeconds(20));
        var ann = new PeopleStore(tx)
                .findVolunteer(new PhoneNumber("+447700900102"))
                .orElseThrow();
        assertThat(ann.languages()).containsExactly(Language.ENGLISH);
        assertThat(ann.helpsWith()).isEmpty();
        assertThat(new PeopleStore(tx).listResidentsAt(new PhoneNumber("+441632960009")))
                .extracting("id")
                .containsExactly(sam.id());
        assertThat(new Duty(tx, LONDON).onDutyUntil(sam.id(), SATURDAY)).isPresent();
    }

    @Test
    void theSameFolderAgainUpdatesAndChangesNothing() {
        write("areas.csv", "name,postcodes", "Llanrwst,LL26");
        write("volunteers.csv", "phone,name,shifts", "07700 900101,Sam,Mon 09:00-12:00");
        take();
        String before = export(What.VOLUNTEERS) + export(What.AREAS);

        assertThat(take())
                .isEqualTo(
                        new Taken(List.of(new Count("areas.csv", 0, 1), new Count("volunteers.csv", 0, 1)), List.of()));
        assertThat(export(What.VOLUNTEERS) + export(What.AREAS)).isEqualTo(before);
    }

    @Test
    void whatWasExportedIsTakenUnchangedByAnEmptyHouse() {
        write("areas.csv", "name,postcodes,ring,neighbours", "\"Conwy, Old Town\",LL32;LL31,sequence,Bala", "Bala,,,");
        write("lines.csv", "number,name,area,script", "01492 555100,\"The \"\"big\"\" one\",Bala,central");
        write(
                "volunteers.csv",
                "phone,name,area,languages,helps_with,role,shifts,ring_time,email",
                "07700 900101,Siân,Bala,cy;en,chat;shopping,coordinator,Fri 22:00-06:00; daily 00:00-24:00,5s,s@x.org");
        write(
                "residents.csv",
                "phone,name,area,language,address,notes,second_phone,contact_name,contact_phone",
                "01632 960009,=Bet,Bala,cy,\"1 High Street\nBala\",@quiet,07700 900201,Cai;Dai,07700 900301;07700 900302");
        take();
        List<String> before = List.of(What.AREAS, What.LINES, What.VOLUNTEERS, What.RESIDENTS).stream()
                .map(this::export)
                .toList();

        for (What what : List.of(What.AREAS, What.LINES, What.VOLUNTEERS, What.RESIDENTS)) {
            write(what.word() + ".csv", export(what).stripTrailing());
        }
        try (TestDatabase empty = TestDatabase.create()) {
            var rules = new ImportRules(HOURS, "GB", Language.ENGLISH, Set.of());
            new Importer(empty.database(), InstantSource.fixed(SATURDAY), rules).importFolder(folder);

            assertThat(List.of(What.AREAS, What.LINES, What.VOLUNTEERS, What.RESIDENTS))
                    .map(what -> export(empty, what))
                    .isEqualTo(before);
        }
    }

    @Test
    void aMissingColumnLeavesAndAnEmptyCellClears() {
        write("areas.csv", "name,ring,postcodes", "Conwy,all,LL32");
        write(
                "volunteers.csv",
                "phone,name,languages,role,shifts,ring_time,email",
                "07700 900101,Sam,cy,coordinator,Mon 09:00-12:00,20s,sam@example.org");
        take();
        write("areas.csv", "name,ring", "Conwy,");
        write("volunteers.csv", "phone,email,languages,role", "07700 900101,,,");

        take();

        assertThat(export(What.AREAS)).isEqualTo("name,postcodes,ring,neighbours\nConwy,LL32,waves,\n");
        assertThat(export(What.VOLUNTEERS))
                .isEqualTo("phone,name,area,languages,helps_with,role,shifts,ring_time,email\n"
                        + "+447700900101,Sam,,en,,volunteer,Mon 09:00-12:00,20s,\n");
    }

    @Test
    void rowsThatAreAbsentAreLeftAlone() {
        write("areas.csv", "name", "Conwy", "Llanrwst");
        take();
        write("areas.csv", "name", "Conwy");

        take();

        assertThat(export(What.AREAS)).isEqualTo("name,postcodes,ring,neighbours\nConwy,,waves,\nLlanrwst,,waves,\n");
    }

    @Test
    void aVolunteerMayGetAnotherName() {
        write("volunteers.csv", "phone,name", "07700 900101,Sam");
        take();
        write("volunteers.csv", "phone,name", "07700 900101,Samantha");

        assertThat(take()).isEqualTo(new Taken(List.of(new Count("volunteers.csv", 0, 1)), List.of()));
        assertThat(export(What.VOLUNTEERS)).contains("+447700900101,Samantha,");
    }

    @Test
    void aNewNameThatIsSomebodyElsesIsRefused() {
        write("volunteers.csv", "phone,name", "07700 900101,Sam");
        write("residents.csv", "phone,name", "07700 900101,Ann");
        take();
        write("volunteers.csv", "phone,name", "07700 900101,Ann");

        assertThat(problems())
                .containsExactly(
                        "volunteers.csv:2: name: somebody else at this phone is called \"Ann\"; keep \"Sam\", or"
                                + " give one of them another name");
    }

    @Test
    void aNewNameInOneFileOnlyIsRefusedWhereBothTellOfThePerson() {
        write("volunteers.csv", "phone,name", "07700 900101,Sam");
        write("residents.csv", "phone,name", "07700 900101,Sam");
        take();
        write("volunteers.csv", "phone,name", "07700 900101,Samantha");

        assertThat(problems())
                .containsExactly("volunteers.csv:2: name: is \"Sam\" in residents.csv, and that is the same person;"
                        + " change both or neither");
    }

    @Test
    void aFolderWithOneFaultLeavesNothing() {
        write("areas.csv", "name", "Conwy");
        write("residents.csv", "phone,name", "07700 900101,Sam", "12,Ann");

        assertThat(problems())
                .containsExactly(
                        "residents.csv:3: phone: \"12\" is no valid phone number; write it as it is dialled, or"
                                + " with + and the country code");
        assertThat(export(What.AREAS)).isEqualTo("name,postcodes,ring,neighbours\n");
    }

    @Test
    void twoAtTheSameInstantBothSucceed() {
        write("areas.csv", "name,postcodes", "Llanrwst,LL26", "Conwy,LL32");
        write("volunteers.csv", "phone,name,area", "07700 900101,Sam,Conwy", "07700 900102,Ann,Llanrwst");

        var one = CompletableFuture.supplyAsync(this::take);
        var other = CompletableFuture.supplyAsync(this::take);

        assertThat(List.of(one.join(), other.join())).hasOnlyElementsOfType(Taken.class);
        assertThat(export(What.VOLUNTEERS).lines()).hasSize(3);
    }

    @Test
    void aFileOfThousandsIsTaken() {
        write("areas.csv", "name", "Conwy");
        write(
                "volunteers.csv",
                IntStream.range(0, 2_000)
                        .mapToObj(i -> "07%09d,Volunteer %d,Conwy,daily 09:00-17:00".formatted(400_000_000 + i, i))
                        .collect(Collectors.joining("\n", "phone,name,area,shifts\n", "")));

        assertThat(take()).isInstanceOf(Taken.class);
        assertThat(test.database().<Integer>transact(tx -> tx.sql().fetchCount(VOLUNTEER)))
                .isEqualTo(2_000);
    }

    private Imported take() {
        var rules = new ImportRules(HOURS, "GB", Language.ENGLISH, Set.of("night"));
        return new Importer(test.database(), InstantSource.fixed(SATURDAY), rules).importFolder(folder);
    }

    private List<String> problems() {
        return ((Refused) take()).problems().stream().map(English::line).toList();
    }

    private String export(What what) {
        return export(test, what);
    }

    private static String export(TestDatabase from, What what) {
        var out = new StringWriter();
        new Exporter(from.database()).write(what, Format.CSV, out);
        return out.toString();
    }

    private void write(String file, String... lines) {
        try {
            Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
