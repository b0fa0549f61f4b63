package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.TEXT_STOP;

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
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;
import org.ringround.simulator.Text;

/**
 * Volunteers who need nothing but a phone that texts. It is Saturday, 21 November 2026, ten o'clock and some seconds; most
 * are always on duty, and Siân speaks Welsh.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TextCommandStoriesTest {

    private static final String SAM = "+447700900201";
    private static final String SIAN = "+447700900202";

    private final Rehearsal house = Rehearsal.beginAt(
                    Instant.parse("2026-11-21T10:00:00Z"),
                    Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s"))
            .withVillage("01", "en")
            .withVillage("02", "cy")
            .withVillage("03", "en")
            .withVillage("04", "en")
            .withVillage("05", "en")
            .withVillage("06", "en");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STATUS   | You are on duty until
            PAUSE 30 | You are paused until 10:3
            BACK     | You are on duty until
            ON 3     | You are on duty until
            ON       | You are on duty until
            SHIFTS   | Your next shifts: Sat 21 Nov 00:00-24:00, Sun 22 Nov
            CANT     | No shift of yours begins in the next 48 hours
            OK       | Nothing was waiting for your answer
            COVER 99 | Shift 99 is not for you or gone
            ON 99    | ON takes whole hours, 1 to 12
            """)
    void everyCommandIsAnsweredInEnglish(String command, String answer) {
        assertThat(texts(SAM, command)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STATWS    | Rydych ar ddyletswydd
            SAIB 30   | Rydych ar saib: ni fyddwn yn eich ffonio. Diwedd y saib: 10:3
            NÔL       | Rydych ar ddyletswydd
            YMLAEN 3  | Rydych ar ddyletswydd
            ymlaen    | Rydych ar ddyletswydd
            Sifftiau. | Eich sifftiau nesaf: Sad 21 Tach 00:00-24:00, Sul 22 Tach
            METHU     | Nid oes sifft i chi yn dechrau yn y 48 awr nesaf
            IAWN      | Nid oedd dim yn aros am eich ateb
            LLENWI 99 | Sifft 99: nid yw i chi
            SAIB      | Gall SAIB bara 5 i 240 munud
            """)
    void everyCommandIsAnsweredInWelsh(String command, String answer) {
        assertThat(texts(SIAN, command)).contains(answer);
    }

    @Test
    void offEndsTheRingingAndOnBringsItBack() {
        Phone sam = house.phone("+447700900203").answers();
        assertThat(texts("+447700900203", "OFF")).startsWith("You are off duty.");
        asksForFood("+447700900103").hears("nobody could take").hangsUp();
        assertThat(sam.timesRung()).isZero();

        sam.texts(Rehearsal.HELPLINE, "ON");
        sam.awaitsText("You are on duty until");
        PhoneCall caller = asksForFood("+447700900103");
        sam.awaitsCall().hears("press 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900203");
        caller.hangsUp();
    }

    @Test
    void whoeverTextsOffWhileBeingOfferedACallMayStillTakeIt() {
        Phone sam = house.phone("+447700900204");
        PhoneCall caller = asksForFood("+447700900104");
        PhoneCall offer = sam.ringing();
        assertThat(texts("+447700900204", "OFF")).startsWith("You are off duty.");

        offer.answers().hears("press 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900204");
        caller.hangsUp();
    }

    @Test
    void stopEndsTextsButNotCalls() {
        Phone sam = house.phone("+447700900205").answers();
        sam.texts(Rehearsal.HELPLINE, "STOP");
        sam.texts(Rehearsal.HELPLINE, "STATUS");
        PhoneCall caller = asksForFood("+447700900105");
        sam.awaitsCall().hears("press 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900205");
        caller.hangsUp();
        assertThat(sam.texts()).isEmpty();

        sam.texts(Rehearsal.HELPLINE, "START");
        assertThat(texts("+447700900205", "STATUS")).startsWith("You are on duty until");
        assertThat(sam.texts()).hasSize(1);
    }

    @Test
    void whomTheNetworkRefusesIsMarkedAndACoordinatorIsTold() {
        Phone sam = house.phone("+447700900206");
        sam.texts(Rehearsal.HELPLINE, "STOP");
        house.database().run(tx -> {
            tx.sql().deleteFrom(TEXT_STOP).execute();
            tx.sql().deleteFrom(ALARM).execute();
        });

        sam.texts(Rehearsal.HELPLINE, "STATUS");

        await().untilAsserted(() -> assertThat(house.database()
                        .<List<String>>transact(tx -> tx.sql().selectFrom(ALARM).fetch(ALARM.KIND)))
                .containsExactly("opted_out"));
        assertThat(sam.texts()).isEmpty();
    }

    @Test
    void unknownWordsAreAnsweredWithTheListOfCommands() {
        assertThat(texts("+447700900203", "Who is on tonight?"))
                .startsWith("Not understood;")
                .contains("PAUSE 30");
    }

    @Test
    void whoeverIsNoVolunteerIsToldThatAPersonWillRead() {
        assertThat(texts("+447700900777", "Can somebody fetch my prescription?"))
                .isEqualTo("Thank you. A person will read your text. If you need help, please ring this number.");
    }

    @Test
    void aWebhookThatComesTwiceIsOneText() {
        Phone sam = house.phone("+447700900201");
        int before = sam.texts().size();
        house.network().faults().repeatWebhooks(true);
        texts("+447700900201", "PAUSE 45");
        house.network().faults().repeatWebhooks(false);
        texts("+447700900201", "BACK");

        assertThat(sam.texts()).hasSize(before + 2);
    }

    /** The answer to that text. */
    private String texts(String number, String body) {
        Phone phone = house.phone(number);
        int before = phone.texts().size();
        phone.texts(Rehearsal.HELPLINE, body);
        await().until(() -> phone.texts().size() > before);
        List<Text> all = phone.texts();
        return all.get(all.size() - 1).body();
    }

    private PhoneCall asksForFood(String number) {
        return house.rings(number).hears("shopping or food, press 1").presses("1");
    }
}
