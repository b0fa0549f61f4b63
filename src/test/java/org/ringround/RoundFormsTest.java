package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.RoundsConsole.JO;
import static org.ringround.RoundsConsole.SIAN;
import static org.ringround.RoundsConsole.body;
import static org.ringround.RoundsConsole.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.http.Response;

/** What a coordinator of Conwy changes of the rounds. It is Monday, half past ten. */
class RoundFormsTest {

    private static final String ROUND =
            "select local_time || ' ' || weekdays::text || ' ' || every_weeks from round where id = 1";

    private final RoundsConsole console = new RoundsConsole();

    @AfterEach
    void close() {
        console.close();
    }

    private static Map<String, List<String>> form() {
        Map<String, List<String>> form = new HashMap<>();
        form.put("time", List.of("11:30"));
        form.put("days", List.of("Mon", "Thu"));
        form.put("every_weeks", List.of("2"));
        form.put("starts_on", List.of("1/11/2026"));
        form.put("bank_holidays", List.of("skip"));
        form.put("ring_time", List.of("30"));
        form.put("retries", List.of("20, 50"));
        return form;
    }

    private static Map<String, List<String>> form(String field, String... values) {
        Map<String, List<String>> form = form();
        form.put(field, List.of(values));
        return form;
    }

    @Test
    void aRoundIsAsItWasWrittenAndTheConsentStands() {
        assertThat(body(console.get(JO, "/rounds/1/edit"))).contains("value=\"10:00\"", "value=\"1/11/2026\"");

        Response saved = console.post(JO, "/rounds/1/edit", form());

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.headers()).containsEntry("Location", "/rounds/1?told=rounds.saved");
        assertThat(console.one(ROUND)).isEqualTo("11:30:00 {1,4} 2");
        assertThat(
                        console.one(
                                "select agreed_on || ' ' || retry_seconds::text || ' ' || ring_seconds from round where id = 1"))
                .isEqualTo("2026-11-01 {1200,3000} 30");
        assertThat(text(console.get(JO, "/rounds/1?told=rounds.saved"))).contains("The round is as you wrote it.");
        assertThat(console.audit(JO)).containsExactly("looked 2", "changed 2", "looked 2");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
        Map<String, List<String>> form = form("time", "22:15");
        form.put("days", List.of());
        form.put("every_weeks", List.of("99"));
        form.put("starts_on", List.of("31/2/2026"));
        form.put("ring_time", List.of("5"));
        form.put("retries", List.of("45, 15"));

