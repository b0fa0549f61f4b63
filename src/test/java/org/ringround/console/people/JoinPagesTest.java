package org.ringround.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.console.people.PeopleHouse.location;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The public form of those who want to volunteer. */
class JoinPagesTest {

    private static final String[] FAY = {
        "name",
        "Fay",
        "phone",
        "07700 900105",
        "languages",
        "cy",
        "languages",
        "en",
        "helps_with",
        "shopping",
        "postcode",
        "ll26 0aa",
        "when",
        "Mondays"
    };

    private final PeopleHouse house = new PeopleHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoeverAsksIsPendingIsToldNothingButACodeAndIsApproved() {
        assertThat(house.post("nobody", "/join?in=en", FAY).body())
                .contains(
                        "Check your answers",
                        "07700 900105",
                        "Welsh, English",
                        "North",
                        "Mondays",
                        "value=\"ll26 0aa\"");
        assertThat(house.value("select count(*) from volunteer")).isEqualTo("0");
        assertThat(location(house.post("nobody", "/join/send?in=en", FAY))).isEqualTo("/join/done?in=en");

        assertThat(
                        house.value(
                                "select status || ' ' || coalesce(confirmed_at::text, 'no') || ' ' || availability from volunteer"))
                .isEqualTo("pending no Mondays");
        assertThat(house.sentTo("+447700900105")).singleElement().asString().contains("tecstiwch YMUNO");
        assertThat(house.value("select kind || ' ' || matter || ' ' || (settled_at is null) from alarm"
                        + " where kind = 'newcomer'"))
                .isEqualTo("newcomer area-" + house.area("North") + " true");

        String fay = "/people/" + house.id("Fay");
        assertThat(house.get("south", fay).statusCode()).isEqualTo(404);
        house.text("+447700900105", "ON");
        assertThat(house.value("select count(*) from duty_event")).isEqualTo("0");
        house.text(
                "+447700900105",
                "ymuno " + house.sentTo("+447700900105").get(0).replaceAll(".*YMUNO (\\d{4}).*", "$1"));
        assertThat(house.sentTo("+447700900105")).last().asString().startsWith("Diolch. Mae eich ff");
        assertThat(house.value("select status || ' ' || (confirmed_at is not null) from volunteer"))
                .isEqualTo("pending true");
        approved(fay);
    }

    private void approved(String fay) {
        house.post("north", fay + "/standing", "to", "approve");
        assertThat(house.value("select status from volunteer")).isEqualTo("active");
        assertThat(house.sentTo("+447700900105")).last().asString().contains("croeso!", "/v/");
        assertThat(house.value("select settled_at is not null from alarm where kind = 'newcomer'"))
                .isEqualTo("true");
        assertThat(house.value("select string_agg(what, ',') from audit where what <> 'refused' and what <> 'looked'"))
                .isEqualTo("approved");
    }

    @Test
    void aKnownNumberReadsTheSameAndIsLeftAsItIs() {
        house.take("volunteers.csv", "phone,name,area", "07700 900105,Gwen,South");
        var known = house.post("nobody", "/join/send?in=en", FAY);
        String[] other = FAY.clone();
        other[3] = "07700 900106";
        var unknown = house.post("nobody", "/join/send?in=en", other);

        assertThat(location(known)).isEqualTo(location(unknown));
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(house.value(
                        "select name || ' ' || status from volunteer v join person p on p.id = v.person_id where v.phone ="
                                + " '+447700900105'"))
                .isEqualTo("Gwen active");
        assertThat(house.sentTo("+447700900105")).isEmpty();
    }

    @Test
    void whoHasLeftAsksAnewAndADeclinedOneIsToldNothing() {
        house.take("volunteers.csv", "phone,name,area", "07700 900105,Gwen,South");
        String gwen = "/people/" + house.id("Gwen");
        house.post("admin", gwen + "/standing", "to", "leave");
        house.post("nobody", "/join/send", FAY);
        assertThat(house.value("select status || ' ' || (confirmed_at is null) from volunteer"))
                .isEqualTo("pending true");

        house.post("admin", gwen + "/standing", "to", "decline");
        assertThat(house.value("select status from volunteer")).isEqualTo("left");
        assertThat(house.sentTo("+447700900105")).hasSize(1);
        assertThat(location(house.post("admin", gwen + "/standing", "to", "approve")))
                .endsWith("told=people.unchanged");
    }

