package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.PhoneCall;

/** What residents hear whom a volunteer rings through us. Each village has a resident and a volunteer. It is Wednesday, ten. */
@TestInstance(Lifecycle.PER_CLASS)
class IntroductionStoriesTest {

    private final Rehearsal house = Rehearsal.beginAt(
                    Instant.parse("2030-03-06T10:02:00Z"),
                    Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s"))
            .withVillage("01", "en")
            .withVillage("02", "cy")
            .withVillage("03", "en")
            .withVillage("04", "en")
            .withVillage("05", "en")
            .with(
                    "volunteers.csv",
                    "phone,name,area,languages,shifts",
                    "+447700900202,Sam,V02,en;cy,daily 00:00-24:00");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void theResidentHearsWhoIsCallingBeforeTheyAreConnectedAndPressesNothing() {
        house.phone("+447700900101").answers();
        PhoneCall sam = ringsBack("01", "The caller has just gone");
        PhoneCall ann = house.phone("+447700900101").awaitsCall();

        assertThat(ann.awaitBridged()).isEqualTo("+447700900201");
        assertThat(ann.heardSoFar())
                .isEqualTo("This is Ringround. One of our volunteers is calling you. One moment.\n");
        assertThat(sam.heardSoFar()).doesNotContain("This is Ringround");
        assertThat(events(ann)).containsSubsequence(Kind.ANSWERED, Kind.SAID, Kind.BRIDGED);
        assertThat(events(ann)).doesNotContain(Kind.KEYED);
        ann.hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
    }

    @Test
    void itIsSaidInTheirLanguageAndNotInTheVolunteers() {
        house.phone("+447700900102").answers();
        ringsBack("02", "The caller has just gone");
        PhoneCall ann = house.phone("+447700900102").awaitsCall();

        ann.awaitBridged();
        assertThat(ann.heardSoFar()).isEqualTo("Dyma Ringround. Mae un o'n gwirfoddolwyr yn eich ffonio. Un eiliad.\n");
        assertThat(house.network().log().events(Kind.SAID))
                .filteredOn(event -> event.callSid().equals(ann.sid()))
                .extracting(NetworkEvent::detail)
                .containsExactly("cy-GB");
        ann.hangsUp();
    }

    @Test
    void whoeverHangsUpDuringItWasNotReached() {
        house.phone("+447700900103")
                .does(call -> call.answers().hears("This is").hangsUp());
        PhoneCall sam = ringsBack("03", "The caller has just gone");
        PhoneCall ann = house.phone("+447700900103").awaitsCall().awaitEnd();

        sam.hears("They did not answer").hears("call back later, press 3").presses("3");
        sam.hears("When will you").presses("2").hears("Thank you").awaitEnd();
        assertThat(ann.heardSoFar()).contains("This is Ringround");
        assertThat(house.network().log().everBridged("+447700900103", "+447700900203"))
                .isFalse();
        await().untilAsserted(() -> {
            assertThat(house.call(ann)).containsEntry("kind", "callback").containsEntry("ending", "no_answer");
            assertThat(house.request(sam)).containsEntry("status", "claimed").containsEntry("outcome", "call_back");
        });
    }

    @Test
    void whenTheVolunteerHangsUpDuringItNobodyHasSpoken() {
        PhoneCall sam = ringsBack("04", "The caller has just gone");
        PhoneCall ann = house.phone("+447700900104").ringing();
        ann.answers().hears("This is Ringround");
        sam.hangsUp();
        ann.awaitEnd();

        await().untilAsserted(() -> {
            assertThat(house.call(ann)).containsEntry("ending", "no_answer");
            assertThat(house.call(sam)).containsEntry("ending", "connected");
        });
        assertThat(house.request(sam)).containsEntry("status", "claimed").containsEntry("volunteer", "+447700900204");
    }

    @Test
    void aVoicemailHearsNoNames() {
        house.phone("+447700900105").answers();
        ringsBack("05", "The caller has just gone");
        PhoneCall ann = house.phone("+447700900105").awaitsCall();

        ann.awaitBridged();
        assertThat(ann.heardSoFar()).doesNotContain("Ann", "Sam", "V05", "food", "shopping", "request");
        ann.hangsUp();
    }

    /** Ann of that village has just gone when Sam takes the call, and Sam rings her back. */
    private PhoneCall ringsBack(String village, String gone) {
        house.phone("+4477009002" + village).answers();
        PhoneCall caller =
                house.rings("+4477009001" + village).hears("1").presses("1").awaitWaiting();
        PhoneCall sam = house.phone("+4477009002" + village).awaitsCall().hears("press 1");
        caller.hangsUp();
        await().untilAsserted(() -> assertThat(house.call(caller)).containsEntry("ending", "abandoned"));
        return sam.presses("1").hears(gone).presses("1").hears("We are ringing them");
    }

    private List<Kind> events(PhoneCall call) {
        return house.network().log().events().stream()
                .filter(event -> event.callSid().equals(call.sid()))
                .map(NetworkEvent::kind)
                .toList();
    }
}