        Response wrong = console.post(JO, "/rounds/1/edit", form);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(text(wrong))
                .contains(
                        "Error: Change the round of Ann Puw",
                        "Write a time within the calling hours, 9am to 8pm",
                        "Choose at least one day",
                        "Write a whole number from 1 to 52",
                        "Write a date",
                        "Write a number of seconds from 20 to 60",
                        "each larger than the one before");
        assertThat(body(wrong))
                .contains("href=\"#time\"", "value=\"22:15\"", "value=\"45, 15\"", "value=\"31/2/2026\"");
        assertThat(text(console.post(SIAN, "/rounds/1/edit", form))).contains("Gwall", "Dewiswch o leiaf un diwrnod");
        assertThat(console.one(ROUND)).isEqualTo("10:00:00 {1,2,3,4,5,6,7} 1");
    }

    @Test
    void volunteersAreAskedInTheOrderInWhichTheyAreChosenAndOnlyOnesOwn() {
        Map<String, List<String>> form = form("time", "14:30");
        form.put("volunteer_1", List.of("5"));
        assertThat(console.post(JO, "/rounds/2/edit", form).status()).isEqualTo(422);

        form.put("volunteer_1", List.of(""));
        form.put("volunteer_2", List.of("1"));
        assertThat(console.post(JO, "/rounds/2/edit", form).status()).isEqualTo(303);
        assertThat(console.one("select string_agg(volunteer_id::text, ',' order by place) from round_volunteer"))
                .isEqualTo("1");
    }

    @Test
    void aNewRoundIsForAResidentAndNotTwiceAtOneTime() {
        Map<String, List<String>> form = form("kind", "checkin");
        form.put("resident", List.of("2"));
        form.put("time", List.of("10:00"));
        Response taken = console.post(JO, "/rounds/new", form);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(text(taken)).contains("They have a round of this kind at this time already.");

        form.put("time", List.of("16.05"));
        Response made = console.post(JO, "/rounds/new", form);

        assertThat(made.headers()).containsEntry("Location", "/rounds/5?told=rounds.saved");
        assertThat(text(console.get(JO, "/rounds/5"))).contains("They have not agreed, so nobody is rung.", "4:05pm");
        assertThat(console.audit(JO)).contains("added 2");
        form.put("kind", List.of("nonsense"));
        assertThat(console.post(JO, "/rounds/new", form).status()).isEqualTo(422);
    }

    @Test
    void aResidentIsFoundAmongOnesOwn() {
        assertThat(text(console.get(JO, "/rounds/find"))).contains("New round");
        assertThat(body(console.post(JO, "/rounds/find", Map.of("name", List.of("puw")))))
                .contains("Ann Puw", "/rounds/new?resident=2");
        assertThat(text(console.post(JO, "/rounds/find", Map.of("name", List.of("bob")))))
                .contains("Nobody of that name is among your residents.");
        assertThat(text(console.get(JO, "/rounds/new?resident=2"))).contains("New round for Ann Puw");
    }

    @Test
    void suspendingInTheMiddleOfAnAttemptStopsThePhone() {
        console.at("2026-11-23T10:00:10Z");
        console.begins(1, "2026-11-23T10:00:00Z");
        console.looks();
        assertThat(console.one("select phase from outcall")).isEqualTo("due");

        var form = Map.of("from", List.of("23/11/2026"), "why", List.of("hospital"), "detail", List.of("a hip"));
        assertThat(console.post(JO, "/rounds/1/suspend", form).status()).isEqualTo(303);
        console.looks();

        assertThat(console.one("select phase from outcall")).isEqualTo("over");
        assertThat(console.one("select result from occurrence")).isEqualTo("suspended");
        assertThat(text(console.get(JO, "/rounds/1")))
                .contains("from Mon 23 Nov 2026, without an end: Hospital: a hip. To be looked at on Thu 26 Nov 2026.");
        assertThat(console.audit(JO)).contains("suspended 2");

        assertThat(console.post(JO, "/rounds/1/resume", Map.of()).headers())
                .containsEntry("Location", "/rounds/1?told=rounds.resumed");
        assertThat(console.one("select suspended_from from round where id = 1")).isEqualTo("null");
    }

    @Test
    void aSuspensionNeedsAFirstDayAReasonAndAnEndThatIsNotBeforeIt() {
        Response empty = console.post(JO, "/rounds/1/suspend", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(text(empty)).contains("Fill this in");
        var backwards = Map.of(
                "from",
                List.of("23/11/2026"),
                "until",
                List.of("22/11/2026"),
                "why",
                List.of("other"),
                "detail",
                List.of(""));
        assertThat(text(console.post(JO, "/rounds/1/suspend", backwards)))
                .contains("The last day must not be before the first", "Say in a few words why");
        assertThat(text(console.post(SIAN, "/rounds/1/suspend", backwards)))
                .contains("Ni chaiff y diwrnod olaf fod cyn y cyntaf");
        assertThat(console.one("select count(*) from round where suspended_from is not null"))
                .isEqualTo("0");
    }

    @Test
    void consentIsGivenAndWithdrawnAndARoundEndsAndStartsAgain() {
        Response wrong = console.post(JO, "/rounds/4/agree", Map.of("agreed_on", List.of("soon")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(text(wrong)).contains("Write a date, like 24/11/2026");
        console.post(JO, "/rounds/4/agree", Map.of("agreed_on", List.of("20/11/2026")));
        assertThat(console.one("select agreed_on from round where id = 4")).isEqualTo("2026-11-20");
        console.post(JO, "/rounds/4/withdraw", Map.of());
        assertThat(console.one("select agreed_on from round where id = 4")).isEqualTo("null");

        console.post(JO, "/rounds/1/end", Map.of());
        assertThat(text(console.get(JO, "/rounds/1"))).contains("This round has ended", "Start it again");
        assertThat(console.get(JO, "/rounds/1/edit").status()).isEqualTo(404);
        console.post(JO, "/rounds/1/restart", Map.of());
        assertThat(console.one("select ended_at from round where id = 1")).isEqualTo("null");
        assertThat(console.audit(JO)).contains("changed 4", "closed 2", "reopened 2");
    }
}
