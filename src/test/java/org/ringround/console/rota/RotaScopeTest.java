package org.ringround.console.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.telephony.Language;

/** Sam is of Llanrwst, Ffion of Conwy; each has Tuesday 9 to 12, and gave it up: shifts 11 and 12. */
class RotaScopeTest {

    private static final String TUESDAY = "2026-11-24T09:00:00Z/2026-11-24T12:00:00Z";

    private final RotaHouse house = new RotaHouse();
    private long sam;
    private long ffion;
    private String hers;
    private String herArea;

    @BeforeEach
    void people() {
        sam = house.volunteer("Sam Rees", "+447700900101", "en", house.llanrwst, "Tue 09:00-12:00");
        ffion = house.volunteer("Ffion Rees", "+447700900104", "en", house.conwy, "Tue 09:00-12:00");
        hers = "/rota/volunteers/" + ffion;
        herArea = "/rota/areas/" + house.conwy;
        house.visitor = RotaHouse.coordinator(Language.ENGLISH, house.llanrwst, house.conwy);
        house.post("/rota/volunteers/" + sam + "/off", "turn", TUESDAY);
        house.post(hers + "/off", "turn", TUESDAY);
        house.visitor = RotaHouse.coordinator(Language.ENGLISH, house.llanrwst);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aPageOfAnotherAreaIsNotThere() {
        List<String> pages = List.of(
                "/rota?area=" + house.conwy,
                "/rota?area=x",
                "/rota/shifts/12",
                "/rota/shifts/12/ask",
                "/rota/shifts/99",
                "/rota/shifts/x",
                hers,
                hers + "/swap?turn=" + TUESDAY,
                hers + "/feed",
                herArea + "/feed");

        assertThat(pages)
                .allSatisfy(page -> assertThat(house.get(page).statusCode()).isEqualTo(404));
        assertThat(house.get("/rota/shifts/11").statusCode()).isEqualTo(200);
        assertThat(house.audit()).contains("refused 7 null null null");
    }

    @Test
    void aButtonOfAnotherAreaDoesNothing() {
        List<String> buttons = List.of(
                "/rota/shifts/12/ask",
                "/rota/shifts/12/withdraw",
                hers + "/pattern",
                hers + "/on",
                hers + "/off",
                hers + "/swap",
                hers + "/feed",
                hers + "/feed/end",
                herArea + "/feed",
                herArea + "/feed/end");

        assertThat(buttons)
                .allSatisfy(
                        button -> assertThat(house.post(button).statusCode()).isEqualTo(404));
        assertThat(fill(12, sam)).isEqualTo(404);
        assertThat(house.post("/rota/wanted", "area", Long.toString(house.conwy))
                        .statusCode())
                .isEqualTo(422);
        assertThat(house.pattern(ffion)).isEqualTo("Tue 09:00-12:00");
    }

    @Test
    void theWeekTellsNothingOfAnotherArea() {
        assertThat(house.get("/rota?week=2026-W48").body())
                .contains("Sam Rees", "/rota/shifts/11")
                .doesNotContain("Ffion", "Conwy", "/rota/shifts/12");
    }

    @Test
    void aVolunteerOfAnotherAreaCannotBePutOnAShiftOfOnesOwn() {
        assertThat(fill(11, ffion)).isEqualTo(404);
        house.visitor = RotaHouse.coordinator(Language.ENGLISH, house.llanrwst, house.conwy);

        assertThat(fill(11, ffion)).isEqualTo(303);
        assertThat(house.get("/rota/shifts/11").body()).contains("govuk-tag--red");
    }

    private int fill(long shift, long volunteer) {
        return house.post("/rota/shifts/" + shift + "/fill", "volunteer", Long.toString(volunteer))
                .statusCode();
    }
}
