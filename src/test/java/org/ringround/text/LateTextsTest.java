package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.TEXT_IN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.rota.Channel;
import org.ringround.rota.Duty;
import org.ringround.telephony.IncomingText;
import org.ringround.words.Phrase;

/**
 * Texts that nobody saw when they came, found at half past eleven. Sam has shifts on Saturday 9 to 12 and Sunday 9 to 12, Siân
 * has none; it is Saturday, 21 November 2026.
 */
class LateTextsTest {

    private static final String SAM = "+447700900101";
    private static final String SIAN = "+447700900102";

    private final TextHouse house = new TextHouse("2026-11-21T11:30:00Z");
    private final List<Command> handled = new ArrayList<>();
    private long sam;
    private long sian;

    @BeforeEach
    void people() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00; Sun 09:00-12:00");
        sian = house.volunteer("Siân Rees", SIAN, "cy", "");
        house.with(asked -> {
            boolean task = asked.command() instanceof Command.Take || asked.command() instanceof Command.Drop;
            if (!task) {
                return Optional.empty();
            }
            handled.add(asked.command());
            return Optional.of(new Answer(Phrase.TEXT_TASK_DONE, Map.of("reference", "214")));
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void offCountsFromWhenItWasSaid() {
        assertThat(house.found(SAM, "OFF", "2026-11-21T10:00:00Z"))
                .containsExactly("Your text of 10:00 reached us only now. You are off duty."
                        + " Your next shift begins Sun 22 Nov 09:00. To come on duty before it, text ON.");

        assertThat(house.isOnDuty(sam)).isFalse();
        house.at("2026-11-22T09:00:00Z");
        assertThat(house.isOnDuty(sam)).isTrue();
    }

    @Test
    void offInAShiftThatIsOverDoesNotEndTheNext() {
        house.at("2026-11-22T09:30:00Z");

        assertThat(house.found(SAM, "OFF", "2026-11-21T10:00:00Z"))
                .containsExactly("Your text of Sat 21 Nov 10:00 reached us only now. You are on duty until 12:00."
                        + " Thank you. To stop, text OFF.");
        assertThat(house.isOnDuty(sam)).isTrue();
    }

    @Test
    void onLastsAsLongAsItWouldHaveLasted() {
        assertThat(house.found(SIAN, "YMLAEN", "2026-11-21T10:00:00Z"))
                .containsExactly("Dim ond nawr y daeth eich neges o 10:00 i law. Rydych ar ddyletswydd."
                        + " Amser gorffen: 12:00. Diolch. I orffen yn gynt, tecstiwch I FFWRDD.");

        assertThat(house.isOnDuty(sian)).isTrue();
        house.at("2026-11-21T12:00:00Z");
        assertThat(house.isOnDuty(sian)).isFalse();
    }

    @Test
    void onWhoseTimeIsOverRingsNobody() {
        assertThat(house.found(SIAN, "ON 1", "2026-11-21T10:00:00Z"))
                .first()
                .asString()
                .contains("Nid ydych ar ddyletswydd");
        assertThat(house.isOnDuty(sian)).isFalse();
    }

    @Test
    void aPauseEndsWhenItWouldHaveEnded() {
        house.found(SAM, "PAUSE 60", "2026-11-21T10:40:00Z");
        assertThat(house.isOnDuty(sam)).isFalse();
        house.at("2026-11-21T11:40:00Z");
        assertThat(house.isOnDuty(sam)).isTrue();
    }

    @Test
    void whatWasSaidLaterByWhicheverWayStands() {
        house.texts(SIAN, "ON 3");
        house.found(SIAN, "OFF", "2026-11-21T10:00:00Z");
        assertThat(house.isOnDuty(sian)).isTrue();

        house.test()
                .database()
                .run(tx -> new Duty(tx, TextHouse.LONDON).switchOff(sam, house.now(), Channel.PHONE, "volunteer"));
        house.found(SAM, "ON 4", "2026-11-21T11:00:00Z");
        assertThat(house.isOnDuty(sam)).isFalse();
    }

    @Test
    void offStandsAlthoughTheSystemPausedWhoeverDidNotAnswerSince() {
        house.test()
                .database()
                .run(tx -> new Duty(tx, TextHouse.LONDON)
                        .pause(sam, Instant.parse("2026-11-21T11:40:00Z"), house.now(), Channel.SYSTEM, "system"));
        house.found(SAM, "OFF", "2026-11-21T11:00:00Z");

        house.at("2026-11-21T11:50:00Z");
        assertThat(house.isOnDuty(sam)).isFalse();
    }

    @Test
    void textsThatAreFoundTogetherCountInTheirOrder() {
        house.found(SIAN, "ON 3", "2026-11-21T10:00:00Z");
        house.found(SIAN, "OFF", "2026-11-21T10:05:00Z");
        assertThat(house.isOnDuty(sian)).isFalse();

        house.found(SIAN, "ON 3", "2026-11-21T10:10:00Z");
        assertThat(house.isOnDuty(sian)).isTrue();
    }

    @Test
    void aTextThatCameAtOnceIsNotFoundAgainNorTheOtherWayRound() {
        IncomingText off = house.text(SAM, "OFF", null);
        house.desk().text(off);
        house.desk().found(off, house.now());
        IncomingText on = house.text(SAM, "ON", null);
        house.desk().found(on, house.now());
        house.desk().text(on);

        assertThat(house.sentTo(SAM)).hasSize(2);
        assertThat(house.isOnDuty(sam)).isTrue();
    }

    @Test
    void aShortDelayIsNotWorthAWord() {
        assertThat(house.found(SAM, "PAUSE 30", "2026-11-21T11:25:00Z"))
                .first()
                .asString()
                .startsWith("You are paused until 11:55");
        assertThat(house.found(SAM, "BACK", "2026-11-21T11:24:59Z"))
                .first()
                .asString()
                .startsWith("Your text of 11:24 reached us only now. You are paused until 11:55");
    }

    @Test
    void anOfferToTakeATaskStandsForTwoHours() {
        house.found(SAM, "TAKE 214", "2026-11-21T09:30:00Z");
        assertThat(handled).containsExactly(new Command.Take(214));

        assertThat(house.found(SAM, "TAKE 215", "2026-11-21T09:29:59Z"))
                .containsExactly("Your text of 09:29 reached us only now. Nothing has changed."
                        + " If you still mean it, please text it again.");
        assertThat(house.found(SIAN, "LLENWI 31", "2026-11-21T09:29:59Z"))
                .containsExactly("Dim ond nawr y daeth eich neges o 09:29 i law. Does dim wedi newid."
                        + " Os ydych am wneud hyn o hyd, tecstiwch eto.");
        assertThat(handled).hasSize(1);
    }

    @Test
    void whoeverLetsATaskGoHasLetItGoHoweverLate() {
        house.found(SAM, "DROP 214", "2026-11-18T09:30:00Z");

        assertThat(handled).containsExactly(new Command.Drop(214));
    }

    @Test
    void aTaskThatWasDroppedSinceIsNotTakenAgain() {
        house.texts(SAM, "DROP 214");

        assertThat(house.found(SAM, "TAKE 214", "2026-11-21T11:00:00Z")).isEmpty();
        assertThat(handled).containsExactly(new Command.Drop(214));
    }

    @Test
    void cantIsAboutTheShiftThatWasMeantThen() {
        house.at("2026-11-22T09:30:00Z");
        assertThat(house.found(SAM, "CANT", "2026-11-22T08:30:00Z"))
                .first()
                .asString()
                .contains("You are off the rota: Sun 22 Nov 09:00-12:00");
        assertThat(house.isOnDuty(sam)).isFalse();
    }

    @Test
    void aShiftThatIsOverIsNotGivenUpNorTheNextInItsPlace() {
        house.at("2026-11-21T12:30:00Z");

        assertThat(house.found(SAM, "CANT", "2026-11-21T08:30:00Z"))
                .first()
                .asString()
                .endsWith("Nothing has changed. If you still mean it, please text it again.");
        house.at("2026-11-22T09:30:00Z");
        assertThat(house.isOnDuty(sam)).isTrue();
    }

    @Test
    void okToAReminderIsNotOneToALaterReminder() {
        house.room().reminders().remind();
        int sent = house.sentTo(SAM).size();

        assertThat(house.found(SAM, "OK", "2026-11-21T11:29:00Z"))
                .containsExactly("Thank you. Nothing was waiting for your answer, so nothing has changed.");
        assertThat(sent).isEqualTo(1);
        assertThat(house.texts(SAM, "OK")).first().asString().startsWith("Thank you. You are on the rota");
    }

    @Test
    void startThatIsFoundAfterALaterStopAllowsNoTexts() {
        house.texts(SAM, "STOP");
        house.found(SAM, "START", "2026-11-21T11:00:00Z");

        assertThat(house.texts(SAM, "STATUS")).isEmpty();
    }

    @Test
    void stopCountsAlthoughItWasFoundLate() {
        house.found(SAM, "STOP", "2026-11-21T11:00:00Z");

        assertThat(house.texts(SAM, "STATUS")).isEmpty();
        assertThat(house.alarms()).containsExactly("opted_out " + sam);
    }

    @Test
    void whateverNobodyUnderstandsWaitsInTheInboxWithTheTimeOfItsWriting() {
        house.found("+447700900199", "Can somebody fetch my prescription?", "2026-11-21T10:00:00Z");

        assertThat(house.sentTo("+447700900199"))
                .containsExactly("Your text of 10:00 reached us only now. Thank you. A person will read your text."
                        + " If you need help, please ring this number.");
        assertThat(house.alarms()).containsExactly("unknown_text inbox");
        assertThat(house.test()
                        .database()
                        .<Instant>transact(tx -> tx.sql()
                                .selectFrom(TEXT_IN)
                                .where(TEXT_IN.LISTED_AT.isNotNull())
                                .fetchSingle(TEXT_IN.SAID_AT)))
                .isEqualTo("2026-11-21T10:00:00Z");
    }

    @Test
    void aClockThatIsAheadMakesNoTextFromTheFuture() {
        assertThat(house.found(SAM, "PAUSE 30", "2026-11-21T11:30:05Z"))
                .first()
                .asString()
                .startsWith("You are paused until 12:00");
    }
}
