package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.RoundsConsole.ADMIN;
import static org.ringround.RoundsConsole.ANNS_CHAT;
import static org.ringround.RoundsConsole.ANNS_CHECKIN;
import static org.ringround.RoundsConsole.BOBS_CHECKIN;
import static org.ringround.RoundsConsole.JO;
import static org.ringround.RoundsConsole.SIAN;
import static org.ringround.RoundsConsole.body;
import static org.ringround.RoundsConsole.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.http.Response;

/** What a coordinator of Conwy sees of the rounds. It is Monday, half past ten. */
class RoundPagesTest {

    private final RoundsConsole console = new RoundsConsole();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void todayShowsEachTurnInWordsAndNobodyOfAnotherArea() {
        console.begins(ANNS_CHECKIN, "2026-11-23T10:00:00Z");
        console.begins(BOBS_CHECKIN, "2026-11-23T10:00:00Z");

        assertThat(text(console.get(JO, "/rounds")))
                .contains("Today's round, Mon 23 Nov 2026", "Needs a human")
                .containsSubsequence("10am", "Ann Puw", "Check-in", "Overdue")
                .containsSubsequence("2:30pm", "Ann Puw", "Befriending", "On time")
                .containsSubsequence("It balances", "Nothing yet 1", "Planned 1")
                .doesNotContain("Bob");
        assertThat(text(console.get(SIAN, "/rounds")))
                .contains(
                        "Rownd heddiw, Llun 23 Tach 2026",
                        "Angen sylw rhywun",
                        "Yn hwyr",
                        "Mewn pryd",
                        "Cyfrif y dydd");
        assertThat(text(console.get(ADMIN, "/rounds"))).contains("Ann Puw", "Bob Jones", "Planned 2");
        assertThat(console.audit(JO)).containsExactly("looked 2");
    }

    @Test
    void aTurnThatIsRungOrSettledSaysSo() {
        console.at("2026-11-23T10:01:00Z");
        console.begins(ANNS_CHECKIN, "2026-11-23T10:00:00Z");
        assertThat(text(console.get(JO, "/rounds?kind=checkin"))).containsSubsequence("Ann Puw", "Due");

        console.database()
                .run(tx -> tx.sql()
                        .execute(
                                "update occurrence set result = 'well', settled_at = due_at, settled_by = 'resident'"));
        assertThat(text(console.get(JO, "/rounds?state=well"))).containsSubsequence("Ann Puw", "Check-in", "Well");
        assertThat(text(console.get(JO, "/rounds?state=overdue"))).contains("Nobody is on the round then.");
        assertThat(text(console.get(JO, "/rounds?on=24/11/2026"))).contains("Round of Tue 24 Nov 2026", "On time");
    }

    @Test
    void aTurnThatNobodyBeganIsMissingInTheAccount() {
        console.at("2026-11-24T10:30:00Z");

        assertThat(text(console.get(JO, "/rounds?on=2026-11-23")))
                .contains("It does not balance. Turns that were due and of which nothing is known: 2.", "Missing 2");
    }

    @Test
    void whatIsOfAnotherAreaIsNotThere() {
        for (String page :
                List.of("/rounds/3", "/rounds/3/edit", "/rounds/3/suspend", "/rounds/new?resident=3", "/rounds/99")) {
            assertThat(console.get(JO, page).status()).as(page).isEqualTo(404);
        }
        for (String button : List.of("edit", "suspend", "resume", "end", "restart", "agree", "withdraw")) {
            Response answer = console.post(JO, "/rounds/3/" + button, Map.of("agreed_on", List.of("1/11/2026")));
            assertThat(answer.status()).as(button).isEqualTo(404);
            assertThat(text(answer)).doesNotContain("Bob");
        }
        assertThat(console.post(JO, "/rounds/new", Map.of("resident", List.of("3")))
                        .status())
                .isEqualTo(404);
        assertThat(console.audit(JO)).hasSize(13).containsOnly("refused null");
        assertThat(console.one("select count(*) from round where ended_at is not null"))
                .isEqualTo("0");
        assertThat(console.get(ADMIN, "/rounds/3").status()).isEqualTo(200);
    }

    @Test
    void roundsAreFoundByKindAreaStateAndName() {
        assertThat(text(console.get(JO, "/rounds/list")))
                .contains("Ann Puw", "every day", "Monday")
                .doesNotContain("Bob", "Cai");
        assertThat(text(console.get(JO, "/rounds/list?state=not-agreed")))
                .contains("Cai", "No consent")
                .doesNotContain("Ann");
        assertThat(text(console.get(JO, "/rounds/list?kind=befriending")))
                .contains("2:30pm")
                .doesNotContain("10am");
        assertThat(text(console.get(JO, "/rounds/list?name=puw&area=1"))).contains("Ann Puw");
        assertThat(text(console.get(JO, "/rounds/list?name=" + RoundsConsole.encoded("%"))))
                .contains("There are no such rounds.");
        assertThat(text(console.get(JO, "/rounds/list?area=2"))).contains("There are no such rounds.");
        assertThat(text(console.get(SIAN, "/rounds/list"))).contains("Pob rownd", "bob dydd", "Cyfeillio");
    }

