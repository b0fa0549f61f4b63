package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.simulator.PhoneCall;

/** What becomes of a request that a volunteer has taken. Each village has one resident and one volunteer. It is Wednesday, ten. */
@TestInstance(Lifecycle.PER_CLASS)
class HeldRequestStoriesTest {

    private final Rehearsal house = Rehearsal.beginAt(
                    Instant.parse("2030-03-06T10:02:00Z"),
                    Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s"))
            .withVillage("05", "en")
            .withVillage("06", "en")
            .withVillage("07", "en")
            .withVillage("10", "en")
            .withVillage("11", "cy")
            .withVillage("12", "en")
            .with(
                    "volunteers.csv",
                    "phone,name,area,languages,role",
                    "+447700900305,Cara,V05,en,coordinator",
                    "+447700900306,Dewi,V06,cy,coordinator");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aWorryRingsACoordinatorWhoIsNotEvenOnDuty() {
        house.phone("+447700900205").answers();
        house.phone("+447700900305").answers();
        house.phone("+447700900105").answers();
        PhoneCall caller = talks("05", "4");

        PhoneCall cara =
                house.phone("+447700900305").awaitsCall().hears("urgent").hears("press 1");
        assertThat(cara.heardSoFar()).doesNotContain("Ann");
        cara.presses("1").hears("It is Ann").hears("To ring them, press 1").presses("1");
        PhoneCall ann = house.phone("+447700900105").awaitsCall().hears("One of our volunteers is calling you");
        assertThat(ann.awaitBridged()).isEqualTo("+447700900305");
        ann.hangsUp();
        cara.hears("How did it go").hangsUp();
        await().untilAsserted(() -> {
            assertThat(house.request(caller))
                    .containsEntry("status", "claimed")
                    .containsEntry("volunteer", "+447700900305")
                    .containsEntry("urgent", true);
            assertThat(house.call(cara)).containsEntry("kind", "escalation");
            assertThat(house.openAlarms(caller)).isEmpty();
        });
    }

    @Test
    void coordinatorsAreRungUntilOneHasIt() {
        house.phone("+447700900206").answers();
        house.phone("+447700900306").declines();
        house.phone("+447700900305").declines();
        int before = house.phone("+447700900306").timesRung();
        PhoneCall caller = talks("06", "4");

        await().untilAsserted(() ->
                assertThat(house.phone("+447700900306").timesRung()).isEqualTo(before + 1));
        await().untilAsserted(() -> assertThat(house.openAlarms(caller)).containsExactly("urgent"));
        // The ten minutes begin when all have declined.
        await().until(() -> !house.isSought(caller));
        house.phone("+447700900306").answers();
        house.later(Duration.ofMinutes(10));
        PhoneCall dewi = house.phone("+447700900306").awaitsCall().hears("mater brys");
        dewi.presses("1").hears("Chi sy'n gofalu amdano nawr").hangsUp();
        await().untilAsserted(() -> assertThat(house.request(caller))
                .containsEntry("volunteer", "+447700900306")
                .containsEntry("urgent", true));
        house.later(Duration.ofMinutes(20));
        assertThat(house.phone("+447700900306").timesRung()).isEqualTo(before + 2);
    }

    @Test
    void aVolunteerIsConnectedWithThePersonWhoseRequestTheyHold() {
        house.phone("+447700900207").answers();
        house.phone("+447700900107").answers();
        talks("07", "");
        house.later(Duration.ofSeconds(10));

        PhoneCall menu = house.rings("+447700900207").hears("press 3").presses("3");
        menu.hears("Please hang up").awaitEnd();
        PhoneCall sam = house.phone("+447700900207").awaitsCall().hears("You asked to be connected");
        sam.presses("1").hears("It is Ann");
        PhoneCall ann = house.phone("+447700900107").awaitsCall().hears("One of our volunteers is calling you");
        assertThat(ann.awaitBridged()).isEqualTo("+447700900207");
        assertThat(ann.from()).isEqualTo(Rehearsal.HELPLINE);
        ann.hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
        await().untilAsserted(() -> assertThat(house.call(menu)).containsEntry("ending", "self_service"));

        PhoneCall nothing = house.rings("+447700900207").hears("press 3").presses("3");
        nothing.hears("You hold no request").awaitEnd();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | how did it go | 1 | is sorted and closed | done
            11 | sut aeth hi   | 2 | yn dasg i'r ardal    | open
            """)
    void theOutcomeMayComeByText(String village, String question, String digit, String answer, String status) {
        house.phone("+4477009002" + village).answers();
        PhoneCall caller = talks(village, "");
        house.later(Duration.ofSeconds(10));
        house.phone("+4477009002" + village).awaitsText(question);

        house.phone("+4477009002" + village).texts(Rehearsal.HELPLINE, digit);
        house.phone("+4477009002" + village).awaitsText(answer);
        await().untilAsserted(() -> assertThat(house.request(caller)).containsEntry("status", status));
    }

    @Test
    void anOutcomeThatNobodyGivesIsAskedForAgainAndThenACoordinatorIsTold() {
        house.phone("+447700900212").answers();
        PhoneCall caller = talks("12", "");
        house.later(Duration.ofSeconds(10));
        house.phone("+447700900212").awaitsText("how did it go");
        house.later(Duration.ofMinutes(15));
        await().untilAsserted(() -> assertThat(house.phone("+447700900212").texts())
                .filteredOn(text -> text.body().contains("how did it go"))
                .hasSize(2));
        house.later(Duration.ofMinutes(105));
        await().untilAsserted(() -> assertThat(house.openAlarms(caller)).containsExactly("outcome_missing"));

        String reference = String.valueOf(house.call(caller).get("request"));
        house.phone("+447700900212").texts(Rehearsal.HELPLINE, "3 " + reference);
        house.phone("+447700900212").awaitsText("stays with you");
        assertThat(house.openAlarms(caller)).isEmpty();
    }

    /** Ann and Sam of that village have talked; the outcome is that key, or none. */
    private PhoneCall talks(String village, String outcome) {
        boolean welsh = village.equals("11");
        PhoneCall caller = house.rings("+4477009001" + village).hears(welsh ? "fwyd" : "food");
        caller.presses("1");
        PhoneCall sam = house.phone("+4477009002" + village).awaitsCall().hears("1");
        sam.presses("1");
        caller.awaitBridged();
        caller.hangsUp();
        sam.hears(welsh ? "Sut aeth hi" : "How did it go");
        if (outcome.isEmpty()) {
            sam.hangsUp();
        } else {
            sam.presses(outcome).hears("Thank you").awaitEnd();
        }
        return caller;
    }
}
