package org.ringround.console.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.telephony.Language;

/**
 * Of Llanrwst, Sam speaks English and has Tuesday 9 to 12, Siân speaks both and has Tuesday 11 to 20 o'clock; Bryn has no
 * shift. Ffion is of Conwy.
 */
class RotaPagesTest {

    private static final String SAM = "+447700900101";
    private static final String SIAN = "+447700900102";
    private static final String BRYN = "+447700900103";
    private static final String FFION = "+447700900104";
    private static final String TUESDAY = "2026-11-24T09:00:00Z/2026-11-24T12:00:00Z";

    private final RotaHouse house = new RotaHouse();
    private long sam;
    private long bryn;
    private long ffion;

    @BeforeEach
    void people() {
        sam = house.volunteer("Sam Rees", SAM, "en", house.llanrwst, "Tue 09:00-12:00");
        house.volunteer("Siân Rees", SIAN, "cy;en", house.llanrwst, "Tue 11:00-20:00");
        bryn = house.volunteer("Bryn <b>Rees", BRYN, "en", house.llanrwst, "");
        ffion = house.volunteer("Ffion Rees", FFION, "en", house.conwy, "Tue 09:00-20:00");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theWeekSaysWhoIsOnAndWhatIsWantingInWords() {
        HttpResponse<String> week = house.get("/rota?week=2026-W48");

        assertThat(week.statusCode()).isEqualTo(200);
        String tuesday = words(house.get("/rota?day=2026-11-24"));
        assertThat(words(week))
                .contains("Rota of Llanrwst, Mon 23 Nov to Sun 29 Nov 2026")
                .contains("within calling hours, 9am to 8pm")
                .contains("9am to 8pm Nobody Find somebody – Mon 23 Nov, 9am to 8pm")
                .doesNotContain("Ffion");
        assertThat(tuesday)
                .contains("9am to 11am Only Sam Rees Nobody speaks Welsh Find somebody")
                .contains("midday Sam Rees , Siân Rees")
                .contains("midday to 8pm Only Siân Rees Find somebody")
                .doesNotContain("Ffion");
    }

    @Test
    void todaysWeekIsShownWhereTheAddressSaysNoneOrNonsense() {
        assertThat(words(house.get("/rota"))).contains("Mon 16 Nov to Sun 22 Nov 2026");
        assertThat(words(house.get("/rota?week=x&day=y&language=z"))).contains("Mon 16 Nov to Sun 22 Nov 2026");
    }

    @Test
    void byLanguageOnlyThoseWhoSpeakItAreThere() {
        assertThat(words(house.get("/rota?day=2026-11-24&language=cy")))
                .contains("9am to 11am Nobody speaks Welsh Find somebody")
                .contains("11am to 8pm Only Siân Rees")
                .doesNotContain("Sam Rees");
    }

    @Test
    void theWholePageIsInWelshForThoseWhoWantIt() {
        house.visitor = RotaHouse.coordinator(Language.WELSH, house.llanrwst);

        assertThat(words(house.get("/rota?day=2026-11-24")))
                .contains(
                        "Rota Llanrwst, Maw 24 Tach 2026",
                        "Dim ond Sam Rees",
                        "Neb yn siarad Cymraeg",
                        "Patrwm wythnosol");
        assertThat(house.get("/rota").body()).contains("<html lang=\"cy\"");
        assertThat(words(house.get("/rota/volunteers/" + sam))).contains("Rota Sam Rees", "Tynnu oddi ar y rota");
        assertThat(words(house.get("/rota/wanted"))).contains("Agor sifft");
        assertThat(words(house.get("/rota/areas/" + house.llanrwst + "/feed")))
                .contains("Y rota mewn calendr: Llanrwst");
    }

    @Test
    void theDayOnWhichTheClocksGoBackShowsItsDoubleHour() {
        house.post("/rota/volunteers/" + bryn + "/pattern", "shifts", "Sun 01:30-02:30");
        String back = words(house.get("/rota?day=2027-10-31"));
        String forward = words(house.get("/rota?day=2027-03-28"));

        assertThat(back).contains("this day has an hour more", "1:30am (before the clocks go back) to 2:30am Bryn");
        assertThat(forward).contains("this day has an hour less", "2:30am");
    }

    @Test
    void aShiftPastMidnightIsOnBothDays() {
        house.post("/rota/volunteers/" + bryn + "/pattern", "shifts", "Fri 22:00-06:00");

        assertThat(words(house.get("/rota?day=2026-11-27"))).contains("10pm to midnight Bryn");
        assertThat(words(house.get("/rota?day=2026-11-28"))).contains("midnight to 6am Bryn");
    }

    @Test
    void namesAreWrittenAsTextAndNeverAsMarkup() {
        assertThat(house.get("/rota/volunteers/" + bryn).body())
                .contains("Bryn &lt;b&gt;Rees")
                .doesNotContain("<b>");
    }

    @Test
    void aVolunteerIsTakenOffAndTheGapFilledAndTheWeekTellsBoth() {
        String page = open(house.post("/rota/volunteers/" + sam + "/off", "turn", TUESDAY));

        assertThat(page).isEqualTo("/rota/shifts/11?told=rota.taken-off");
        assertThat(words(house.get(page)))
                .contains("They are off the rota then")
                .contains("Tue 24 Nov, 9am to")
                .contains("Sam Rees")
                .contains("Bryn <b>Rees English 0 hours Not asked Put on the rota")
                .doesNotContain("Ffion");
        assertThat(words(house.get("/rota?week=2026-W48"))).contains("Shift 11", "Open");

        assertThat(open(house.post("/rota/shifts/11/fill", "volunteer", Long.toString(bryn))))
                .isEqualTo("/rota/shifts/11?told=rota.filled");
        assertThat(words(house.get("/rota?week=2026-W48"))).contains("Covered by Bryn");
        assertThat(house.audit())
                .contains(
                        "added 7 null shift 11",
                        "changed 7 " + sam + " null null",
                        "assigned 7 " + bryn + " null null",
                        "looked 7 null shift 11",
                        "looked 7 null area " + house.llanrwst);
    }

    @Test
    void threeAreAskedOnlyAfterTheirTextsWereShown() {
        house.post("/rota/volunteers/" + sam + "/off", "turn", TUESDAY);
        String before = words(house.get("/rota/shifts/11/ask"));

        assertThat(before)
                .contains("Texts to be sent: 1. The network charges for 1.")
                .contains("To cover it, text COVER 11.");
        assertThat(house.sent()).hasSize(1);
        assertThat(open(house.post("/rota/shifts/11/ask", "who", Long.toString(bryn), "who", Long.toString(ffion))))
                .isEqualTo("/rota/shifts/11?told=rota.asked");
        assertThat(open(house.post("/rota/shifts/11/ask", "who", Long.toString(bryn))))
                .isEqualTo("/rota/shifts/11?told=rota.nobody-asked");
        assertThat(house.sent()).hasSize(2).last().asString().startsWith(BRYN);
        assertThat(words(house.get("/rota/shifts/11/ask"))).contains("There is nobody left to ask");
        assertThat(words(house.get("/rota/shifts/11"))).contains("Sat 21 Nov 2026, 10am");
    }

    @Test
    void aShiftIsOpenedForAGapWithTheFormThatTheGapFills() {
        String form = house.get("/rota/wanted?area=" + house.llanrwst + "&date=2026-11-23&from=09%3A00&to=20%3A00")
                .body();
        assertThat(form).contains("value=\"2026-11-23\"", "value=\"09:00\"", "value=\"20:00\"");

        String[] gap = {"area", Long.toString(house.llanrwst), "date", "23/11/2026", "from", "9:00", "to", "20.00"};
        assertThat(open(house.post("/rota/wanted", gap))).isEqualTo("/rota/shifts/11?told=rota.opened");
        assertThat(open(house.post("/rota/shifts/11/withdraw"))).isEqualTo("/rota?told=rota.withdrawn");
        assertThat(house.get("/rota/shifts/11").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongInAFormIsSaidAndNothingTypedIsLost() {
        HttpResponse<String> wrong =
                house.post("/rota/wanted", "area", "", "date", "31/2/2026", "from", "nine", "to", "");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("<title>Error: Open a shift", "value=\"31/2/2026\"", "value=\"nine\"")
                .contains("Write a date, like 24/11/2026", "Write a time, like 14:30", "Fill this in");
        assertThat(house.post(
                                "/rota/wanted",
                                "area",
                                Long.toString(house.llanrwst),
                                "date",
                                "20/11/2026",
                                "from",
                                "9:00",
                                "to",
                                "10:00")
                        .body())
                .contains("This time is over already");
    }

    @Test
    void theWeeklyPatternIsChangedInTheWordsOfTheFile() {
        String pattern = "Mon 09:00-12:00; Fri 22:00-06:00; Tue 09:00-12:00 every 2 weeks from 2026-11-23";

        assertThat(open(house.post("/rota/volunteers/" + bryn + "/pattern", "shifts", pattern)))
                .isEqualTo("/rota/volunteers/" + bryn + "?told=rota.pattern");
        assertThat(house.pattern(bryn))
                .isEqualTo("Mon 09:00-12:00; Tue 09:00-12:00 every 2 weeks from 2026-11-23; Fri 22:00-06:00");
        HttpResponse<String> wrong = house.post("/rota/volunteers/" + bryn + "/pattern", "shifts", "Monday all day");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Monday all day", "Write shifts like Mon 09:00-12:00");
        assertThat(house.pattern(bryn)).startsWith("Mon 09:00-12:00");
    }

    @Test
    void oneMoreShiftIsPutOnADate() {
        house.post("/rota/volunteers/" + bryn + "/on", "date", "2026-11-25", "from", "22:00", "to", "2:00");

        assertThat(words(house.get("/rota?day=2026-11-25"))).contains("10pm to 2am Extra Bryn");
        assertThat(house.post("/rota/volunteers/" + bryn + "/on", "date", "", "from", "", "to", "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void twoShiftsAreSwapped() {
        house.post("/rota/volunteers/" + bryn + "/pattern", "shifts", "Wed 09:00-12:00");
        String path = "/rota/volunteers/" + sam + "/swap";
        String other = bryn + "/2026-11-25T09:00:00Z/2026-11-25T12:00:00Z";

        assertThat(words(house.get(path + "?turn=" + TUESDAY))).contains("Wed 25 Nov, 9am to");
        assertThat(house.post(path, "turn", TUESDAY).statusCode()).isEqualTo(422);
        assertThat(open(house.post(path, "turn", TUESDAY, "other", other)))
                .isEqualTo("/rota/volunteers/" + sam + "?told=rota.swapped");
        assertThat(house.post(path, "turn", TUESDAY, "other", other).statusCode())
                .isEqualTo(404);
        assertThat(words(house.get("/rota?day=2026-11-25"))).contains("Extra Sam Rees", "Off Bryn");
    }

    private static String open(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What is read, without markup. */
    private static String words(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body()
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }
}
