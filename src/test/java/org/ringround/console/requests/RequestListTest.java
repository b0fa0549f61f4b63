package org.ringround.console.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.console.DeskHouse;
import org.ringround.desk.DeskTown;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/** The list of requests: what it shows to whom, its filter, its file. */
class RequestListTest {

    private final DeskHouse house = Pages.open(null);
    private final DeskTown town = house.town();

    @AfterEach
    void close() {
        house.close();
    }

    private static String link(long reference) {
        return "href=\"/requests/" + reference + "\"";
    }

    @Test
    void whatIsNotSettledStandsThereWithItsAgeAndPromise() {
        long ann = town.resident("Ann", town.conwy);
        long promised = town.request(row -> {
            row.setResidentId(ann);
            row.setDueAt(DeskTown.NOW.minusSeconds(60));
            return row;
        });
        long done = town.request(row -> {
            row.setStatus("done");
            row.setClosedAt(DeskTown.NOW);
            return row;
        });

        String page = house.get("/requests").body();

        assertThat(page)
                .contains(link(promised), "Ann", "60 minutes", "Overdue since Tue 24 Nov 2026, 2:29pm")
                .doesNotContain(link(done));
        assertThat(town.audit()).containsExactly("looked " + ann + " null");
    }

    @Test
    void anotherAreasRequestsAreNotThere() {
        long theirs = town.request(row -> {
            row.setAreaId(town.betws);
            return row;
        });
        long nobodys = town.request(row -> {
            row.setAreaId(null);
            return row;
        });

        assertThat(house.get("/requests?area=" + town.betws).body()).doesNotContain(link(theirs), "Betws");
        assertThat(house.get("/requests?reference=" + theirs).body()).doesNotContain(link(theirs));
        assertThat(house.get("/requests.csv?status=all").body()).doesNotContain("\n" + theirs + ",");
        assertThat(house.get("/requests").body()).contains(link(nobodys));
        house.sees(new Scope.Everywhere());
        assertThat(house.get("/requests?area=" + town.betws).body()).contains(link(theirs));
    }

    @Test
    void theFilterStandsInTheAddress() {
        long sam = town.volunteer("Sam", town.conwy);
        long held = town.claimed(sam);
        long chat = town.request(row -> {
            row.setNeed("chat");
            row.setLanguage("cy");
            row.setUrgent(true);
            row.setReason("manual");
            return row;
        });

        assertThat(house.get("/requests?volunteer=" + sam).body())
                .contains(link(held))
                .doesNotContain(link(chat));
        assertThat(house.get("/requests?need=chat&language=cy&urgent=yes&reason=manual")
                        .body())
                .contains(link(chat))
                .doesNotContain(link(held));
        assertThat(house.get("/requests?status=claimed").body())
                .contains(link(held))
                .doesNotContain(link(chat));
        assertThat(house.get("/requests?promise=overdue").body()).contains("No request matches");
        assertThat(house.get("/requests?reference=10").body()).contains(link(held), link(chat));
        assertThat(house.get("/requests?reference=" + chat).body())
                .contains(link(chat))
                .doesNotContain(link(held));
        assertThat(house.get("/requests?status=%22%3E&area=x&volunteer=-1").status())
                .isEqualTo(200);
    }

    @Test
    void fiftyStandOnAPageAndTheOthersOnTheNext() {
        long first = town.open();
        for (int i = 0; i < 50; i++) {
            town.open();
        }

        String page = house.get("/requests?need=shopping").body();

        assertThat(page)
                .contains(link(first + 50), "/requests?need=shopping&amp;before=" + (first + 1))
                .doesNotContain(link(first));
        assertThat(house.get("/requests?need=shopping&before=" + (first + 1)).body())
                .contains(link(first))
                .doesNotContain(link(first + 1));
    }

    @Test
    void aFileOfTheListHoldsNoFormula() {
        long ann = town.resident("=HYPERLINK(\"http://example.org\")", town.conwy);
        long reference = town.request(row -> {
            row.setResidentId(ann);
            row.setNumber("+33123456789");
            return row;
        });

        String file = house.get("/requests.csv").body();

        assertThat(file)
                .startsWith("\uFEFFRequest,Opened,Area,")
                .contains(reference + ",")
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"")
                .doesNotContain(",=", ",+");
        assertThat(town.audit()).containsExactly("exported null null", "exported " + ann + " null");
    }

    @Test
    void namesAreTextAndNeverMarkup() {
        long ann = town.resident("<script>alert(1)</script>", town.conwy);
        town.request(row -> {
            row.setResidentId(ann);
            return row;
        });

        assertThat(house.get("/requests").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script");
    }

    @Test
    void theListIsThereInWelsh() {
        town.request(row -> {
            row.setUrgent(true);
            row.setDueAt(DeskTown.NOW.plus(Duration.ofHours(1)));
            return row;
        });
        house.reads(Language.WELSH);

        assertThat(house.get("/requests").body())
                .contains("Ceisiadau", "Brys", "Ar agor", "Ffonio'n ôl erbyn Maw 24 Tach 2026");
    }

    @Test
    void aGroupsTextNamesNobody() {
        long ann = town.resident("Ann", town.conwy);
        long reference = town.request(row -> {
            row.setResidentId(ann);
            return row;
        });

        assertThat(house.get("/requests/board?area=" + town.conwy).body())
                .contains("Conwy", String.valueOf(reference))
                .doesNotContain("Ann", "High Street", "960777");
        assertThat(house.get("/requests/board?area=" + town.betws).status()).isEqualTo(404);
        house.sees(new Scope.Within(Set.of()));
        assertThat(house.get("/requests/board?area=" + town.conwy).status()).isEqualTo(404);
    }
}
