package org.ringround.console.now;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ringround.db.generated.Tables.AUDIT;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringround.db.TestDatabase;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;

@Timeout(60)
class NowPageTest {

    private final TestDatabase home = TestDatabase.create();
    private final NowServer server = new NowServer(home.address());

    @AfterEach
    void close() {
        server.close();
        home.close();
    }

    @Test
    void thePageShowsWhoWaitsAndForHowLong() throws Exception {
        long[] ids = in(town -> {
            long area = town.area("Llanrwst");
            long mair = town.resident("Mair <b>Evans</b>", "+441632960001", area);
            town.call("Waiting", "+441632960001", mair, area, null);
            town.call("InMenu", "+441632960555", null, area, null);
            return new long[] {mair, town.request(null, "+441632960777", area)};
        });

        String page = server.get("/now").body();

        assertThat(page)
                .contains("<title>(1) Now – Ringround</title>")
                .contains("Talking: 0. Waiting: 1. On duty: 0. Open requests: 1. Needs a human: 0.")
                .contains("Mair &lt;b&gt;Evans&lt;/b&gt;")
                .contains("href=\"/people/" + ids[0] + "\"")
                .contains("data-seconds=\"180\">3:00<")
                .contains("01632 960555")
                .contains("01632 960777")
                .contains("href=\"/requests/" + ids[1] + "\"")
                .contains("10 minutes")
                .contains("Nobody is on duty.")
                .containsPattern("src=\"/assets/now-[0-9a-f]{8}\\.js\"")
                .doesNotContain("+44");
    }

    @Test
    void theBoardAloneIsWhatThePageBecomesNewBy() throws Exception {
        in(town -> town.call("Waiting", null, null, null, null));

        String board = server.get("/now/board").body().strip();

        assertThat(board).startsWith("<div id=\"board\"").endsWith("</div>").contains("Number withheld");
        assertThat(server.get("/now").body()).contains(board);
    }

    @Test
    void inWelshNothingIsEnglish() throws Exception {
        in(town -> {
            town.call("Connected", "+441632960555", null, null, town.volunteer("Sam", "+447700900001", null));
            town.alarm("task_unclaimed", "214", null);
            return town.request(null, "+441632960777", null);
        });
        server.visitedBy(NowServer.visitor(new Scope.Everywhere(), Language.WELSH));

        assertThat(server.get("/now/board").body())
                .contains("Yn siarad: 1. Yn aros: 0.")
                .contains("Larwm 1: does neb wedi cymryd tasg 214.")
                .contains("siopa")
                .doesNotContain("Talking", "Waiting", "Open", "minutes", "Nobody", "Alarm", "shopping");
    }

    @Test
    void everyStylesheetAndScriptOfItIsThere() throws Exception {
        String page = server.get("/now").body();
        String script = page.replaceAll("(?s).*src=\"(/assets/now-[0-9a-f]+\\.js)\".*", "$1");
        String look = page.replaceAll("(?s).*href=\"(/assets/now-[0-9a-f]+\\.css)\".*", "$1");

        assertThat(server.get(script).headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(server.get(look).statusCode()).isEqualTo(200);
    }

    @Test
    void eachPersonIsWrittenIntoTheAuditWhenTheyComeOntoTheBoard() throws Exception {
        long mair = in(town -> {
            long resident = town.resident("Mair", "+441632960001", null);
            town.call("Waiting", "+441632960001", resident, null, null);
            return resident;
        });
        server.get("/now");
        server.get("/now/board");
        long reference = in(town -> town.request(null, "+441632960777", null));
        server.get("/now/board");
        server.get("/now/board");

        assertThat(audit()).containsExactly(tuple("looked", mair, null), tuple("looked", null, reference));
    }

    @Test
    void whatSomebodyMayNotSeeIsNeitherShownNorWritten() throws Exception {
        in(town -> {
            long area = town.area("Llanrwst");
            long mair = town.resident("Mair", "+441632960001", area);
            return town.call("Waiting", "+441632960001", mair, area, null);
        });
        server.visitedBy(NowServer.visitor(new Scope.Within(Set.of()), Language.ENGLISH));

        assertThat(server.get("/now").body())
                .contains("Nobody is on the phone.")
                .doesNotContain("Mair", "960001");
        assertThat(audit()).isEmpty();
    }

    private List<Tuple> audit() {
        return home.database()
                .transact(tx -> tx.sql()
                        .select(AUDIT.WHAT, AUDIT.PERSON_ID, AUDIT.REFERENCE)
                        .from(AUDIT)
                        .orderBy(AUDIT.ID)
                        .fetch(row -> tuple(row.value1(), row.value2(), row.value3())));
    }

    private <T> T in(Function<NowTown, T> work) {
        return home.database().transact(tx -> work.apply(new NowTown(tx)));
    }
}
