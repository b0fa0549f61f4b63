package org.ringround.console.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.FEED;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.http.Method;
import org.ringround.http.Request;

/** What the buttons of the private page do, once and twice. */
class LinkButtonsTest {

    private final LinkHouse house = new LinkHouse();
    private final long sam = house.sam();
    private final long ann = house.resident("Ann", null, null);
    private final long reference = house.claimed(sam, ann);
    private final String link = house.link(sam);
    private final String request = link + "/requests/" + reference;

    @AfterEach
    void close() {
        house.close();
    }

    /** The page that pressing it leads to. */
    private String pressed(String address) {
        HttpResponse<String> answer = house.press(address);
        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("location").orElseThrow();
        return house.get(house.publicUrl() + next).body();
    }

    @Test
    void ringingAsksForTheVolunteersOwnPhone() {
        assertThat(pressed(request + "/ring")).contains("Bydd eich ffôn yn canu mewn eiliad.");

        assertThat(house.rung).containsExactly(List.of(sam, reference));
        assertThat(house.audit()).startsWith("rang " + sam + " " + ann + " " + reference);
    }

    @Test
    void whyNobodyCanBeRungIsTold() {
        house.answer = new Ringing.Already();
        assertThat(pressed(request + "/ring")).contains("Rydym eisoes yn eich ffonio");
        house.answer = new Ringing.OutOfHours();
        assertThat(pressed(request + "/ring")).contains("Ein horiau galw: 9 y bore tan 8 yr hwyr.");
        house.answer = new Ringing.CannotBe();
        assertThat(pressed(request + "/ring")).contains("Ni allwn eu ffonio ar hyn o bryd.");
    }

    @Test
    void behindAProxyThatAddsAPathEverythingStandsBelowIt() {
        var doors = new LinkDoors(house.parts(house.test().database(), "/desk")).routes();
        String token = link.substring(link.lastIndexOf('/') + 1);
        var request =
                new Request(Method.GET, "", null, Map.of("token", token), Map.of(), Map.of(), new byte[0], "192.0.2.1");

        assertThat(new String(doors.get(0).handler().handle(request).body(), StandardCharsets.UTF_8))
                .contains("action=\"/desk/v/" + token + "/duty/on\"", "href=\"/desk/v/", "href=\"/desk/assets/page-");
        assertThat(doors.get(5).path()).isEqualTo("/v/{token}/duty/on");
        assertThat(doors.get(5).handler().handle(request).headers())
                .containsEntry("Location", "/desk/v/" + token + "?in=en");
    }

    @Test
    void whatStoodBehindTheLinkIsLeftOut() {
        assertThat(house.press(link + "./duty/on").headers().firstValue("location"))
                .contains(link.substring(house.publicUrl().length()) + "?in=cy");
    }

    @Test
    void doneIsDoneOnceHoweverOftenItIsPressed() {
        assertThat(pressed(request + "/done")).contains("Mae'r cais hwnnw wedi'i wneud.");
        house.now = LinkHouse.NOW.plusSeconds(5);
        assertThat(pressed(request + "/done")).contains("Mae'r cais hwnnw wedi'i wneud.");

        var row = house.request(reference);
        assertThat(row.getStatus()).isEqualTo("done");
        assertThat(row.getVolunteerId()).isEqualTo(sam);
        assertThat(row.getClosedAt()).isEqualTo(LinkHouse.NOW);
    }

    @Test
    void whatIsGivenBackIsOpenAndKeepsItsPromise() {
        long promised = house.claimed(sam, null, row -> {
            row.setDueAt(LinkHouse.NOW.plusSeconds(60));
            row.setReason("callback");
            return row;
        });
        assertThat(pressed(link + "/requests/" + promised + "/drop")).contains("gyda'r lleill eto");
        assertThat(pressed(link + "/requests/" + promised + "/drop")).contains("gyda'r lleill eto");

        var row = house.request(promised);
        assertThat(row.getStatus()).isEqualTo("open");
        assertThat(row.getVolunteerId()).isNull();
        assertThat(row.getReason()).isEqualTo("callback");
        assertThat(row.getDueAt()).isEqualTo(LinkHouse.NOW.plusSeconds(60));
        assertThat(house.press(link + "/requests/" + promised + "/done").statusCode())
                .isEqualTo(404);
    }

