package org.ringround.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.console.people.PeopleHouse.location;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Files are looked at, then taken. */
@TestInstance(Lifecycle.PER_CLASS)
class ImportPagesTest {

    private final PeopleHouse house = new PeopleHouse();

    @BeforeEach
    void town() {
        house.sql("truncate person, blocked, audit, import_draft cascade");
        house.now = PeopleHouse.NOW;
        house.take("volunteers.csv", "phone,name,area", "07700 900101,Sam,North", "07700 900102,Una,South");
        house.take("residents.csv", "phone,name,area", "01632 960201,Ann,North", "01632 960202,Bob,South");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void theLookSaysRowByRowWhatTheImportThenDoes() {
        String draft = location(house.bring(
                "admin",
                Map.of(
                        "residents.csv",
                        "phone,name,area\n01632 960201,Ann,North\n01632 960202,Bob,North\n01632 960203,\"Cai <b>\",South\n",
                        "volunteers.csv",
                        "phone,name\n07700 900101,Samuel\n")));
        String look = house.get("admin", draft).body();

        assertThat(look)
                .contains("1 new, 1 changed, 1 as they are", "0 new, 1 changed, 0 as they are")
                .contains("01632 960203, Cai &lt;b&gt;");
        assertThat(house.value("select count(*) from person")).isEqualTo("4");
        assertThat(house.value("select string_agg(name, ',' order by name) from person"))
                .isEqualTo("Ann,Bob,Sam,Una");

        assertThat(location(house.post("admin", draft))).isEqualTo("/people/import?told=people.imported");
        assertThat(house.value("select string_agg(p.name || ' ' || a.name, ',' order by p.name) from person p"
                        + " join resident r on r.person_id = p.id join area a on a.id = r.area_id"))
                .isEqualTo("Ann North,Bob North,Cai <b> South");
        assertThat(house.value("select name from person where phone = '+447700900101'"))
                .isEqualTo("Samuel");
        assertThat(house.value("select string_agg(what, ',') from audit")).isEqualTo("imported");
        assertThat(house.get("admin", draft).statusCode()).isEqualTo(404);
    }

    @Test
    void everyBadRowIsToldWithFileRowAndColumnAndNothingIsTaken() {
        String draft = location(house.bring(
                "admin", Map.of("residents.csv", "phone,name,area\n123,Ann,North\n01632 960207,Eve,<i>West</i>\n")));
        var look = house.get("admin", draft);

        assertThat(look.statusCode()).isEqualTo(422);
        assertThat(look.body())
                .contains("residents.csv:2: phone: ", "residents.csv:3: area: no area is called")
                .contains("&lt;i&gt;West&lt;/i&gt;")
                .doesNotContain("<i>West", "Import all of it");
        assertThat(house.post("admin", draft).statusCode()).isEqualTo(422);
        assertThat(house.value("select count(*) from person")).isEqualTo("4");
    }

    @Test
    void whatIsWrongIsSaidInTheVisitorsLanguage() {
        String residents = "phone,name,area,language\n01632 960207,Eve,Bala,Welsh\n01632 960207,Eve,,\n";
        assertThat(look("welsh admin", "residents.csv", residents))
                .contains(
                        "<ul class=\"govuk-list govuk-list--bullet\">",
                        "residents.csv:2: area: nid oes ardal o'r enw \"Bala\"; ychwanegwch hi at areas.csv neu"
                                + " cywirwch yr enw",
                        "residents.csv:2: language: nid yw \"Welsh\" yn god iaith;",
                        "residents.csv:3: name: mae'r un fath ag yn rhes 2; cadwch un o'r ddwy")
                .doesNotContain("no area", "language code", "the same");
        assertThat(look("welsh admin", "blocked.csv", "number,action,until\n01632 960209,reject,2026-11-01\n"))
                .contains("blocked.csv:2: until: mae 2026-11-01 wedi mynd heibio, felly nid yw'r rhif wedi'i rwystro")
                .doesNotContain("is over");
    }

    @Test
    void aCoordinatorBringsPeopleAndRoundsOfTheirAreasOnly() {
        assertThat(look("north", "residents.csv", "phone,name,area\n01632 960202,Bob,North\n"))
                .contains("residents.csv:2: area: this person is of another area");
        assertThat(look("north", "residents.csv", "phone,name,area\n01632 960209,New,South\n"))
                .contains("residents.csv:2: area: \"South\" is no area of yours");
        assertThat(look("north", "volunteers.csv", "phone,name,area\n07700 900101,Sam,North;South\n"))
                .contains("volunteers.csv:2: area: \"South\" is no area of yours");
        assertThat(look("north", "rounds.csv", "resident_phone,kind,time\n01632 960202,checkin,10:00\n"))
                .contains("rounds.csv:2: resident_phone: this person is of another area");
        assertThat(look("north", "areas.csv", "name\nWest\n")).contains("areas.csv:1: file: is for admins only");
        assertThat(look("north", "blocked.csv", "number,action\n01632 960209,reject\n"))
                .contains("blocked.csv:1: file: is for admins only");
        assertThat(look("north", "residents.csv", "phone,name,area\n01632 960201,Ann,North\n01632 960209,New,\n"))
                .contains("1 new, 0 changed, 1 as they are");
    }

    @Test
    void filesWaitForTheirOwnAccountAndOnlyForAnHour() {
        String draft = location(house.bring("admin", Map.of("residents.csv", "phone,name\n01632 960209,New\n")));
        assertThat(house.get("north", draft).statusCode()).isEqualTo(404);
        assertThat(house.post("north", draft).statusCode()).isEqualTo(404);
        house.later(Duration.ofMinutes(61));
        assertThat(house.get("admin", draft).statusCode()).isEqualTo(404);

        String own = location(house.bring("north", Map.of("residents.csv", "phone,name\n01632 960209,New\n")));
        assertThat(house.value("select count(*) from import_draft")).isEqualTo("1");
        assertThat(house.post("north", draft + "/drop").statusCode()).isEqualTo(404);
        house.post("north", own + "/drop");
        assertThat(house.value("select count(*) from import_draft_file")).isEqualTo("0");
    }

    @Test
    void aFileMayHaveTwoMegabytes() {
        String header = "phone,name,notes\n";
        String row = "01632 960209,New," + "x".repeat(3_900) + "\n";
        String large = header + row.repeat(520) + "y".repeat(2 * 1024 * 1024 - header.length() - 520 * row.length());

        assertThat(house.bring("admin", Map.of("residents.csv", large)).statusCode())
                .isEqualTo(303);
        var tooLarge = house.bring("admin", Map.of("residents.csv", large + "y"));
        assertThat(tooLarge.statusCode()).isEqualTo(422);
        assertThat(tooLarge.body()).contains("residents.csv is larger than 2 MB", "href=\"#files\"");
        assertThat(house.bring("admin", Map.of("residents.csv", large.repeat(5)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whatIsPastedIsAFileToo() {
        var draft = house.post(
                "admin", "/people/import", "pasted", "phone,name\n01632 960209,New\n", "pasted_as", "residents.csv");
        assertThat(house.get("admin", location(draft)).body()).contains("1 new, 0 changed, 0 as they are");

        var nameless = house.post("admin", "/people/import", "pasted", "phone,name\n</textarea><script>");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("href=\"#pasted_as\"", "&lt;/textarea&gt;&lt;script&gt;");
        assertThat(house.post("admin", "/people/import", "pasted", " ").body()).contains("href=\"#files\"");
    }

    @Test
    void aFileOfAnotherNameIsNotGuessedAt() {
        assertThat(look("admin", "C:\\lists\\<b>people.csv", "phone,name\n"))
                .contains("&lt;b&gt;people.csv:1: file: is no file");
    }

    private String look(String who, String file, String content) {
        return house.get(who, location(house.bring(who, Map.of(file, content)))).body();
    }
}
