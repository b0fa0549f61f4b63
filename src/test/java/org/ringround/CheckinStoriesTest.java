package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.OUTCALL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.exchange.What;
import org.ringround.simulator.PhoneCall;

/** Wellbeing check-ins. Every story has a village with one resident and one volunteer on duty. It is Wednesday, ten. */
@TestInstance(Lifecycle.PER_CLASS)
class CheckinStoriesTest {

    private static final Instant TEN = Instant.parse("2030-03-06T10:00:30Z");

    private final Rehearsal house = Rehearsal.beginAt(TEN, Map.of("HELPLINE_SEARCH_TIME", "6s"))
            .withVillage("01", "en")
            .withVillage("02", "cy")
            .withVillage("03", "en")
            .withVillage("04", "cy")
            .withVillage("05", "en");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aResidentWhoIsWellPressesOne() {
        house.phone("+447700900101").answers();
        PhoneCall ann = answersWhenDue("01");

        ann.hears("This is our regular automated call")
                .hears("To speak to somebody, press 0")
                .presses("1");
        ann.hears("We are glad to hear it").awaitEnd();

        assertThat(ann.from()).isEqualTo(Rehearsal.HELPLINE);
        await().untilAsserted(() -> assertThat(checkin("01"))
                .containsEntry("kind", "checkin")
                .containsEntry("result", "well")
                .containsEntry("attempts", 1)
                .containsEntry("settled_by", "resident"));
    }

    @Test
    void whoeverPressesNoughtSpeaksWithAVolunteerAtOnce() {
        house.phone("+447700900102").answers();
        house.phone("+447700900202").answers();
        PhoneCall ann = answersWhenDue("02");

        ann.hears("Dyma ein galwad awtomatig").presses("0");
        PhoneCall sam = house.phone("+447700900202").awaitsCall().hears("V02");
        sam.presses("1");
        assertThat(ann.awaitBridged()).isEqualTo("+447700900202");
        ann.hangsUp();
        sam.hears("Sut aeth hi").presses("1").awaitEnd();

        await().untilAsserted(() -> {
            assertThat(checkin("02")).containsEntry("result", "help").containsEntry("settled_by", "resident");
            assertThat(requestOf("02")).containsEntry("status", "done").containsEntry("volunteer", "+447700900202");
        });
    }

    @Test
    void whereNoVolunteerComesTheyArePromisedACallAndTheRequestIsUrgent() {
        house.phone("+447700900103").answers();
        house.phone("+447700900203").isBusy();
        PhoneCall ann = answersWhenDue("03");

        ann.hears("To speak to somebody, press 0")
                .presses("7")
                .hears("did not catch")
                .presses("7");
        ann.hears("We will ring you back");

        await().untilAsserted(() -> {
            assertThat(checkin("03")).containsEntry("result", "help");
            assertThat(requestOf("03"))
                    .containsEntry("urgent", true)
                    .containsEntry("status", "open")
                    .containsEntry("reason", "callback");
        });
    }

    @Test
    void silenceIsNotWellAndRingingBackSettlesIt() {
        house.phone("+447700900104").answers();
        PhoneCall ann = answersWhenDue("04");
        ann.hears("Ni chlywsom rif").awaitEnd();
        await().untilAsserted(() -> assertThat(checkin("04")).containsEntry("attempts", 1));
        assertThat(checkin("04")).containsEntry("result", "open");

        PhoneCall back = house.rings("+447700900104");
        back.hears("Os ydych yn iawn, pwyswch 1")
                .presses("1")
                .hears("Rydym yn falch")
                .awaitEnd();

        assertThat(checkin("04"))
                .containsEntry("result", "well")
                .containsEntry("settled_by", "resident")
                .containsEntry("attempts", 1);
        await().untilAsserted(() ->
                assertThat(house.call(back)).containsEntry("kind", "checkin").containsEntry("ending", "self_service"));
        house.later(Duration.ofHours(2));
        assertThat(house.phone("+447700900104").timesRung()).isEqualTo(1);
    }

    @Test
    void nobodyAnswersThreeTimesAndAHumanIsSentFor() {
        house.phone("+447700900105").letsItRing();
        isDue("05");
        hasRungOut(1);
        house.later(Duration.ofMinutes(16));
        hasRungOut(2);
        house.later(Duration.ofMinutes(30));
        await().untilAsserted(() -> {
            assertThat(house.phone("+447700900105").timesRung()).isEqualTo(3);
            assertThat(checkin("05"))
                    .containsEntry("result", "escalated")
                    .containsEntry("attempts", 3)
                    .containsEntry("settled_at", null);
        });
        assertThat(requestOf("05"))
                .containsEntry("urgent", true)
                .containsEntry("reason", "checkin")
                .containsEntry("resident", "+447700900105");
    }

    /** A round of that village's resident is due a minute from now, and that minute goes by. */
    private void isDue(String village) {
        Instant soon = house.now().plus(Duration.ofMinutes(1));
        String time = soon.toString().substring(11, 16);
        house.with(
                "rounds.csv",
                "resident_phone,kind,time,days,agreed_on",
                "+4477009001%s,checkin,%s,daily,2030-01-01".formatted(village, time));
        house.later(Duration.ofMinutes(1));
    }

    private PhoneCall answersWhenDue(String village) {
        isDue(village);
        return house.phone("+4477009001" + village).awaitsCall();
    }

    /** So many calls to that silent phone are over. */
    private void hasRungOut(int times) {
        var over = OUTCALL.NUMBER.eq("+447700900105").and(OUTCALL.ENDED_AT.isNotNull());
        await().until(() -> house.database().transact(tx -> tx.sql().fetchCount(OUTCALL, over)) == times);
    }

    private Map<String, Object> checkin(String village) {
        return only(house.export(What.CHECKINS), village);
    }

    private Map<String, Object> requestOf(String village) {
        return only(house.export(What.REQUESTS), village);
    }

    private static Map<String, Object> only(List<Map<String, Object>> rows, String village) {
        List<Map<String, Object>> found = rows.stream()
                .filter(row -> ("+4477009001" + village).equals(row.get("resident")))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