    @Test
    void somebodyElsesRequestIsRefusedLikeAWrongLinkAndKept() {
        long other = house.volunteer("Alex", "en");
        long theirs = house.claimed(other, ann);
        house.message(theirs, "RE1", LinkHouse.SOUND);
        String wrong = house.get(house.publicUrl() + "/v/wrong").body();

        assertThat(List.of(
                        house.press(link + "/requests/" + theirs + "/ring"),
                        house.press(link + "/requests/" + theirs + "/done"),
                        house.press(link + "/requests/" + theirs + "/drop"),
                        house.get(link + "/requests/" + theirs + "/messages/RE1"),
                        house.press(link + "/requests/4711/ring"),
                        house.press(link + "/requests/0x65/done"),
                        house.press(link + "/requests/99999999999999999999/drop")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.body()).isEqualTo(wrong);
                });
        assertThat(house.rung).isEmpty();
        assertThat(house.request(theirs).getStatus()).isEqualTo("claimed");
        assertThat(house.audit())
                .hasSize(7)
                .startsWith("refused " + sam + " null " + theirs)
                .endsWith("refused " + sam + " null null");
    }

    @Test
    void aMessageIsPlayedWholeOrInParts() {
        house.message(reference, "RE1", LinkHouse.SOUND);
        String address = request + "/messages/RE1";

        HttpResponse<String> whole = house.get(address);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("message");
        assertThat(whole.headers().map())
                .containsEntry("content-type", List.of("audio/mpeg"))
                .containsEntry("cache-control", List.of("no-store"));
        HttpResponse<String> part = house.get(address, "Range", "bytes=0-1");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("me");
        assertThat(part.headers().firstValue("content-range")).contains("bytes 0-1/7");
        assertThat(house.get(address, "Range", "bytes=3-").body()).isEqualTo("sage");
        assertThat(house.get(address, "Range", "bytes=-3").body()).isEqualTo("age");
        assertThat(house.get(address, "Range", "bytes=7-").statusCode()).isEqualTo(416);
        assertThat(house.get(address, "Range", "lines=1-2").body()).isEqualTo("message");
        assertThat(house.audit()).hasSize(6).containsOnly("heard " + sam + " " + ann + " " + reference);
    }

    @Test
    void aMessageOfAnotherRequestOfTheirsIsNotFoundUnderThisOne() {
        house.message(house.claimed(sam, null), "RE1", LinkHouse.SOUND);

        assertThat(house.get(request + "/messages/RE1").statusCode()).isEqualTo(404);
    }

    @Test
    void onAndOffDuty() {
        assertThat(house.get(link).body()).contains("You are off duty.", "Go on duty");

        assertThat(pressed(link + "/duty/on")).contains("Amser gorffen: Maw 24 Tach 2026, 4:30 y prynhawn.");
        house.now = LinkHouse.NOW.plus(Duration.ofHours(1));
        assertThat(pressed(link + "/duty/on")).contains("Amser gorffen: Maw 24 Tach 2026, 4:30 y prynhawn.");

        assertThat(pressed(link + "/duty/off")).contains("Nid ydych ar ddyletswydd.");
        assertThat(pressed(link + "/duty/off")).contains("Nid ydych ar ddyletswydd.");
    }

    @Test
    void aPauseLastsAnHourOrUntilTheyComeBack() {
        house.shifts(sam, "Tue 14:00-18:00");

        assertThat(pressed(link + "/duty/pause")).contains("Diwedd y saib: Maw 24 Tach 2026, 3:30 y prynhawn.");
        assertThat(pressed(link + "/duty/back")).contains("Amser gorffen: Maw 24 Tach 2026, 6 yr hwyr.");
        assertThat(pressed(link + "/duty/pause")).contains("Diwedd y saib");
        house.now = LinkHouse.NOW.plus(Duration.ofHours(1));
        assertThat(house.get(link).body()).contains("You are on duty until Tue 24 Nov 2026, 6pm.");
    }

    @Test
    void whoeverEndsTheirLinksEndsAllOfThem() {
        String other = house.link(sam);
        HttpResponse<String> ended = house.press(link + "/end");

        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.body()).contains("text STATUS to 07700 900999");
        assertThat(house.get(link).statusCode()).isEqualTo(404);
        assertThat(house.get(other).statusCode()).isEqualTo(404);
        assertThat(house.audit()).containsExactly("ended_links " + sam + " null null");
    }

    @Test
    void anAddressForCalendarsIsShownOnceInTheLanguageOfThePageAndEndedWithTheLinks() {
        String made = house.press(link + "/calendar").body();

        assertThat(made).contains("Copïwch y cyfeiriad hwn nawr").containsPattern("/feeds/[0-9a-z]{26}\\.ics");
        assertThat(house.get(link).body())
                .contains("A calendar can read your shifts.")
                .doesNotContain(".ics");
        assertThat(pressed(link + "/calendar/end")).contains("Ni all calendrau ddarllen eich sifftiau mwyach.");
        house.press(link + "/calendar");
        house.press(link + "/end");
        assertThat(house.test().database().<Integer>transact(tx -> tx.sql().fetchCount(FEED, FEED.ENDED_AT.isNull())))
                .isZero();
    }
}