    @Test
    void oneNumberGetsOneCodeADayAndFiveGuesses() {
        house.post("nobody", "/join/send", FAY);
        String fay = "/people/" + house.id("Fay");
        assertThat(location(house.post("admin", fay + "/phone", "how", "text"))).endsWith("told=people.no-text");
        assertThat(house.sentTo("+447700900105")).hasSize(1);
        house.later(Duration.ofHours(25));
        assertThat(location(house.post("admin", fay + "/phone", "how", "text"))).endsWith("told=people.code");

        String code = house.value("select code from phone_proof");
        String wrong = code.equals("0000") ? "0001" : "0000";
        for (int i = 0; i < 5; i++) {
            house.text("+447700900105", "YMUNO " + wrong);
        }
        house.text("+447700900105", "YMUNO " + code);
        assertThat(house.value("select confirmed_at from volunteer")).isEqualTo("null");
        house.post("admin", fay + "/phone", "how", "call");
        assertThat(house.value("select confirmed_at is not null from volunteer"))
                .isEqualTo("true");
    }

    @Test
    void aFloodFromOneNetworkIsStoppedAndNothingTypedIsLost() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 10; i < 21; i++) {
            answers.add(
                    house.post("nobody", "/join/send", "name", "F" + i, "phone", "07700 9001" + i, "languages", "en")
                            .statusCode());
        }
        assertThat(answers).containsExactly(303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 429);
        assertThat(house.post("nobody", "/join/send", FAY).body()).contains("value=\"Mondays\"", "01632 960000");
        assertThat(house.value("select count(*) from volunteer")).isEqualTo("10");
        assertThat(house.value("select count(*) from alarm")).isEqualTo("1");
        house.later(Duration.ofHours(1));
        assertThat(house.post("nobody", "/join/send", FAY).statusCode()).isEqualTo(303);
    }

    @Test
    void aProgramThatFillsEverythingIsThankedAndForgotten() {
        assertThat(location(house.post(
                        "nobody",
                        "/join/send",
                        "name",
                        "Bot",
                        "phone",
                        "07700 900105",
                        "languages",
                        "en",
                        "website",
                        "spam")))
                .isEqualTo("/join/done?in=en");
        assertThat(house.value("select count(*) from person")).isEqualTo("0");
    }

    @Test
    void theFormSpeaksBothLanguagesAndTellsMistakesAtTheirFields() {
        assertThat(house.get("nobody", "/join").body())
                .contains("lang=\"en\"", "Volunteer with us", "name=\"website\"");
        assertThat(house.get("nobody", "/join?in=cy").body())
                .contains("lang=\"cy\"", "Gwirfoddolwch gyda ni", "Pwyleg");
        var wrong = house.post(
                "nobody",
                "/join?in=cy",
                "name",
                "<script>alert(1)</script>",
                "phone",
                "12",
                "when",
                "</textarea><script>");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("href=\"#phone\"", "href=\"#languages\"", "Dewiswch o leiaf un iaith")
                .contains("&lt;/textarea&gt;&lt;script&gt;")
                .doesNotContain("<script>alert", "</textarea><script>");
        assertThat(house.post("nobody", "/join/change?in=cy", FAY).body())
                .contains("value=\"07700 900105\"", "Mondays");
        assertThat(house.post("nobody", "/join?in=en", "name", "<b>", "phone", "07700 900105", "languages", "en")
                        .body())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void aPremiumNumberIsNoVolunteers() {
        assertThat(house.post("nobody", "/join", "name", "F", "phone", "0909 8790 000", "languages", "en")
                        .body())
                .contains("href=\"#phone\"");
    }
}
