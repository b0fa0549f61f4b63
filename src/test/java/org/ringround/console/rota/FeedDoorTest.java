package org.ringround.console.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.account.FeedOwner;

/** Sam and Siân are of Llanrwst and have a shift on Tuesdays; it is Saturday, 21 November 2026. */
class FeedDoorTest {

    private final RotaHouse house = new RotaHouse();
    private long sam;
    private long sian;

    @BeforeEach
    void people() {
        sam = house.volunteer("Sam Rees", "+447700900101", "en", house.llanrwst, "Tue 09:00-12:00");
        sian = house.volunteer("Siân, \nRees", "+447700900102", "cy", house.llanrwst, "Tue 22:00-06:00");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aVolunteersCalendarHasTheirTurnsInTheirLanguageAndNobodyElses() {
        HttpResponse<String> calendar = house.get(house.feed(new FeedOwner.OfVolunteer(sian)));

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(calendar.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(calendar.body())
                .contains("SUMMARY:Ar ddyletswydd: Ringround\r\n")
                .contains("DTSTART:20261124T220000Z\r\nDTEND:20261125T060000Z\r\n")
                .doesNotContain("T090000Z", "Sam", "Rees", "07700", "4477");
    }

    @Test
    void anAreasCalendarTellsFirstNamesOnly() {
        String calendar =
                house.get(house.feed(new FeedOwner.OfArea(house.llanrwst))).body();

        assertThat(calendar)
                .contains("NAME:Ringround: rota of Llanrwst\r\n")
                .contains("SUMMARY:Sam on duty\r\n", "SUMMARY:Siân\\, on duty\r\n")
                .doesNotContain("Rees", "07700", "4477");
    }

    @Test
    void itReachesTwoWeeksBackAndEightWeeksAhead() {
        String calendar = house.get(house.feed(new FeedOwner.OfVolunteer(sam))).body();

        assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(1 + 10);
        assertThat(calendar).contains("DTSTART:20261110T090000Z", "DTSTART:20270112T090000Z");
    }

    @Test
    void aTurnKeepsItsNameAndWhatIsGivenUpVanishes() {
        String path = house.feed(new FeedOwner.OfVolunteer(sam));
        String uid = "UID:turn-" + sam + "-1795510800-1795521600@ringround";

        assertThat(house.get(path).body()).contains("DTSTART:20261124T090000Z", uid);
        house.now = house.now.plus(Duration.ofDays(1));
        assertThat(house.get(path).body()).contains(uid);
        house.post("/rota/volunteers/" + sam + "/off", "turn", "2026-11-24T09:00:00Z/2026-11-24T12:00:00Z");
        assertThat(house.get(path).body()).doesNotContain(uid).contains("DTSTART:20261201T090000Z");
    }

    @Test
    void theAddressIsShownOnceAndRenewedAndEnded() {
        String page = "/rota/volunteers/" + sam + "/feed";
        String first = address(house.post(page));

        assertThat(house.get(first).statusCode()).isEqualTo(200);
        assertThat(house.get(page).body()).doesNotContain(first).contains("There is an address for calendars");
        String second = address(house.post(page));
        assertThat(house.get(first).statusCode()).isEqualTo(404);
        assertThat(house.get(second).statusCode()).isEqualTo(200);
        assertThat(house.post(page + "/end").statusCode()).isEqualTo(303);
        assertThat(house.get(second).statusCode()).isEqualTo(404);
        assertThat(house.audit()).contains("changed 7 " + sam + " null null");
    }

    @Test
    void anAreasAddressIsMadeOnItsPage() {
        String address = address(house.post("/rota/areas/" + house.llanrwst + "/feed"));

        assertThat(house.get(address).body()).contains("SUMMARY:Sam on duty");
        assertThat(house.audit()).contains("changed 7 null area " + house.llanrwst);
    }

    @Test
    void whoeverGuessesIsNotLookedAtForAWhile() {
        String path = house.feed(new FeedOwner.OfVolunteer(sam));
        for (int guess = 0; guess < 20; guess++) {
            assertThat(house.get("/feeds/0000000000000000000000000" + guess % 10 + ".ics")
                            .statusCode())
                    .isEqualTo(404);
        }

        assertThat(house.get(path).statusCode()).isEqualTo(404);
        house.now = Instant.parse("2026-11-21T10:11:00Z");
        assertThat(house.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressWithoutItsEndingOrWithMoreBehindItIsNone() {
        String path = house.feed(new FeedOwner.OfVolunteer(sam));

        assertThat(house.get(path.replace(".ics", "")).statusCode()).isEqualTo(404);
        assertThat(house.get(path + "%0d%0aX:y").statusCode()).isEqualTo(404);
        assertThat(house.get(path + "%0d%0aX:y").headers().firstValue("X")).isEmpty();
    }

    private static String address(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        var found = Pattern.compile("/feeds/[0-9a-z]{26}\\.ics").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
