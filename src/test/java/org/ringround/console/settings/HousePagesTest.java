package org.ringround.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.console.Browser;
import org.ringround.console.ConsoleHouse;

/** Areas, lines, blocked numbers, what is kept, and what is taken out or erased, as admins see them. */
class HousePagesTest {

    private final ConsoleHouse house = new ConsoleHouse();
    private final Browser sioned = house.admin("Sioned");
    private final String csrf = sioned.csrf("/password");

    @AfterEach
    void close() {
        house.close();
    }

    private List<String> list(String query) {
        return house.test().database().transact(tx -> tx.sql().fetch(query).getValues(0, String.class));
    }

    private void sql(String statement) {
        house.test().database().run(tx -> tx.sql().execute(statement));
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("status " + answer.statusCode());
    }

    private HttpResponse<String> area(String path, String name, String postcodes, String ring, String neighbour) {
        return sioned.post(
                "/settings/areas/" + path,
                "csrf",
                csrf,
                "name",
                name,
                "postcodes",
                postcodes,
                "ring",
                ring,
                "neighbours",
                neighbour);
    }

    @Test
    void anAreaIsAddedAndChangedByTheRulesOfTheFiles() {
        String conwy = String.valueOf(house.conwy());

        assertThat(to(area("add", "Betws", "ll24, LL25", "all", conwy)))
                .isEqualTo("/settings/areas?told=settings.area-saved");
        String id = list("select id::text from area where name = 'Betws'").get(0);
        assertThat(sioned.get("/settings/areas").body()).contains("Betws", "LL24, LL25", "All at once", "Conwy");
        assertThat(to(area(id, "Betws-y-Coed", "LL24", "waves", ""))).contains("area-saved");

        assertThat(list("select district from area_postcode")).containsExactly("LL24");
        assertThat(list("select name from area where id = " + id)).containsExactly("Betws-y-Coed");
        assertThat(list("select area_id::text from area_neighbour")).isEmpty();
        assertThat(sioned.get("/settings/areas/" + id).body()).contains("value=\"Betws-y-Coed\"", "value=\"LL24\"");
        assertThat(house.audit()).endsWith("added", "changed");
    }

