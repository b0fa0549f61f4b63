package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.RoundsConsole.ADMIN;
import static org.ringround.RoundsConsole.JO;
import static org.ringround.RoundsConsole.SIAN;
import static org.ringround.RoundsConsole.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.http.Response;

/** Nobody could hear from Ann of Conwy this morning; coordinators look at it on the page. */
class EscalationPagesTest {

    private final RoundsConsole console = new RoundsConsole();
    private final String page = "/rounds/escalations/" + console.escalates();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void thePageSaysWhoWhereWhoElseWhatWasDoneAndWhenToRing999() {
        assertThat(text(console.get(JO, page)))
                .contains(
                        "Nobody has it in hand",
                        "If they are hurt, or you fear so, ring 999 yourself",
                        "The police come, and may break in",
                        "Ann Puw",
                        "01632 960201",
                        "1 High Street",
                        "Bet, 07700 900301",
                        "Nobody could hear from them: coordinators are told.");
        assertThat(text(console.get(SIAN, page))).contains("Does neb yn gofalu amdano", "Daw'r heddlu", "Beth a wnaed");
        assertThat(text(console.get(JO, "/rounds"))).contains("Nobody could hear from them", "Ann Puw – escalation");
        assertThat(console.audit(JO)).startsWith("looked 2");
    }

    @Test
    void whoeverHasItIsNamedAndNobodyElseCanHaveItMeanwhile() {
        assertThat(console.post(JO, page + "/have", Map.of()).headers())
                .containsEntry("Location", page + "?told=rounds.have");

        assertThat(text(console.get(JO, page)))
                .contains("You have it in hand, since Mon 23 Nov 2026, 10:30am", "I still have it");
        assertThat(text(console.get(ADMIN, page))).contains("In hand: Jo, since");
        assertThat(console.post(ADMIN, page + "/have", Map.of()).headers())
                .containsEntry("Location", page + "?told=rounds.anothers");

        console.at("2026-11-23T12:30:00Z");
        assertThat(console.post(ADMIN, page + "/have", Map.of()).headers())
                .containsEntry("Location", page + "?told=rounds.have");
        assertThat(text(console.get(JO, page))).contains("In hand: Admin, since");
        assertThat(console.audit(JO)).contains("took 2");
    }

    @Test
    void itIsClosedWithAReasonAndNotWithoutOne() {
        Response empty = console.post(JO, page + "/close", Map.of("reason", List.of("  ")));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(text(empty)).contains("Error: Ann Puw", "Fill this in");
        assertThat(console.one("select closed_at from escalation")).isEqualTo("null");

        var reason = Map.of("reason", List.of("her <b>daughter</b> is with her"));
        assertThat(console.post(JO, page + "/close", reason).headers())
                .containsEntry("Location", page + "?told=rounds.closed");

        assertThat(console.one("select result || ' ' || settled_by from occurrence"))
                .isEqualTo("escalated coordinator");
        assertThat(console.one("select status from request")).isEqualTo("done");
        assertThat(console.one("select what || ' ' || actor from request_event order by id desc limit 1"))
                .isEqualTo("done: her <b>daughter</b> is with her account:1");
        assertThat(text(console.get(JO, page)))
                .contains(
                        "Closed: Mon 23 Nov 2026, 10:30am. A coordinator has seen to it. “her &lt;b&gt;daughter&lt;/b&gt; is with her”")
                .doesNotContain("I have it");
        assertThat(console.post(ADMIN, page + "/close", reason).headers())
                .containsEntry("Location", page + "?told=rounds.closed-before");
        assertThat(text(console.get(JO, "/rounds/1"))).contains("Escalated, closed");
        assertThat(console.audit(JO)).contains("closed 2");
    }

    @Test
    void thatOfAnotherAreaIsNotThere() {
        console.database().run(tx -> tx.sql().execute("update request set area_id = 2"));

        assertThat(console.get(JO, page).status()).isEqualTo(404);
        assertThat(console.post(JO, page + "/have", Map.of()).status()).isEqualTo(404);
        assertThat(console.post(JO, page + "/close", Map.of("reason", List.of("fine")))
                        .status())
                .isEqualTo(404);
        assertThat(text(console.get(JO, "/rounds"))).doesNotContain("Ann Puw – escalation");
        assertThat(console.one("select closed_at from escalation")).isEqualTo("null");
        assertThat(console.get(ADMIN, page).status()).isEqualTo(200);
    }
}
