package org.ringround.console.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.AUDIT;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.account.AccountRole;
import org.ringround.account.Visitor;
import org.ringround.console.SectionHouse;
import org.ringround.db.TestDatabase;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

/** The reports as a coordinator sees them, on Tuesday 24 November 2026. */
class ReportPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");

    private final TestDatabase test = TestDatabase.create();
    private final SectionHouse house =
            new SectionHouse(test.database(), NOW, false, parts -> new ReportDoors(parts).routes());
    private final long llanrwst = test.database().transact(tx -> new ReportTown(tx).area("Llanrwst"));
    private final long conwy = test.database().transact(tx -> new ReportTown(tx).area("=Conwy"));

    @AfterEach
    void close() {
        house.close();
        test.close();
    }

    private void someThingsHappened() {
        test.database().run(tx -> {
            var town = new ReportTown(tx);
            town.answered("2026-11-20T10:05:00Z", llanrwst, 34);
            town.call("2026-11-20T11:00:00Z", conwy, "MEDICINE", "cy", "voicemail");
            long sam = town.volunteer("Sam", "+447700900101", llanrwst, NOW);
            town.volunteer("=HYPERLINK(\"x\")", "+447700900102", llanrwst, NOW);
            long request = town.request("2026-11-20T10:05:00Z", llanrwst, "shopping", "2026-11-21T10:00:00Z", "done");
            town.took(sam, request, llanrwst, "2026-11-20T10:05:34Z");
            town.turn(town.round("Mair", "+441632960101", llanrwst, "checkin"), "2026-11-20T10:00:00Z", "well");
        });
    }

    private List<String> audit() {
        return test.database()
                .transact(tx -> tx.sql().selectFrom(AUDIT).orderBy(AUDIT.ID).fetch(AUDIT.WHAT));
    }

    @Test
    void aPeriodIsTheLastThirtyDaysUnlessSomebodySaysOtherwise() {
        someThingsHappened();

        String usual = house.get("/reports").body();
        assertThat(usual)
                .contains("value=\"26/10/2026\"", "value=\"24/11/2026\"", "Spoke with a volunteer", "=Conwy", "34")
                .contains("/reports/days.csv?from=2026-10-26&amp;to=2026-11-24")
                .doesNotContain("Sam", "Mair", "07700");
        assertThat(house.get("/reports?to=2026-11-19").body())
                .contains("value=\"21/10/2026\"", "There is nothing to count here")
                .doesNotContain("Spoke with a volunteer");
    }

    @Test
    void eachChartHasItsTableBeneathAndAnAlternativeInWords() {
        someThingsHappened();

        assertThat(house.get("/reports").body())
                .contains("data-table=\"days\"", "<table class=\"govuk-table\" id=\"days\">")
                .contains(
                        "aria-label=\"Bar chart: Calls by day of the week. The table beneath it has the same figures.\"")
                .contains("/assets/chart.umd.min-", "/assets/reports-");
    }

    @Test
    void onAnEmptyDatabaseEveryPageSaysThatThereIsNothing() {
        for (String path : List.of("/reports", "/reports/volunteers", "/reports/impact")) {
            assertThat(house.get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (Report which : Report.values()) {
            assertThat(house.get("/reports/" + which.word() + ".csv").statusCode())
                    .as(which.word())
                    .isEqualTo(200);
        }
    }

    @Test
    void anImpossiblePeriodIsRefusedAndItsFieldNamed() {
        assertRefused("from=tomorrow", "from", "Write a date");
        assertRefused("from=2026-11-25", "from", "not later than today");
        assertRefused("from=2026-11-20&to=2026-11-19", "to", "cannot be before");
        assertRefused("from=2025-10-20&to=2026-11-24", "to", "no more than 400 days");
        assertRefused("to=%2B999999999-12-31", "to", "Write a date");
        assertRefused("to=-999999999-01-01", "to", "Write a date");
        assertRefused("area=4711", "area", "Choose one of the list");
        assertThat(house.get("/reports?from=2025-10-21&to=2026-11-24").statusCode())
                .isEqualTo(200);
    }

    private void assertRefused(String query, String field, String why) {
        for (String path : List.of("/reports", "/reports/volunteers", "/reports/impact", "/reports/days.csv")) {
            HttpResponse<String> answer = house.get(path + "?" + query);
            assertThat(answer.statusCode()).as(path + "?" + query).isEqualTo(422);
            assertThat(answer.body()).contains("<title>Error: ", "href=\"#" + field + "\"", why);
        }
    }

    @Test
    void anAreaOfSomebodyElseIsNoChoiceAndIsNotCounted() {
        someThingsHappened();
        house.visitedBy(SectionHouse.coordinator(Language.ENGLISH, llanrwst));

        assertThat(house.get("/reports").body()).contains("Llanrwst").doesNotContain("=Conwy");
        assertThat(house.get("/reports?area=" + conwy).statusCode()).isEqualTo(422);
        assertThat(house.get("/reports/areas.csv").body()).doesNotContain("Conwy");
    }

    @Test
    void aFileHasTheFiguresOfItsTableAndNoFormulas() {
        someThingsHappened();

        HttpResponse<String> areas = house.get("/reports/areas.csv?from=2026-11-20&to=2026-11-20");
        assertThat(areas.headers().firstValue("content-disposition")).contains("attachment; filename=\"areas.csv\"");
        assertThat(areas.body())
                .isEqualTo("\uFEFFArea,Calls,Wanted somebody,Answered,Half answered within (seconds),"
                        + "Nine in ten answered within (seconds)\r\n"
                        + "'=Conwy,1,1,0,,\r\n"
                        + "Llanrwst,1,1,1,34,34\r\n");
        assertThat(house.get("/reports/volunteers.csv").body())
                .contains("\r\n\"'=HYPERLINK(\"\"x\"\")\",0,0,0\r\n", "\r\nSam,0,1,0\r\n");
    }

    @Test
    void whoLooksAtWhatVolunteersGaveIsKept() {
        someThingsHappened();

        assertThat(house.get("/reports/volunteers").body()).contains("Sam", "Hours on duty");
        assertThat(audit()).containsExactly("looked", "looked");
        house.get("/reports/volunteers.csv");
        assertThat(audit()).containsExactly("looked", "looked", "exported", "exported");
    }

    @Test
    void theSheetToShowToOthersHasNobodysName() {
        someThingsHappened();

        assertThat(house.get("/reports/impact?area=" + llanrwst).body())
                .contains("Conwy Helpline: what we did", "Mon 26 Oct 2026 to Tue 24 Nov 2026", "Llanrwst")
                .contains("<strong>1</strong> calls answered by a volunteer", "<strong>34</strong> seconds")
                .contains("<strong>1</strong> Shopping or food")
                .doesNotContain("Sam", "Mair", "HYPERLINK");
    }

    @Test
    void everythingIsThereInWelsh() {
        someThingsHappened();
        house.visitedBy(
                new Visitor(1, 7, "Sioned", AccountRole.ADMIN, new Scope.Everywhere(), Language.WELSH, "secret"));

        assertThat(house.get("/reports").body())
                .contains("lang=\"cy\"", "Adroddiadau", "Dydd Gwener", "Siarad â gwirfoddolwr");
        assertThat(house.get("/reports/volunteers").body()).contains("Oriau ar ddyletswydd");
        assertThat(house.get("/reports/impact").body()).contains("Conwy Helpline: beth wnaethom ni");
        assertThat(house.get("/reports?from=2026-11-25").body()).contains("nad yw'n hwyrach na heddiw");
        assertThat(house.get("/reports/days.csv").body()).contains("Dydd Llun,0,0,0,,");
    }
}
