package org.ringround.console.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.RING_OUT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.console.DeskHouse;
import org.ringround.desk.DeskTown;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/** The list of calls, and the story of one. */
class CallPagesTest {

    private final DeskHouse house = Pages.open(null);
    private final DeskTown town = house.town();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aCallIsToldInAPictureAndInWords() {
        long reference = town.open();
        UUID call = Pages.call(town, reference, town.conwy, null);

        assertThat(house.get("/calls/" + call).body())
                .contains("01632 960777", "Asked for help", "Connected", "/requests/" + reference)
                .contains("<svg", "<title id=\"lanes-title\">", "<desc id=\"lanes-description\">")
                .contains("Caller: Waits, 0:20", "Caller: Talks, 0:35")
                .contains("14:30:10", "Pressed a key", "Over: Connected");
        assertThat(town.audit()).containsExactly("looked null " + reference);
    }

    @Test
    void aCallOfAnotherAreaIsNotThere() {
        UUID theirs = Pages.call(town, null, town.betws, null);
        long moved = town.request(row -> {
            row.setAreaId(town.betws);
            return row;
        });
        UUID since = Pages.call(town, moved, null, null);

        assertThat(List.of(theirs, since)).allSatisfy(call -> {
            assertThat(house.get("/calls/" + call).status()).isEqualTo(404);
            assertThat(house.get("/calls?area=" + town.betws).body()).doesNotContain(call.toString());
        });
        assertThat(house.get("/calls/x").status()).isEqualTo(404);
        assertThat(house.get("/calls/" + UUID.randomUUID()).status()).isEqualTo(404);
        house.sees(new Scope.Everywhere());
        assertThat(house.get("/calls/" + theirs).status()).isEqualTo(200);
    }

    @Test
    void aCallIsOfTheAreaOfItsRequestAndElseOfItsOwn() {
        long here = town.open();
        long there = town.request(row -> {
            row.setAreaId(town.betws);
            return row;
        });
        String own = Pages.call(town, null, town.conwy, null).toString();
        String moved = Pages.call(town, here, town.betws, null).toString();
        String known = Pages.call(town, here, null, null).toString();
        String gone = Pages.call(town, there, town.conwy, null).toString();

        assertThat(house.get("/calls?area=" + town.conwy).body())
                .contains(own, moved, known)
                .doesNotContain(gone);
        house.sees(new Scope.Everywhere());
        assertThat(house.get("/calls?area=" + town.conwy).body())
                .contains(own, moved, known)
                .doesNotContain(gone);
        assertThat(house.get("/calls?area=" + town.betws).body()).contains(gone).doesNotContain(own, moved, known);
    }

    @Test
    void aCallOfLongAgoTellsOfNobody() {
        UUID call = Pages.call(town, null, town.conwy, DeskTown.NOW);

        assertThat(house.get("/calls/" + call).body())
                .contains("it no longer says who rang")
                .doesNotContain("960777");
    }

    @Test
    void callsAreFilteredByDayEndingAndDirection() {
        String call = Pages.call(town, null, town.conwy, null).toString();
        town.coordinator("Cara", town.conwy);
        long reference = town.open();
        town.in(tx -> town.requests().press(tx, town.hand(reference)));

        assertThat(house.get("/calls").body()).contains(call, "Coordinators rung", "0:20", "0:35");
        assertThat(house.get("/calls?direction=in").body()).contains(call).doesNotContain(">Coordinators rung<");
        assertThat(house.get("/calls?direction=out").body())
                .doesNotContain(call)
                .contains("Coordinators rung");
        assertThat(house.get("/calls?day=24/11/2026&ending=connected").body()).contains(call);
        assertThat(house.get("/calls?day=2026-11-23").body()).contains("No call matches");
        assertThat(house.get("/calls?ending=live").body()).doesNotContain(call).contains("Coordinators rung");
        assertThat(house.get("/calls?day=nonsense").status()).isEqualTo(422);
        assertThat(house.get("/calls?before=1_x&area=x").status()).isEqualTo(200);
    }

    @Test
    void olderCallsStandOnTheNextPage() {
        for (int i = 0; i < 51; i++) {
            Pages.call(town, null, town.conwy, null);
        }

        String page = house.get("/calls").body();
        String older = page.substring(page.indexOf("before=")).split("\"")[0];

        assertThat(page.split("href=\"/calls/")).hasSize(51);
        assertThat(house.get("/calls?" + older).body().split("href=\"/calls/")).hasSize(2);
    }

    @Test
    void whatWeRangStandsAmongTheCallsThatCameInByItsTime() {
        town.coordinator("Cara", town.conwy);
        long reference = town.open();
        town.in(tx -> town.requests().press(tx, town.hand(reference)));
        for (int i = 0; i < 51; i++) {
            Pages.call(town, null, town.conwy, null);
        }

        rang(DeskTown.NOW.plusSeconds(1));
        assertThat(house.get("/calls?area=" + town.conwy).body()).contains(">Coordinators rung<");
        rang(DeskTown.NOW.minusSeconds(1));
        String page = house.get("/calls?area=" + town.conwy).body();
        assertThat(page).doesNotContain(">Coordinators rung<");
        String older = page.substring(page.indexOf("before=")).split("\"")[0];
        assertThat(house.get("/calls?area=" + town.conwy + "&" + older).body())
                .contains(">Coordinators rung<")
                .satisfies(body -> assertThat(body.split("href=\"/calls/")).hasSize(3));
    }

    private void rang(Instant at) {
        town.in(tx -> tx.sql().update(RING_OUT).set(RING_OUT.BEGUN_AT, at).execute());
    }

    @Test
    void callsSpeakWelsh() {
        UUID call = Pages.call(town, null, town.conwy, null);
        house.reads(Language.WELSH);

        assertThat(house.get("/calls").body()).contains("Galwadau", "Gofyn am help", "Wedi cysylltu");
        assertThat(house.get("/calls/" + call).body()).contains("Galwr: Aros, 0:20", "Pwyswyd allwedd");
    }
}
