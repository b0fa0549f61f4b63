package org.ringround.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.console.ConsoleHouse.PASSWORD;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.account.AccountRole;
import org.ringround.console.Browser;
import org.ringround.console.ConsoleHouse;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;

/** How people come in by the pages, and what is tried on those pages. */
class SignInPageTest {

    private final ConsoleHouse house = new ConsoleHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    private static HttpResponse<String> signIn(Browser browser, String name, String password, String to) {
        return browser.post("/sign-in", "name", name, "password", password, "to", to);
    }

    @Test
    void thePageBringsPeopleToWhereTheyWereGoing() {
        house.coordinator("Rhian");
        Browser browser = house.browser();
        HttpResponse<String> page = browser.get("/sign-in?to=%2Fprobe%2FCOORDINATOR");
        assertThat(page.body())
                .contains(
                        "<title>Sign in – Conwy Helpline</title>",
                        "value=\"/probe/COORDINATOR\"",
                        "href=\"/sign-in?to=%2Fprobe%2FCOORDINATOR&amp;in=cy\"");

        HttpResponse<String> in = signIn(browser, "Rhian", PASSWORD, "/probe/COORDINATOR");

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/probe/COORDINATOR");
        assertThat(browser.get("/probe/COORDINATOR").statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/sign-in?to=%2Fprobe%2FCOORDINATOR"))).isEqualTo("/probe/COORDINATOR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/now\r\nSet-Cookie: ringround=planted",
                "/now\u0000",
                ""
            })
    void nobodyIsSentOnToAnotherSite(String to) {
        house.coordinator("Rhian");

        HttpResponse<String> in = signIn(house.browser(), "Rhian", PASSWORD, to);

        assertThat(location(in)).isEqualTo("/");
        assertThat(in.headers().allValues("set-cookie")).hasSize(2);
    }

    @Test
    void whatIsWrongIsToldOnceAndWhatWasTypedStays() {
        house.coordinator("Rhian");

        HttpResponse<String> wrong = signIn(house.browser(), "Rhian", "three red teapots", "/now");
        HttpResponse<String> nobody = signIn(house.browser(), "Nobody", PASSWORD, "/now");
        HttpResponse<String> empty = signIn(house.browser(), "", "", "/now");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("<title>Error: Sign in", "The name or the password is not right", "value=\"Rhian\"")
                .doesNotContain("three red teapots");
        assertThat(nobody.body()).isEqualTo(wrong.body().replace("Rhian", "Nobody"));
        assertThat(empty.body()).contains("Enter your name", "Enter your password");
    }

