package org.ringround.console.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.Handset;
import org.ringround.simulator.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of phones: whose may be taken by whom, and what its script is told and sends. */
@TestInstance(Lifecycle.PER_CLASS)
class PracticePageTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADMIN = "admin";
    private static final String CONWY = "conwy";

    private final PracticeHouse house = new PracticeHouse();
    private final long gwen = house.volunteer("Gwen Bevan", "+447700900201", house.conwy);
    private final long alex = house.volunteer("Alex Rees", "+447700900202", house.betws);
    private final long ann = house.resident("Ann Pugh", "+447700900101", house.conwy, "+447700900301");
    private final long bob = house.resident("Bob Ellis", "+447700900102", house.betws, "+447700900302");

    @AfterEach
    void clear() {
        for (long session = 1; session <= 2; session++) {
            var bench = house.network.benches().of(session);
            bench.handsets().forEach(bench::putAway);
        }
        house.network.troubles().allOff();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Handset taken(String who, String form) {
        assertThat(house.post(who, "/practice/phones", form).statusCode()).isEqualTo(303);
        List<Handset> handsets =
                house.network.benches().of(who.equals(ADMIN) ? 1 : 2).handsets();
        return handsets.get(handsets.size() - 1);
    }

    private JsonNode live(String who) {
        return JSON.readTree(house.get(who, "/practice/phones").body());
    }

    private List<String> lines(String who) {
        return live(who)
                .path("phones")
                .path(0)
                .path("lines")
                .valueStream()
                .map(line -> line.path("text").asString())
                .toList();
    }

    private void presses(Handset phone, String button, String form) {
        assertThat(house.post(ADMIN, "/practice/phones/" + phone.id() + "/" + button, form)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anEmptyTableOffersABeginning() {
        String page = house.get(ADMIN, "/practice").body();
        assertThat(page)
                .contains("Begin with a caller and volunteers on duty")
                .contains("01632 960000")
                .contains("The phones need JavaScript.")
                .contains("Gwen Bevan, volunteer on duty")
                .contains("Bob Ellis, resident");
        assertThat(house.post(ADMIN, "/practice/begin", "").statusCode()).isEqualTo(303);
        assertThat(house.network.benches().of(1).handsets())
                .extracting(Handset::number)
                .containsExactly("+447700900500", "+447700900202", "+447700900201");
    }

    @Test
    void thePageIsInWelshToo() {
        taken(CONWY, "person=" + ann);
        assertThat(house.get(CONWY, "/practice").body())
                .contains("<html lang=\"cy\"")
                .contains("Ffôn ymarfer")
                .contains("Rhoi'r ffôn i lawr")
                .contains("Gwen Bevan, gwirfoddolwr ar ddyletswydd");
    }

    @Test
    void somebodyWhoRehearsesSeesPeopleOfTheirAreasOnly() {
        assertThat(house.get(CONWY, "/practice").body())
                .contains("Gwen Bevan", "Ann Pugh")
                .doesNotContain("Alex Rees", "Bob Ellis");
        for (String form : List.of("person=" + alex, "person=" + bob, "number=07700900202", "number=07700900302")) {
            assertThat(house.post(CONWY, "/practice/phones", form).statusCode()).isEqualTo(422);
        }
        assertThat(house.network.benches().of(2).handsets()).isEmpty();
        assertThat(house.post(CONWY, "/practice/phones", "number=07700900301").statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPhoneOfSomebodyElsesTableIsNotThere() {
        Handset theirs = taken(ADMIN, "person=" + alex);
        assertThat(house.post(CONWY, "/practice/phones/" + theirs.id() + "/ring", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.post(ADMIN, "/practice/phones/999999/ring", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPhoneThatIsNoLongerOfTheirAreasIsNotShown() {
        house.network.benches().of(2).take("+447700900202");
        assertThat(live(CONWY).path("phones")).isEmpty();
        assertThat(house.get(CONWY, "/practice").body()).doesNotContain("Alex Rees");
    }

    @Test
    void whosePhonesLieThereIsKept() {
        taken(ADMIN, "person=" + bob);
        house.get(ADMIN, "/practice");
        assertThat(house.audit()).contains("looked 1 " + bob);
    }

    @Test
    void whatIsTypedWrongIsSaidAndNotLost() {
        var answer = house.post(ADMIN, "/practice/phones", "number=12");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Error:").contains("value=\"12\"");
        assertThat(house.post(ADMIN, "/practice/phones", "number=01632960000").body())
                .contains("This number cannot be used here");
        assertThat(house.post(ADMIN, "/practice/phones", "").body()).contains("Choose a person, or type a number");
    }

    @Test
    void aCallIsHeardInBothLanguagesAndItsKeysArrive() {
        Handset caller = taken(ADMIN, "number=07700900555");
        assertThat(live(ADMIN).path("phones").path(0).path("state").asString()).isEqualTo("idle");
        presses(caller, "ring", "");
        await().untilAsserted(() -> assertThat(lines(ADMIN)).contains("Croeso.", "Welcome."));
        JsonNode lines = live(ADMIN).path("phones").path(0).path("lines");
        assertThat(lines.valueStream().filter(line -> !line.path("voice").isNull()))
                .extracting(line -> line.path("voice").asString())
                .containsExactly("cy-GB", "en-GB");
        assertThat(lines.valueStream().filter(line -> !line.path("sound").isNull()))
                .extracting(line -> line.path("sound").asString())
                .containsExactly("/audio/waiting.wav");
        presses(caller, "keys", "keys=1");
        await().untilAsserted(
                        () -> assertThat(lines(ADMIN)).contains("Key pressed: 1", "Thank you.", "The call is over."));
    }

    @Test
    void whoeverHangsUpIsNotInACallAnyMore() {
        Handset caller = taken(ADMIN, "number=07700900556");
        presses(caller, "ring", "withheld=on");
        await().until(() -> lines(ADMIN).contains("Welcome."));
        assertThat(live(ADMIN).path("phones").path(0).path("status").asString()).isEqualTo("In a call");
        presses(caller, "hang-up", "");
        assertThat(live(ADMIN).path("phones").path(0).path("status").asString()).isEqualTo("Not in a call");
    }

    @Test
    void whatWasSeenIsNotSentAgain() {
        taken(ADMIN, "number=07700900557");
        String seen = live(ADMIN).path("seen").asString();
        assertThat(house.get(ADMIN, "/practice/phones?seen=" + seen).statusCode())
                .isEqualTo(204);
    }

    @Test
    void textsAreAThreadAndOurLinksLeadBackToUs() {
        Handset phone = taken(ADMIN, "number=07700900558");
        presses(phone, "text", "body=TAKE+214");
        await().untilAsserted(() ->
                assertThat(live(ADMIN).path("phones").path(0).path("texts")).hasSize(2));
        JsonNode texts = live(ADMIN).path("phones").path(0).path("texts");
        assertThat(texts.path(0).path("from").asString()).isEqualTo("You");
        assertThat(texts.path(0).path("parts").path(0).path("text").asString()).isEqualTo("TAKE 214");
        assertThat(texts.path(1).path("from").asString()).isEqualTo("Ringround");
        assertThat(texts.path(1).path("parts").valueStream())
                .extracting(part ->
                        part.path("text").asString() + "|" + part.path("path").asString(""))
                .containsExactly("Yours: |", house.publicUrl() + "/v/token|/v/token", ". Thank you!|");
    }

    @Test
    void noAddressHasANumberInIt() {
        taken(ADMIN, "person=" + gwen);
        Matcher addresses = Pattern.compile("(?:href|action|src|data-phones)=\"([^\"]*)\"")
                .matcher(house.get(ADMIN, "/practice").body());
        assertThat(addresses.results().map(found -> found.group(1))).noneMatch(address -> address.contains("900201"));
    }

    @Test
    void whatGoesWrongIsSaidUntilItIsTurnedOff() {
        assertThat(house.post(ADMIN, "/practice/troubles/webhooks-twice/on", "")
                        .headers()
                        .firstValue("location"))
                .contains("/practice?told=practice.trouble-on");
        assertThat(house.network.troubles().on()).containsExactly(Trouble.WEBHOOKS_TWICE);
        assertThat(house.get(CONWY, "/practice").body()).contains("Mae rhywbeth yn cael ei wneud i fynd o'i le");
        house.post(CONWY, "/practice/troubles/off", "");
        assertThat(house.network.troubles().on()).isEmpty();
        assertThat(house.post(ADMIN, "/practice/troubles/no-such/on", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPhoneThatIsPutAwayIsGone() {
        Handset phone = taken(ADMIN, "person=" + gwen);
        presses(phone, "ring", "");
        await().until(() -> lines(ADMIN).contains("Welcome."));
        house.post(ADMIN, "/practice/phones/" + phone.id() + "/away", "");
        assertThat(live(ADMIN).path("phones")).isEmpty();
        assertThat(house.network.phone("+447700900201").calls())
                .allSatisfy(call -> assertThat(call.status().ended()).isTrue());
    }

    @Test
    void fiveIsAllThatFit() {
        for (int last = 1; last <= 5; last++) {
            taken(ADMIN, "number=0770090051" + last);
        }
        assertThat(house.post(ADMIN, "/practice/phones", "number=07700900516").body())
                .contains("Five phones lie here");
    }
}
