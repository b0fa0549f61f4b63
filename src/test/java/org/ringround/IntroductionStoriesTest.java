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
        PhoneCall sam = ringsBack("01");
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
        ringsBack("02");
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
    void aVoicemailHearsNoNames() {
        house.phone("+447700900103").answers();
        ringsBack("03");
        PhoneCall ann = house.phone("+447700900103").awaitsCall();

        ann.awaitBridged();
        assertThat(ann.heardSoFar()).doesNotContain("Ann", "Sam", "V03", "food", "shopping", "request");
        ann.hangsUp();
    }

    /** Ann of that village has just gone when Sam takes the call, and Sam rings her back. */
    private PhoneCall ringsBack(String village) {
        house.phone("+4477009002" + village).answers();
        PhoneCall caller =
                house.rings("+4477009001" + village).hears("1").presses("1").awaitWaiting();
        PhoneCall sam = house.phone("+4477009002" + village).awaitsCall().hears("press 1");
        caller.hangsUp();
        await().untilAsserted(() -> assertThat(house.call(caller)).containsEntry("ending", "abandoned"));
        return sam.presses("1").hears("The caller has just gone").presses("1").hears("We are ringing them");
    }

    private List<Kind> events(PhoneCall call) {
        return house.network().log().events().stream()
                .filter(event -> event.callSid().equals(call.sid()))
                .map(NetworkEvent::kind)
                .toList();
    }
}