    @Test
    void whatIsWrongWithAnAreaIsToldAtItsField() {
        HttpResponse<String> wrong = area("add", "a;b", "LL26 0DF", "loudly", "99999");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "id=\"name-error\"",
                        "id=\"postcodes-error\"",
                        "id=\"ring-error\"",
                        "id=\"neighbours-error\"",
                        "value=\"LL26 0DF\"");
        assertThat(area("add", "Conwy", "", "waves", "").body()).contains("There is an area with that name");
        assertThat(area("" + house.conwy(), "Llanrwst", "", "waves", "").body())
                .contains("There is an area with that name");
        assertThat(area("add", "", "", "waves", "").body()).contains("Enter a name of 1 to 60");
        assertThat(list("select name from area order by 1")).containsExactly("Conwy", "Llanrwst");
    }

    @Test
    void anAreaIsRemovedOnlyWhileNothingBelongsToIt() {
        sql("insert into line (number, area_id) values ('+441492555001', " + house.conwy() + ")");
        area("add", "Betws", "LL24", "all", String.valueOf(house.conwy()));
        String betws = list("select id::text from area where name = 'Betws'").get(0);

        HttpResponse<String> used = sioned.post("/settings/areas/" + house.conwy() + "/remove", "csrf", csrf);
        assertThat(used.statusCode()).isEqualTo(422);
        assertThat(used.body()).contains("so it cannot be removed");
        assertThat(to(sioned.post("/settings/areas/" + betws + "/remove", "csrf", csrf)))
                .contains("area-removed");
        assertThat(list("select name from area order by 1")).containsExactly("Conwy", "Llanrwst");
        assertThat(house.audit()).endsWith("removed");
    }

    private HttpResponse<String> line(String path, String number, String name, String area, String script) {
        return sioned.post(
                "/settings/lines/" + path,
                "csrf",
                csrf,
                "number",
                number,
                "name",
                name,
                "area",
                area,
                "script",
                script);
    }

    @Test
    void aLineIsAddedChangedAndRemoved() {
        assertThat(to(line("add", "01492 555001", "Conwy line", "" + house.conwy(), "night")))
                .isEqualTo("/settings/lines?told=settings.line-saved");
        String id = list("select id::text from line").get(0);
        assertThat(sioned.get("/settings/lines").body()).contains("01492 555001", "Conwy line", "night");
        assertThat(to(line(id, "", "Everybody", "", "central"))).contains("line-saved");

        assertThat(list("select number || ' ' || name || ' ' || script || ' ' || coalesce(area_id, 0) from line"))
                .containsExactly("+441492555001 Everybody central 0");
        assertThat(sioned.get("/settings/lines/" + id).body()).contains("value=\"Everybody\"", "Line 01492 555001");
        assertThat(to(sioned.post("/settings/lines/" + id + "/remove", "csrf", csrf)))
                .contains("line-removed");
        assertThat(list("select number from line")).isEmpty();
    }

    @Test
    void whatIsWrongWithALineIsToldAtItsField() {
        HttpResponse<String> wrong = line("add", "12", "x".repeat(101), "99999", "loud");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"number-error\"", "id=\"name-error\"", "id=\"area-error\"", "id=\"script-error\"");
        line("add", "01492 555001", "", "", "central");
        assertThat(line("add", "+44 1492 555001", "", "", "central").body())
                .contains("There is a line with that number");
        assertThat(list("select number from line")).containsExactly("+441492555001");
    }

    private HttpResponse<String> block(String number, String action, String until) {
        return sioned.post(
                "/settings/blocked/add",
                "csrf",
                csrf,
                "number",
                number,
                "action",
                action,
                "until",
                until,
                "reason",
                "Rings at night");
    }

    @Test
    void aNumberIsBlockedAndTheBlockIsEnded() {
        assertThat(to(block("07700 900301", "reject", ""))).isEqualTo("/settings/blocked?told=settings.blocked");
        assertThat(sioned.get("/settings/blocked").body())
                .contains("07700 900301", "It is not answered", "24/12/2026", "Rings at night");
        assertThat(block("07700 900301", "voicemail", "").body()).contains("This number is blocked already");

        String id = list("select id::text from blocked").get(0);
        assertThat(to(sioned.post("/settings/blocked/" + id + "/end", "csrf", csrf)))
                .contains("unblocked");
        assertThat(sioned.get("/settings/blocked").body()).contains("No number is blocked");
        assertThat(sioned.post("/settings/blocked/" + id + "/end", "csrf", csrf).statusCode())
                .isEqualTo(404);
        assertThat(to(block("07700 900301", "voicemail", "1/12/2026"))).contains("blocked");
        assertThat(list("select action || ' ' || until from blocked")).containsExactly("voicemail 2026-12-01");
    }

    @Test
    void aResidentIsPutThroughToACoordinatorAndNobodyElse() {
        sql("insert into person (name, phone) values ('Mair Hughes', '+441492555100')");
        sql("insert into resident (person_id) select id from person");

        assertThat(to(block("01492 555100", "reject", ""))).endsWith("settings.blocked-resident");
        assertThat(sioned.get("/settings/blocked?told=settings.blocked-resident")
                        .body())
                .contains("Only coordinators are rung", "A resident is known at this number", "and to nobody else")
                .doesNotContain("It is not answered");
    }

    @Test
    void whatIsWrongWithABlockIsToldAtItsField() {
        HttpResponse<String> wrong = block("12", "", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"number-error\"", "id=\"action-error\"");
        assertThat(block("07700 900301", "reject", "23/11/2026").body()).contains("id=\"until-error\"", "not over");
        assertThat(block("07700 900301", "reject", "soon").body()).contains("id=\"until-error\"");
        assertThat(list("select number from blocked")).isEmpty();
    }

    @Test
    void whatIsKeptIsToldWithTheFiguresOfThePurge() {
        assertThat(sioned.get("/settings/retention").body())
                .contains("The sound of messages that callers left", "Days: 30", "Months: 12", "Hours: 1");
    }

    @Test
    void aPersonsDataComeOutAsAFileAndThenThePersonIsErased() {
        sql("insert into person (name, phone) values ('Mair Hughes', '+441492555100')");
        sql("insert into resident (person_id, address) select id, '3 Bridge Street' from person");
        sql("insert into request (opened_at, need, language, reason, resident_id)"
                + " select '2026-11-24T10:00:00Z', 'chat', 'en', 'manual', id from person");
        String page = "/people/" + list("select id::text from person").get(0);

        HttpResponse<String> file = sioned.get(page + "/data");
        assertThat(file.body()).contains("\"3 Bridge Street\"");
        assertThat(file.headers().firstValue("content-disposition").orElse("")).contains("attachment");
        assertThat(sioned.get(page + "/erase").body()).contains("Erase Mair Hughes", "They cannot be erased yet");
        assertThat(sioned.post(page + "/erase", "csrf", csrf).statusCode()).isEqualTo(422);

        sql("update request set status = 'closed', closed_at = '2026-11-24T11:00:00Z'");
        assertThat(sioned.get(page + "/erase").body()).contains("Erase for good", "Requests: 1");
        assertThat(to(sioned.post(page + "/erase", "csrf", csrf))).isEqualTo("/people?told=settings.erased");
        assertThat(sioned.get(page + "/erase").statusCode()).isEqualTo(404);
        assertThat(sioned.get(page + "/data").statusCode()).isEqualTo(404);
        assertThat(house.audit()).contains("exported", "erased");
        assertThat(sioned.get("/audit?act=erased").body()).doesNotContain("Mair");
    }

    @Test
    void coordinatorsFindNoneOfIt() {
        Browser rhian = house.coordinator("Rhian");
        String own = rhian.csrf("/password");

        for (String page : List.of("areas", "areas/add", "lines", "lines/add", "blocked", "blocked/add", "retention")) {
            assertThat(rhian.get("/settings/" + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(rhian.get("/people/1/data").statusCode()).isEqualTo(404);
        assertThat(rhian.post("/people/1/erase", "csrf", own).statusCode()).isEqualTo(404);
        assertThat(rhian.post("/settings/areas/" + house.conwy() + "/remove", "csrf", own)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everythingHasItsWordsInWelsh() {
        sioned.post("/language", "csrf", csrf, "language", "cy", "back", "/settings");

        assertThat(sioned.get("/settings/areas").body()).contains("Ardaloedd");
        assertThat(sioned.get("/settings/lines").body()).contains("Llinellau");
        assertThat(sioned.get("/settings/blocked").body()).contains("Rhifau wedi'u rhwystro");
        assertThat(sioned.get("/settings/retention").body()).contains("Misoedd: 12");
    }
}