    @Test
    void whoeverGuessesIsToldToWait() {
        house.coordinator("Rhian");
        for (int wrong = 0; wrong < 5; wrong++) {
            signIn(house.browser(), "Rhian", "wrong", "/");
        }

        HttpResponse<String> sixth = signIn(house.browser(), "Rhian", PASSWORD, "/");

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("too many wrong tries");
        assertThat(sixth.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void aNameCannotBecomeAHeaderOrAPartOfThePage() {
        HttpResponse<String> header = signIn(house.browser(), "x\r\nSet-Cookie: ringround=planted", "wrong", "/");
        HttpResponse<String> script = signIn(house.browser(), "\"><script>alert(1)</script>", "wrong", "/");

        assertThat(header.statusCode()).isEqualTo(422);
        assertThat(header.headers().allValues("set-cookie")).isEmpty();
        assertThat(script.body()).doesNotContain("<script>alert").contains("&lt;script>alert(1)");
    }

    @Test
    void aSessionThatSomebodyPutIntoTheBrowserIsNotTheOneItGets() {
        Browser mallory = house.coordinator("Mallory");
        house.coordinator("Rhian");
        Browser rhian = house.browser();
        rhian.cookies().putAll(mallory.cookies());

        signIn(rhian, "Rhian", PASSWORD, "/");

        assertThat(rhian.cookies().get("ringround"))
                .matches("[0-9a-z]{26}")
                .isNotEqualTo(mallory.cookies().get("ringround"));
        assertThat(mallory.get("/probe/SESSION").statusCode()).isEqualTo(303);
    }

    @Test
    void nobodySignsSomebodyInFromAnotherSite() {
        house.coordinator("Mallory");

        HttpResponse<String> answer = house.browser()
                .post(
                        "/sign-in",
                        List.of("name", "Mallory", "password", PASSWORD),
                        List.of("Sec-Fetch-Site", "cross-site"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void behindHttpsCookiesBelongToThisHostAlone() {
        String oneTime = house.add("Rhian", AccountRole.ADMIN);
        SigninParts parts = house.parts(house.test().database(), "https://help.example.org");
        Route route = new SigninDoors(parts)
                .routes().stream()
                        .filter(each -> each.toString().equals("POST /sign-in PUBLIC"))
                        .findFirst()
                        .orElseThrow();
        var form = Map.of("name", List.of("Rhian"), "password", List.of(oneTime));

        Response in = route.handler()
                .handle(new Request(Method.POST, "/sign-in", null, Map.of(), form, Map.of(), new byte[0], "192.0.2.1"));

        assertThat(in.cookies().get(0))
                .matches("__Host-ringround=[0-9a-z]{26}; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(in.cookies().get(1))
                .matches(
                        "__Host-ringround-device=[0-9a-z]{26}; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=15552000");
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasItsCookieToo() {
        Browser rhian = house.coordinator("Rhian");
        Browser thief = house.browser();
        thief.cookies().putAll(rhian.cookies());

        HttpResponse<String> out = rhian.post("/sign-out", "csrf", rhian.csrf("/password"));

        assertThat(location(out)).isEqualTo("/sign-in?told=signed-out");
        assertThat(rhian.cookies()).doesNotContainKey("ringround");
        assertThat(rhian.get(location(out)).body()).contains("You are signed out.");
        assertThat(thief.get("/probe/SESSION").statusCode()).isEqualTo(303);
        assertThat(house.audit()).endsWith("signed_out");
    }

    @Test
    void theLanguageIsThePersonsOwn() {
        house.coordinator("Rhian");
        Browser rhian = house.browser();
        assertThat(rhian.get("/sign-in?in=cy").body()).contains("<html lang=\"cy\"", "Mewngofnodi", "Cyfrinair");

        rhian.post("/sign-in", "name", "Rhian", "password", PASSWORD, "in", "cy");
        assertThat(rhian.get("/password").body()).contains("<html lang=\"cy\"", "Newid eich cyfrinair");

        HttpResponse<String> switched =
                rhian.post("/language", "csrf", rhian.csrf("/password"), "language", "en", "back", "/password");
        assertThat(location(switched)).isEqualTo("/password");
        assertThat(rhian.get("/password").body()).contains("Change your password");
        assertThat(location(rhian.post(
                        "/language", "csrf", rhian.csrf("/password"), "language", "tlh", "back", "//evil.example")))
                .isEqualTo("/");
    }

    @Test
    void aPasswordIsChangedOnItsPage() {
        Browser rhian = house.coordinator("Rhian");
        Browser elsewhere = house.browser();
        signIn(elsewhere, "Rhian", PASSWORD, "/");
        String csrf = rhian.csrf("/password");

        assertThat(change(rhian, csrf, "wrong", "four green kettles", "four green kettles")
                        .body())
                .contains("That is not your password now");
        assertThat(change(rhian, csrf, PASSWORD, "four green kettles", "four green kettle")
                        .body())
                .contains("The two passwords are not the same");
        HttpResponse<String> weak = change(rhian, csrf, PASSWORD, "password123", "password123");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("Too many people use that password").doesNotContain("password123");

        assertThat(change(rhian, csrf, PASSWORD, "four green kettles", "four green kettles")
                        .statusCode())
                .isEqualTo(303);
        assertThat(rhian.get("/probe/SESSION").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/probe/SESSION").statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> change(
            Browser browser, String csrf, String before, String wanted, String again) {
        return browser.post("/password", "csrf", csrf, "before", before, "wanted", wanted, "again", again);
    }

    @Test
    void theFirstAdminComesInByTheLinkThatTheServerPrints() {
        String path = house.parts().first().invite().orElseThrow();
        Browser sioned = house.browser();
        assertThat(sioned.get(path).body()).contains("Make the first account");
        assertThat(sioned.get(path + "?in=cy").body()).contains("Creu'r cyfrif cyntaf");

        HttpResponse<String> weak = sioned.post(path, "name", "Sioned", "wanted", "short", "again", "short");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("at least 10 characters", "value=\"Sioned\"");
        HttpResponse<String> odd = sioned.post(path, "name", "a\r\nb: c", "wanted", PASSWORD, "again", PASSWORD);
        assertThat(odd.body()).contains("Enter a name of 1 to 60 letters");

        HttpResponse<String> in = sioned.post(path, "name", "Sioned", "wanted", PASSWORD, "again", PASSWORD);
        assertThat(location(in)).isEqualTo("/");
        assertThat(sioned.get("/probe/ADMIN").statusCode()).isEqualTo(200);

        HttpResponse<String> twice =
                house.browser().post(path, "name", "Mallory", "wanted", PASSWORD, "again", PASSWORD);
        assertThat(twice.statusCode()).isEqualTo(404);
        assertThat(twice.body()).contains("This link does not work any more", "Nid yw'r ddolen hon");
        assertThat(house.browser().get(path).statusCode()).isEqualTo(404);
        assertThat(house.browser().get("/first/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void everyDoorHasItsLevel() {
        assertThat(new SigninDoors(house.parts()).routes())
                .extracting(Route::toString)
                .containsExactly(
                        "GET /sign-in PUBLIC",
                        "POST /sign-in PUBLIC",
                        "GET /first/{token} PUBLIC",
                        "POST /first/{token} PUBLIC",
                        "GET /password SESSION",
                        "POST /password SESSION",
                        "POST /sign-out SESSION",
                        "POST /language SESSION",
                        "GET /session SESSION",
                        "POST /session SESSION");
    }
}
