package org.ringround.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.SESSION;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.account.AccountRole;
import org.ringround.console.Browser;
import org.ringround.console.ConsoleHouse;
import org.ringround.db.Database;
import org.ringround.db.DatabaseAddress;
import org.ringround.http.Access;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.settings.Secret;

/** Who may come into the console, and what everybody else gets. */
class ConsoleGuardTest {

    private final ConsoleHouse house = new ConsoleHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SESSION", "COORDINATOR", "ADMIN"})
    void whoeverIsNotSignedInIsLedToWhereTheyCanBeAndMayPostNothing(String level) {
        HttpResponse<String> look = house.browser().get("/probe/" + level + "?area=7");
        HttpResponse<String> form = house.browser().post("/probe/" + level, "csrf", "");

        assertThat(look.statusCode()).isEqualTo(303);
        assertThat(location(look)).isEqualTo("/sign-in?to=%2Fprobe%2F" + level + "%3Farea%3D7");
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.body()).contains("That was not done", "Ni wnaed hynny").doesNotContain("fine for");
    }

    @Test
    void nobodysFileIsReadBeforeItIsKnownWhoSendsIt() throws Exception {
        try (var socket = new Socket("localhost", house.port())) {
            socket.setSoTimeout(10_000);
            String head =
                    "POST /probe/files HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                            + "Content-Length: 8000000\r\n\r\n--x\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aFileStillNeedsTheTokenOfItsForm() {
        Browser rhian = house.coordinator("Rhian");

        assertThat(rhian.post("/probe/files", "csrf", "guessed").statusCode()).isEqualTo(403);
        assertThat(rhian.post("/probe/files", "csrf", rhian.csrf("/password")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCoordinatorFindsNothingWhereAdminsGoAndThatIsKept() {
        Browser rhian = house.coordinator("Rhian");

        assertThat(rhian.get("/probe/SESSION").statusCode()).isEqualTo(200);
        assertThat(rhian.get("/probe/COORDINATOR").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = rhian.get("/probe/ADMIN");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("This page is not here");
        assertThat(rhian.post("/probe/ADMIN", "csrf", rhian.csrf("/password")).statusCode())
                .isEqualTo(404);
        assertThat(house.audit()).endsWith("refused", "refused");
    }

    @Test
    void anAdminGoesEverywhere() {
        Browser sioned = house.admin("Sioned");

        assertThat(sioned.get("/probe/ADMIN").statusCode()).isEqualTo(200);
        assertThat(sioned.post("/probe/ADMIN", "csrf", sioned.csrf("/password")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SESSION", "COORDINATOR", "ADMIN"})
    void aFormMustBringWhatOnlyOurOwnPagesOfThisSessionKnow(String level) {
        Browser sioned = house.admin("Sioned");
        String others = house.admin("Alun").csrf("/password");

        assertThat(sioned.post("/probe/" + level).statusCode()).isEqualTo(403);
        assertThat(sioned.post("/probe/" + level, "csrf", "").statusCode()).isEqualTo(403);
        assertThat(sioned.post("/probe/" + level, "csrf", others).statusCode()).isEqualTo(403);
        assertThat(sioned.post("/probe/" + level, "csrf", sioned.csrf("/password"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormFromAnotherSiteIsRefusedWhateverItBrings() {
        Browser sioned = house.admin("Sioned");
        List<String> form = List.of("csrf", sioned.csrf("/password"));

        assertThat(sioned.post("/probe/ADMIN", form, List.of("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sioned.post("/probe/ADMIN", form, List.of("Sec-Fetch-Site", "same-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sioned.post("/probe/ADMIN", form, List.of("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sioned.post("/probe/ADMIN", form, List.of("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverHasAOneTimePasswordChoosesAnotherFirst() {
        String oneTime = house.add("Rhian", AccountRole.ADMIN);
        Browser rhian = house.browser();
        HttpResponse<String> in = rhian.post("/sign-in", "name", "Rhian", "password", oneTime, "to", "/probe/ADMIN");

        assertThat(location(in)).isEqualTo("/password");
        assertThat(location(rhian.get("/probe/COORDINATOR"))).isEqualTo("/password");
        assertThat(location(rhian.post("/probe/ADMIN", "csrf", rhian.csrf("/password"))))
                .isEqualTo("/password");
        assertThat(rhian.get("/probe/SESSION").statusCode()).isEqualTo(200);
        assertThat(rhian.get("/password").body()).contains("Choose a password").doesNotContain("name=\"before\"");
    }

    @Test
    void anIdleSessionIsOverAndThePageSaysSo() {
        Browser rhian = house.coordinator("Rhian");
        house.after(Duration.ofMinutes(60));

        HttpResponse<String> answer = rhian.get("/probe/COORDINATOR");

        assertThat(location(answer)).isEqualTo("/sign-in?to=%2Fprobe%2FCOORDINATOR&told=ended");
        assertThat(rhian.get(location(answer)).body()).contains("You were signed out");
    }

    @Test
    void whatIsDoneKeepsASessionAndWhatAPageAsksByItselfDoesNot() {
        Browser rhian = house.coordinator("Rhian");
        house.after(Duration.ofMinutes(50));
        rhian.get("/probe/COORDINATOR", ConsoleGuard.BY_ITSELF, "1");
        rhian.get("/probe/COORDINATOR", "Accept", "text/event-stream");
        rhian.get("/session");
        assertThat(seen()).isEqualTo(ConsoleHouse.NOW);
        assertThat(rhian.get("/session").body()).isEqualTo("{\"seconds\":600}");

        rhian.get("/probe/COORDINATOR");
        assertThat(rhian.get("/session").body()).isEqualTo("{\"seconds\":3600}");
    }

    private Instant seen() {
        return house.test()
                .database()
                .transact(tx -> tx.sql()
                        .selectFrom(SESSION)
                        .where(SESSION.ENDED_AT.isNull())
                        .fetchSingle()
                        .getSeenAt());
    }

    @Test
    void otherAreasEndTheSessionAtOnce() {
        Browser rhian = house.coordinator("Rhian");
        Browser sioned = house.admin("Sioned");
        long account = house.test()
                .database()
                .transact(tx -> tx.sql()
                        .selectFrom(ACCOUNT)
                        .where(ACCOUNT.NAME.eq("Rhian"))
                        .fetchSingle()
                        .getId());

        sioned.post(
                "/settings/accounts/" + account,
                "csrf",
                sioned.csrf("/password"),
                "role",
                "coordinator",
                "areas",
                String.valueOf(house.conwy()));

        assertThat(location(rhian.get("/probe/COORDINATOR"))).startsWith("/sign-in?");
    }

    @Test
    void whatAPageFetchesForAPartOfItselfMakesItLoadAnew() {
        HttpResponse<String> answer = house.browser().get("/probe/COORDINATOR", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("hx-refresh")).contains("true");
    }

    @Test
    void whileTheDatabaseIsAwayAKindPageSaysSo() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/nobody", "nobody", new Secret("none"));
        try (Database away = Database.open(nowhere, 1)) {
            var guard = new ConsoleGuard(house.parts(away, "http://localhost"), Access.COORDINATOR);
            var request = new Request(
                    Method.GET,
                    "/now",
                    null,
                    Map.of(),
                    Map.of(),
                    Map.of("cookie", "ringround=0123456789abcdefghjkmnpqrs"),
                    new byte[0],
                    "192.0.2.1");

            Response answer = guard.refuse(request).orElseThrow();

            assertThat(answer.status()).isEqualTo(503);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .contains("Something is wrong at our end", "Calls are answered all the same");
        }
    }
}
