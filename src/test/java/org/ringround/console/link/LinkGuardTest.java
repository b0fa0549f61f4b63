package org.ringround.console.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.Database;
import org.ringround.db.DatabaseAddress;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.settings.Secret;
import org.slf4j.LoggerFactory;

/** Who may come in by a private link, and what everybody else gets. */
class LinkGuardTest {

    private static final String WRONG = "/v/0123456789abcdefghjkmnpqrs";

    private final LinkHouse house = new LinkHouse();
    private final long sam = house.sam();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everyDoorAsksForTheLink() {
        assertThat(new LinkDoors(house.parts(house.test().database())).routes())
                .extracting(Route::toString)
                .containsExactly(
                        "GET /v/{token} LINK",
                        "GET /v/{token}/requests/{reference}/messages/{recording} LINK",
                        "POST /v/{token}/requests/{reference}/ring LINK",
                        "POST /v/{token}/requests/{reference}/done LINK",
                        "POST /v/{token}/requests/{reference}/drop LINK",
                        "POST /v/{token}/duty/on LINK",
                        "POST /v/{token}/duty/off LINK",
                        "POST /v/{token}/duty/pause LINK",
                        "POST /v/{token}/duty/back LINK",
                        "POST /v/{token}/calendar LINK",
                        "POST /v/{token}/calendar/end LINK",
                        "POST /v/{token}/end LINK");
    }

    @Test
    void aLinkOpensThePageOfItsVolunteer() {
        HttpResponse<String> page = house.get(house.link(sam));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Hello Sam");
    }