    @Test
    void aListIsAFileInTheColumnsOfTheImportAndNoFormula() {
        console.database().run(tx -> tx.sql().execute("update person set name = '=1+1' where id = 2"));

        Response file = console.get(JO, "/rounds/list.csv?state=all");

        assertThat(file.headers()).containsEntry("Content-Disposition", "attachment; filename=\"rounds.csv\"");
        assertThat(body(file))
                .startsWith("resident_phone,resident_name,kind,time,days")
                .contains("+441632960201,'=1+1,checkin,10:00,daily", "Cai")
                .doesNotContain("Bob");
        assertThat(console.audit(JO)).containsExactlyInAnyOrder("exported 2", "exported 4");
    }

    @Test
    void aRoundSaysWhoWhenByWhomAndWhatIsAhead() {
        console.at("2026-12-20T10:00:00Z");

        assertThat(text(console.get(JO, "/rounds/" + ANNS_CHAT)))
                .contains(
                        "Ann Puw: Befriending",
                        "01632 960201",
                        "2:30pm, Monday",
                        "Not on bank holidays",
                        "Sam, 07700 900101")
                .containsSubsequence(
                        "Mon 21 Dec 2026, 2:30pm",
                        "Mon 28 Dec 2026",
                        "a bank holiday, not rung",
                        "Mon 4 Jan 2027, 2:30pm",
                        "Results, December 2026");
        assertThat(text(console.get(SIAN, "/rounds/" + ANNS_CHAT)))
                .contains("Ann Puw: Cyfeillio", "gŵyl y banc, ni fyddwn yn ffonio", "Canlyniadau, Rhagfyr 2026");
        assertThat(console.audit(JO)).containsExactly("looked 2", "looked 1");
    }

    @Test
    void theCalendarHasEachResultInWordsAndOlderMonthsByLink() {
        console.begins(ANNS_CHECKIN, "2026-11-23T10:00:00Z");
        console.database()
                .run(tx -> tx.sql()
                        .execute(
                                "update occurrence set result = 'well', settled_at = due_at, settled_by = 'resident'"));
        console.at("2026-12-20T10:30:00Z");

        assertThat(body(console.get(JO, "/rounds/1"))).contains("/rounds/1?month=2026-11", "/rounds/1?month=2027-01");
        assertThat(text(console.get(JO, "/rounds/1?month=2026-11")))
                .containsSubsequence("Results, November 2026", "Monday", "Sunday", "23 10am Well", "24", "30");
        assertThat(text(console.get(JO, "/rounds/1?month=nonsense"))).contains("Results, December 2026");
    }

    @Test
    void aSheetHasTheirPeopleOnlyAndNoStyleInside() {
        Response sheet = console.get(JO, "/rounds/sheet");

        assertThat(text(sheet))
                .contains("Round of Tue 24 Nov 2026", "Ann Puw", "01632 960201")
                .doesNotContain("Bob");
        assertThat(body(sheet)).contains("/assets/sheet-").doesNotContain("<style", "style=", "<script");
        assertThat(text(console.get(JO, "/rounds/sheet?on=2026-11-23"))).contains("Round of Mon 23 Nov 2026");
        assertThat(console.audit(JO)).contains("looked 2").doesNotContain("looked 3");
    }

    @Test
    void suspensionsWithoutAnEndComeBackAndFailuresAreTold() {
        console.database().run(tx -> tx.sql().execute("""
                update round set suspended_from = '2026-11-20', suspended_reason = 'hospital: a hip' where id in (1, 3);
                insert into alarm (kind, matter, particulars, raised_at, next_at)
                values ('mass_failure', '2026-11-23 44163', '{}', '2026-11-23T09:00:00Z', now());
                """));

        assertThat(text(console.get(JO, "/rounds")))
                .contains(
                        "Suspended without an end",
                        "Ann Puw, 10am",
                        "from Fri 20 Nov 2026, without an end: Hospital: a hip")
                .contains("Mon 23 Nov 2026, 9am: numbers that begin with 44163")
                .doesNotContain("Bob");
        assertThat(text(console.get(SIAN, "/rounds"))).contains("Ysbyty: a hip");
    }

    @Test
    void theScriptsAreDrawnWithTheirWordsAndTheCheckersVerdict() {
        assertThat(text(console.get(JO, "/scripts")))
                .contains("central", "The checker found nothing wrong.", "They come with the program.");
        assertThat(text(console.get(SIAN, "/scripts/central"))).contains("Llais synthetig", "geiriau:", "Cymraeg");
        Response picture = console.get(JO, "/scripts/central/picture.svg?in=cy");
        assertThat(body(picture)).startsWith("<svg").doesNotContain("style=");
        assertThat(picture.contentType()).isEqualTo("image/svg+xml; charset=utf-8");
        assertThat(console.get(JO, "/scripts/other").status()).isEqualTo(404);
    }
}
