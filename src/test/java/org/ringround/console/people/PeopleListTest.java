package org.ringround.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The list of people: who sees whom, and how somebody is found. */
@TestInstance(Lifecycle.PER_CLASS)
class PeopleListTest {

    private final PeopleHouse house = new PeopleHouse();

    @BeforeAll
    void town() {
        house.take(
                "volunteers.csv",
                "phone,name,area,languages,role",
                "07700 900101,Sam Jones,North,en;cy,volunteer",
                "07700 900102,Una Pryce,North;South,en,coordinator",
                "07700 900103,Val Nowhere,,pl,volunteer");
        house.take(
                "residents.csv",
                "phone,name,area,language,second_phone,contact_name,contact_phone",
                "01632 960201,Ann Williams,North,cy,07700 900201,Ceri,07700 900301",
                "01632 960202,Bob O'Neill,South,en,,,",
                "01632 960203,=cmd()<b>,,,,,");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aCoordinatorSeesTheirAreaAndWhatHasNone() {
        assertThat(house.get("north", "/people").body())
                .contains("Ann Williams", "Sam Jones", "Una Pryce", "Val Nowhere", "=cmd()&lt;b&gt;")
                .doesNotContain("Bob O", "960202");
        assertThat(house.get("south", "/people").body())
                .contains("Bob O", "Una Pryce", "Val Nowhere")
                .doesNotContain("Ann Williams", "Sam Jones");
        assertThat(house.get("admin", "/people").body()).contains("Ann Williams", "Bob O");
    }

    @Test
    void theFilterStandsInTheAddress() {
        assertThat(names("/people?role=coordinator")).containsExactly("Una Pryce");
        assertThat(names("/people?role=resident&area=" + house.area("North"))).containsExactly("Ann Williams");
        assertThat(names("/people?language=pl")).containsExactly("Val Nowhere");
        assertThat(names("/people?area=0&role=volunteer")).containsExactly("Val Nowhere");
        assertThat(names("/people?status=pending")).isEmpty();
    }

    @Test
    void peopleAreFoundByWordsOfTheirNamesAndByNumbersAsTheyAreWritten() {
        assertThat(found("admin", "ann")).containsExactly("Ann Williams");
        assertThat(found("admin", "will a")).containsExactly("Ann Williams");
        assertThat(found("admin", "o'neill")).containsExactly("Bob O'Neill");
        assertThat(found("admin", "+44 1632 960 201")).containsExactly("Ann Williams");
        assertThat(found("admin", "07700 900201")).containsExactly("Ann Williams");
        assertThat(found("admin", "(07700) 900301")).containsExactly("Ann Williams");
        assertThat(found("admin", "900102")).containsExactly("Una Pryce");
        assertThat(found("admin", "') | (:*")).isEmpty();
        assertThat(found("south", "ann")).isEmpty();
        assertThat(found("south", "07700 900201")).isEmpty();
    }

    @Test
    void aLongListComesInPagesThatLeaveNobodyOut() {
        house.sql(
                "insert into person (name, phone) select 'Zed ' || n, '+44163296' || n from generate_series(1000, 1119) n");
        house.sql("insert into resident (person_id) select id from person where name like 'Zed %'");
        List<String> seen = new ArrayList<>();
        String next = "/people";
        for (int page = 0; page < 3; page++) {
            String body = house.get("admin", next).body();
            seen.addAll(names(body, "th scope=\"row\""));
            next = body.contains("rel=\"next\"") ? body.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1") : "";
        }
        assertThat(seen).hasSize(126).doesNotHaveDuplicates().isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(next).isEmpty();
        house.sql("delete from resident where person_id in (select id from person where name like 'Zed %')");
        house.sql("delete from person where name like 'Zed %'");
    }

    @Test
    void theFileOfAListHoldsNoFormulaAndNobodyOfAnotherArea() {
        var file = house.post("north", "/people/export", "role", "resident");

        assertThat(file.headers().firstValue("content-disposition")).contains("attachment; filename=\"people.csv\"");
        assertThat(file.body().lines())
                .containsExactlyInAnyOrder(
                        "name,phone,resident,role,status,area,languages",
                        "'=cmd()<b>,01632 960203,yes,,,,",
                        "Ann Williams,01632 960201,yes,,,North,cy");
    }

    @Test
    void everybodyOnAPageIsInTheAudit() {
        house.sql("delete from audit");
        house.get("north", "/people?role=coordinator");

        assertThat(house.value("select string_agg(what || ' ' || person_id || ' ' || account_id, ',') from audit"))
                .isEqualTo("looked " + house.id("Una Pryce") + " 2");
    }

    private List<String> names(String path) {
        return names(house.get("admin", path).body(), "th scope=\"row\"");
    }

    private List<String> found(String who, String text) {
        return names(house.post(who, "/people/find", "find", text).body(), "th scope=\"row\"");
    }

    private static List<String> names(String body, String mark) {
        return body.lines()
                .filter(line -> line.contains(mark))
                .map(line -> line.replaceAll("<[^>]*>", ""))
                .toList();
    }
}
