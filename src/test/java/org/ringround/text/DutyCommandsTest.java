package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.DUTY_EVENT;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sam speaks English, Siân Welsh; both have shifts on Saturday 9 to 12 and Sunday 9 to 12; it is Saturday, 21 November 2026. */
class DutyCommandsTest {

    private static final String SAM = "+447700900101";
    private static final String SIAN = "+447700900102";

    private final TextHouse house = new TextHouse("2026-11-21T10:00:00Z");
    private long sam;

    @BeforeEach
    void people() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00; Sun 09:00-12:00");
        house.volunteer("Siân Rees", SIAN, "cy", "Sat 09:00-12:00; Sun 09:00-12:00");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | ON       | You are on duty until 12:00. Thank you. To stop, text OFF.
            15 | ON       | You are on duty until 17:00. Thank you. To stop, text OFF.
            15 | ON 3     | You are on duty until 18:00. Thank you. To stop, text OFF.
            15 | ON 12    | You are on duty until Sun 22 Nov 03:00. Thank you. To stop, text OFF.
            10 | ON 1     | You are on duty until 12:00. Thank you. To stop, text OFF.
            10 | OFF      | You are off duty. Your next shift begins Sun 22 Nov 09:00. To come on duty before it, text ON.
            15 | OFF      | You are off duty. Your next shift begins Sun 22 Nov 09:00. To come on duty before it, text ON.
            10 | PAUSE 30 | You are paused until 10:30: we do not ring you. To end the pause, text BACK.
            15 | PAUSE 30 | You are paused until 15:30: we do not ring you. To end the pause, text BACK.
            10 | BACK     | You are on duty until 12:00. Thank you. To stop, text OFF.
            15 | BACK     | You are off duty. Your next shift begins Sun 22 Nov 09:00. To come on duty before it, text ON.
            10 | STATUS   | You are on duty until 12:00. Thank you. To stop, text OFF. https://ring.example.org/v/1
            10 | ON 13    | Nothing has changed. ON takes whole hours, 1 to 12: text ON 3, for example, or just ON.
            10 | PAUSE 4  | Nothing has changed. PAUSE takes minutes, 5 to 240: text PAUSE 30, for example.
            10 | SHIFTS   | Your next shifts: Sat 21 Nov 09:00-12:00, Sun 22 Nov 09:00-12:00, Sat 28 Nov 09:00-12:00, Sun 29 Nov 09:00-12:00.
            """)
    void everyAnswerSaysTheStateThatResults(int hour, String text, String answer) {
        house.at("2026-11-21T%02d:00:00Z".formatted(hour));

        assertThat(house.texts(SAM, text)).containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | YMLAEN    | Rydych ar ddyletswydd. Amser gorffen: 12:00. Diolch. I orffen yn gynt, tecstiwch I FFWRDD.
            15 | ymlaen 12 | Rydych ar ddyletswydd. Amser gorffen: Sul 22 Tach 03:00. Diolch. I orffen yn gynt, tecstiwch I FFWRDD.
            10 | I FFWRDD  | Nid ydych ar ddyletswydd. Dechrau eich sifft nesaf: Sul 22 Tach 09:00. I ddechrau cyn hynny, tecstiwch YMLAEN.
            10 | SAIB 30   | Rydych ar saib: ni fyddwn yn eich ffonio. Diwedd y saib: 10:30. I ddod yn ôl nawr, tecstiwch NÔL.
            10 | NÔL       | Rydych ar ddyletswydd. Amser gorffen: 12:00. Diolch. I orffen yn gynt, tecstiwch I FFWRDD.
            10 | STATWS    | Rydych ar ddyletswydd. Amser gorffen: 12:00. Diolch. I orffen yn gynt, tecstiwch I FFWRDD. https://ring.example.org/v/2
            10 | SIFFTIAU  | Eich sifftiau nesaf: Sad 21 Tach 09:00-12:00, Sul 22 Tach 09:00-12:00, Sad 28 Tach 09:00-12:00, Sul 29 Tach 09:00-12:00.
            10 | OFF       | Nid ydych ar ddyletswydd. Dechrau eich sifft nesaf: Sul 22 Tach 09:00. I ddechrau cyn hynny, tecstiwch YMLAEN.
            """)
    void aWelshSpeakerIsAnsweredInWelsh(int hour, String text, String answer) {
        house.at("2026-11-21T%02d:00:00Z".formatted(hour));

        assertThat(house.texts(SIAN, text)).containsExactly(answer);
    }

    @Test
    void offLastsUntilTheEndOfTheShiftAndTheNextOneStartsByItself() {
        house.texts(SAM, "ON 12");
        house.texts(SAM, "OFF");
        assertThat(house.isOnDuty(sam)).isFalse();
        house.at("2026-11-22T08:59:59Z");
        assertThat(house.isOnDuty(sam)).isFalse();
        house.at("2026-11-22T09:00:00Z");
        assertThat(house.isOnDuty(sam)).isTrue();
    }

    @Test
    void aPauseEndsByItselfOrByBack() {
        house.texts(SAM, "PAUSE 30");
        assertThat(house.isOnDuty(sam)).isFalse();
        house.at("2026-11-21T10:30:00Z");
        assertThat(house.isOnDuty(sam)).isTrue();
        house.texts(SAM, "PAUSE 60");
        house.texts(SAM, "BACK");
        assertThat(house.isOnDuty(sam)).isTrue();
    }

    @Test
    void whoIsOffDutyAndPausedIsToldThatTheyAreOff() {
        house.texts(SAM, "PAUSE 30");
        assertThat(house.texts(SAM, "OFF")).first().asString().startsWith("You are off duty.");
    }

    @Test
    void whoIsAlwaysOnDutyIsToldWhenDutyBeginsAgain() {
        house.shifts(sam, "daily 00:00-24:00");
        assertThat(house.texts(SAM, "OFF"))
                .containsExactly("You are off duty. Your next shift begins Sun 22 Nov 00:00."
                        + " To come on duty before it, text ON.");
        house.at("2026-11-22T00:00:00Z");
        assertThat(house.isOnDuty(sam)).isTrue();
    }

    @Test
    void whoHasNoShiftsIsToldSo() {
        house.shifts(sam, "");
        assertThat(house.texts(SAM, "SHIFTS")).containsExactly("You have no shifts in the next four weeks.");
        assertThat(house.texts(SAM, "OFF"))
                .containsExactly("You are off duty, and no shift of yours is near. To come on duty, text ON.");
    }

    @Test
    void everyChangeIsAnEventThatSaysItCameByText() {
        house.texts(SAM, "ON 3");
        house.texts(SAM, "PAUSE 30");
        house.texts(SAM, "BACK");
        house.texts(SAM, "OFF");
        house.texts(SAM, "STATUS");

        List<String> events = house.test()
                .database()
                .transact(tx -> tx.sql()
                        .selectFrom(DUTY_EVENT)
                        .orderBy(DUTY_EVENT.ID)
                        .fetch(row -> row.getChange() + " by " + row.getChannel()));
        assertThat(events).containsExactly("on by text", "pause by text", "back by text", "off by text");
    }
}