    @Test
    void aLinkWorksInCapitals() {
        String link = house.link(sam);
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(house.get(house.publicUrl() + "/v/" + token.toUpperCase(Locale.ROOT))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() {
        String expired = house.link(sam);
        house.now = LinkHouse.NOW.plus(Duration.ofDays(30));
        String revoked = house.link(sam);
        house.test().database().run(tx -> house.links.revokeAll(tx, sam, house.now));
        long gone = house.volunteer("Gone", "en");
        String left = house.link(gone);
        house.test()
                .database()
                .run(tx -> tx.sql()
                        .update(VOLUNTEER)
                        .set(VOLUNTEER.STATUS, "left")
                        .where(VOLUNTEER.PERSON_ID.eq(gone))
                        .execute());
        HttpResponse<String> guessed = house.get(house.publicUrl() + WRONG);

        assertThat(guessed.statusCode()).isEqualTo(404);
        assertThat(guessed.body())
                .contains("This link does not work", "Nid yw'r ddolen hon yn gweithio", "07700 900999")
                .doesNotContain("Sam", "Gone");
        assertThat(List.of(
                        house.get(expired),
                        house.get(revoked),
                        house.get(left),
                        house.get(house.publicUrl() + "/v/x"),
                        house.get(house.publicUrl() + "/v/" + "x".repeat(2000)),
                        house.press(expired + "/duty/on"),
                        house.get(house.publicUrl() + WRONG + "/requests/101/messages/RE1")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.body()).isEqualTo(guessed.body());
                    assertThat(withoutDate(answer)).isEqualTo(withoutDate(guessed));
                });
    }

    private static Object withoutDate(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void aLinkExpiresAfterThirtyDays() {
        String link = house.link(sam);

        house.now = LinkHouse.NOW.plus(Duration.ofDays(30)).minusSeconds(1);
        assertThat(house.get(link).statusCode()).isEqualTo(200);
        house.now = LinkHouse.NOW.plus(Duration.ofDays(30));
        assertThat(house.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void aRevokedLinkNeverWorksAgainAndANewOneDoes() {
        String old = house.link(sam);
        house.test().database().run(tx -> house.links.revokeAll(tx, sam, house.now));
        String fresh = house.link(sam);

        assertThat(house.get(old).statusCode()).isEqualTo(404);
        assertThat(house.press(old + "/duty/on").statusCode()).isEqualTo(404);
        assertThat(house.get(fresh).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverGuessesIsNotLookedAtForAWhileAndTheOthersAre() {
        String link = house.link(sam);
        for (int guess = 0; guess < 20; guess++) {
            house.get(house.publicUrl() + WRONG, "X-Forwarded-For", "192.0.2.1");
        }

        assertThat(house.get(link, "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(404);
        assertThat(house.get(link, "X-Forwarded-For", "192.0.2.1, 192.0.2.2").statusCode())
                .isEqualTo(200);

        house.now = LinkHouse.NOW.plus(Duration.ofMinutes(1));
        assertThat(house.get(link, "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(200);
    }

    @Test
    void theWrongMethodDoesNothing() {
        String link = house.link(sam);

        assertThat(house.get(link + "/duty/on").statusCode()).isEqualTo(405);
        assertThat(house.press(link).statusCode()).isEqualTo(405);
        assertThat(house.audit()).isEmpty();
    }

    @Test
    void aFormFromAnotherSiteDoesNothing() {
        String end = house.link(sam) + "/duty/pause";

        assertThat(house.press(end, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(404);
        assertThat(house.press(end, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(404);
        assertThat(house.press(end, "Origin", "https://example.org").statusCode())
                .isEqualTo(404);
        assertThat(house.audit()).isEmpty();
    }

    @Test
    void ourOwnFormsAreTakenFromNewAndOldBrowsers() {
        String pause = house.link(sam) + "/duty/pause";

        assertThat(house.press(pause, "Sec-Fetch-Site", "same-origin", "Origin", "null")
                        .statusCode())
                .isEqualTo(303);
        assertThat(house.press(pause, "Origin", house.publicUrl()).statusCode()).isEqualTo(303);
        assertThat(house.press(pause, "Origin", "null").statusCode()).isEqualTo(303);
        assertThat(house.press(pause).statusCode()).isEqualTo(303);
    }

    @Test
    void noCacheNoFrameNoScriptAndNoOtherSiteLearnsOfIt() {
        String link = house.link(sam);

        assertThat(List.of(house.get(link), house.press(link + "/duty/on"), house.get(house.publicUrl() + WRONG)))
                .allSatisfy(answer -> assertThat(answer.headers().map())
                        .containsEntry(
                                "content-security-policy",
                                List.of("default-src 'none'; style-src 'self'; media-src 'self'; form-action 'self';"
                                        + " frame-ancestors 'none'; base-uri 'none'"))
                        .containsEntry("cache-control", List.of("no-store"))
                        .containsEntry("referrer-policy", List.of("no-referrer"))
                        .containsEntry("x-content-type-options", List.of("nosniff"))
                        .containsEntry("x-frame-options", List.of("DENY"))
                        .containsEntry("x-robots-tag", List.of("noindex, nofollow"))
                        .doesNotContainKeys("set-cookie", "server"));
        assertThat(house.get(link).body()).doesNotContain("<script", "http:", "https:", "style=");
    }

    @Test
    void withTheDatabaseAwayThePageSaysSoInBothLanguages() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://localhost:1/none", "nobody", Secret.NONE);
        try (Database away = Database.open(nowhere, 1)) {
            var guard = new LinkGuard(house.parts(away), house::publicUrl);
            var request = new Request(
                    Method.GET, "", null, Map.of("token", "x"), Map.of(), Map.of(), new byte[0], "192.0.2.1");
            Response answer = guard.refuse(request).orElseThrow();

            assertThat(answer.status()).isEqualTo(503);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .contains("Something is wrong at our end", "Mae rhywbeth o'i le gyda ni", "01632 960000");
        }
    }

    @Test
    void theLogTellsOfRefusalsAndNeverOfALink() {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger("org.ringround");
        log.start();
        root.addAppender(log);
        String link = house.link(sam);
        house.get(link);
        house.press(link + "/requests/999/done");
        house.get(house.publicUrl() + WRONG);
        root.detachAppender(log);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "A private link was used for a request that its volunteer does not hold",
                        "A private link was refused");
    }
}
