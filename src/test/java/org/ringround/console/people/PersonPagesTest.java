package org.ringround.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.console.people.PeopleHouse.location;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** One person: the page, the forms and the buttons. */
@TestInstance(Lifecycle.PER_CLASS)
class PersonPagesTest {

    private static final String EVIL = "<script>alert(1)</script>\"'";

    private final PeopleHouse house = new PeopleHouse();

    @BeforeEach
    void town() {
        house.sql("truncate person, intent, alarm, audit, request, timer cascade");
        house.take(
                "volunteers.csv",
                "phone,name,area,languages,shifts",
                "07700 900101,Sam,North,en;cy,Mon 09:00-12:00",
                "07700 900102,Una,North;South,en,");
        house.take(
                "residents.csv",
                "phone,name,area,language,address,contact_name,contact_phone",
                "01632 960201,Ann,North,cy,1 High Street,Ceri;Dai,07700 900301;07700 900302",
                "01632 960202,Bob,South,en,,,");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void somebodyOfAnotherAreaIsNotThere() {
        String bob = "/people/" + house.id("Bob");
        assertThat(house.get("north", bob).statusCode()).isEqualTo(404);
        assertThat(house.get("north", bob + "/resident").statusCode()).isEqualTo(404);
        assertThat(house.post("north", bob + "/resident", "name", "Bob", "phone", "01632 960209")
                        .statusCode())
                .isEqualTo(404);
        String sam = "/people/" + house.id("Sam");
        assertThat(house.post("south", sam + "/standing", "to", "leave").statusCode())
                .isEqualTo(404);
        assertThat(house.post("south", sam + "/duty", "change", "off").statusCode())
                .isEqualTo(404);
        assertThat(house.post("south", sam + "/phone", "how", "call").statusCode())
                .isEqualTo(404);
        assertThat(house.post("south", sam + "/links", "do", "new").statusCode())
                .isEqualTo(404);
        assertThat(house.get("south", bob).statusCode()).isEqualTo(200);
        assertThat(house.get("admin", "/people/999999").statusCode()).isEqualTo(404);
        assertThat(house.get("admin", "/people/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonsPageShowsAllOfThemAndIsAudited() {
        house.sql("delete from audit");
        assertThat(house.get("north", "/people/" + house.id("Ann")).body())
                .contains("Ann", "01632 960201", "1 High Street", "Ceri, 07700 900301", "Dai, 07700 900302", "North");
        assertThat(house.get("north", "/people/" + house.id("Sam")).body())
                .contains("Sam", "Mon 09:00-12:00", "English, Welsh");
        assertThat(house.value("select string_agg(what || ' ' || person_id, ',' order by id) from audit"))
                .isEqualTo("looked " + house.id("Ann") + ",looked " + house.id("Sam"));
    }

    @Test
    void aResidentIsWrittenDownWithContactsInTheirOrder() {
        var saved = house.post(
                "north",
                "/people/residents/new",
                "name",
                " Eve ",
                "phone",
                "07700 900 204",
                "area",
                Long.toString(house.area("North")),
                "language",
                "pl",
                "notes",
                "two\r\nlines",
                "contact_name1",
                "Second",
                "contact_phone1",
                "07700 900305",
                "contact_order1",
                "2",
                "contact_name2",
                "First",
                "contact_phone2",
                "07700 900306",
                "contact_order2",
                "1");

        assertThat(location(saved)).isEqualTo("/people/" + house.id("Eve") + "?told=people.saved");
        assertThat(house.value(
                        "select string_agg(name || phone, ',' order by place) from resident_contact where resident_id = "
                                + house.id("Eve")))
                .isEqualTo("First+447700900306,Second+447700900305");
        assertThat(house.value("select phone from person where name = 'Eve'")).isEqualTo("+447700900204");
    }

    @Test
    void eachMistakeIsToldAtItsFieldAndNothingTypedIsLost() {
        var wrong = house.post(
                "north",
                "/people/residents/new",
                "name",
                EVIL,
                "phone",
                "123",
                "area",
                "999",
                "address",
                EVIL,
                "notes",
                EVIL,
                "second_phone",
                EVIL,
                "contact_name1",
                EVIL,
                "contact_phone2",
                "07700 900305",
                "language",
                "English");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("<title>Error: ", "href=\"#phone\"", "href=\"#second_phone\"", "href=\"#area\"")
                .contains("href=\"#contact_phone1\"", "href=\"#contact_name2\"", "value=\"07700 900305\"")
                .contains("&lt;script>alert(1)")
                .doesNotContain("<script>alert(1)");
        assertThat(house.value("select count(*) from person")).isEqualTo("4");
    }

    @Test
    void theRulesOfTheFilesHoldForTheForms() {
        assertThat(error("/people/residents/new", "name", "Fay", "phone", "0909 8790 000"))
                .contains("href=\"#phone\"");
        assertThat(error(
                        "/people/residents/new",
                        "name",
                        "Fay",
                        "phone",
                        "01632 960205",
                        "second_phone",
                        "01632 960205"))
                .contains("href=\"#second_phone\"");
        assertThat(error("/people/volunteers/new", "name", "Fay", "phone", "07700 900105", "role", "king"))
                .contains("href=\"#role\"", "href=\"#languages\"");
        assertThat(error(
                        "/people/volunteers/new",
                        "name",
                        "Fay",
                        "phone",
                        "07700 900105",
                        "languages",
                        "en",
                        "shifts",
                        "whenever",
                        "email",
                        "nobody"))
                .contains("href=\"#shifts\"", "href=\"#email\"");
    }

    @Test
    void whoIsThereAlreadyIsNotOverwritten() {
        assertThat(error("/people/residents/new", "name", "Ann", "phone", "01632 960201"))
                .contains("href=\"#name\"");
        assertThat(error("/people/volunteers/new", "name", "New", "phone", "07700 900101", "languages", "en"))
                .contains("href=\"#phone\"");
        assertThat(error(
                        "/people/" + house.id("Sam") + "/volunteer",
                        "name",
                        "Sam",
                        "phone",
                        "07700 900102",
                        "languages",
                        "en"))
                .contains("href=\"#phone\"");
        assertThat(house.value("select address from resident r join person p on p.id = r.person_id where name = 'Ann'"))
                .isEqualTo("1 High Street");
        assertThat(house.value("select string_agg(phone, ',' order by phone) from volunteer"))
                .isEqualTo("+447700900101,+447700900102");
    }

    @Test
    void aResidentsNewNumberCountsAtOnce() {
        house.sql("delete from timer");
        long ann = house.id("Ann");
        house.post("north", "/people/" + ann + "/resident", "name", "Ann", "phone", "01632 960299");

        assertThat(house.value("select phone from person where id = " + ann)).isEqualTo("+441632960299");
        assertThat(house.value("select kind from timer")).isEqualTo("rounds");
        assertThat(house.value("select string_agg(what, ',') from audit where person_id = " + ann))
                .contains("changed");
    }

    @Test
    void aCoordinatorLeavesAreasAloneThatAreNotTheirs() {
        long una = house.id("Una");
        assertThat(house.get("north", "/people/" + una + "/volunteer").body())
                .contains("North")
                .doesNotContain("South");
        house.post(
                "north",
                "/people/" + una + "/volunteer",
                "name",
                "Una",
                "phone",
                "07700 900102",
                "languages",
                "en",
                "role",
                "volunteer");

        assertThat(house.value("select string_agg(a.name, ',') from volunteer_area v join area a on a.id = v.area_id"
                        + " where v.volunteer_id = " + una))
                .isEqualTo("South");
        assertThat(house.get("north", "/people/" + una).statusCode()).isEqualTo(404);
    }

    @Test
    void whatSomebodyWroteIsShownAsTheyWroteIt() {
        long ann = house.id("Ann");
        house.sql("update person set name = '" + EVIL.replace("'", "''") + "' where id = " + ann);
        house.sql("update resident set address = '" + EVIL.replace("'", "''") + "', notes = '<img src=x onerror=1>'");
        house.sql("update resident_contact set name = '<i>'");

        for (String page : new String[] {"", "/resident", "/volunteer"}) {
            assertThat(house.get("north", "/people/" + ann + page).body())
                    .doesNotContain("<script>alert", "<img src=x", "<i>");
        }
    }

    private String error(String path, String... fields) {
        var answer = house.post("north", path, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }
}
