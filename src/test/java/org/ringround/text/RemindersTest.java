package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Sam's shift, and when a phone that is never switched off is reminded of it. */
class RemindersTest {

    private static final String SAM = "+447700900101";
    private static final String SIAN = "+447700900102";

    private final TextHouse house = new TextHouse("2026-11-20T00:00:00Z");
    private long sam;

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aShiftIsRemindedOfADayAndAnHourBefore() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00");
        house.volunteer("Siân Rees", SIAN, "cy", "Sat 09:00-12:00");

        assertThat(reminded("2026-11-20T00:00:00Z", "2026-11-23T00:00:00Z"))
                .containsExactly("2026-11-20T09:00:00Z", "2026-11-21T08:00:00Z");
        assertThat(house.sentTo(SAM))
                .containsOnly("Ringround: your shift is Sat 21 Nov 09:00-12:00."
                        + " Text OK if you will be there, CANT if you cannot. Thank you.");
        assertThat(house.sentTo(SIAN))
                .hasSize(2)
                .containsOnly("Ringround: eich sifft yw Sad 21 Tach 09:00-12:00."
                        + " Tecstiwch IAWN os byddwch yno, METHU os na allwch. Diolch.");
    }

    @Test
    void aNightThatLosesAnHourIsRemindedOfADayAndAnHourBefore() {
        house.at("2026-03-27T00:00:00Z");
        sam = house.volunteer("Sam Rees", SAM, "en", "Sun 01:30-06:00");

        assertThat(reminded("2026-03-27T00:00:00Z", "2026-03-30T00:00:00Z"))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T00:30:00Z");
    }

    @Test
    void aNightThatHasAnHourTwiceIsRemindedOfOnceADayAndOnceAnHourBefore() {
        house.at("2026-10-23T00:00:00Z");
        sam = house.volunteer("Sam Rees", SAM, "en", "Sun 01:30-06:00");

        assertThat(reminded("2026-10-23T00:00:00Z", "2026-10-26T00:00:00Z"))
                .containsExactly("2026-10-24T00:30:00Z", "2026-10-24T23:30:00Z");
    }

    @RepeatedTest(10)
    void twoServersAtOnceRemindOnce() throws Exception {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00");
        house.at("2026-11-20T09:00:00Z");
        Callable<Boolean> server = () -> {
            house.room().reminders().remind();
            return true;
        };
        var servers = Executors.newFixedThreadPool(2);
        for (var done : servers.invokeAll(List.of(server, server))) {
            assertThat(done.get()).isTrue();
        }
        servers.shutdown();

        assertThat(house.sentTo(SAM)).hasSize(1);
    }

    @Test
    void aNewPatternWithTheSameStartDoesNotRemindAgain() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00");
        house.at("2026-11-20T09:00:00Z");
        house.room().reminders().remind();
        house.shifts(sam, "Sat 09:00-13:00");
        house.room().reminders().remind();
        assertThat(house.sentTo(SAM)).hasSize(1);

        house.shifts(sam, "Sat 09:30-13:00");
        house.at("2026-11-20T09:30:00Z");
        house.room().reminders().remind();
        assertThat(house.sentTo(SAM)).hasSize(2);
    }

    @Test
    void afterAnOutageALateReminderStillComesButNotOnTheHeelsOfTheOther() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00");
        house.at("2026-11-21T06:59:00Z");
        house.room().reminders().remind();
        assertThat(house.sentTo(SAM)).hasSize(1);

        long sian = house.volunteer("Siân Rees", SIAN, "cy", "Sat 09:00-12:00");
        house.at("2026-11-21T07:30:00Z");
        house.room().reminders().remind();
        assertThat(house.sentTo(SIAN)).isEmpty();
        house.at("2026-11-21T08:45:00Z");
        house.room().reminders().remind();
        assertThat(house.sentTo(SIAN)).hasSize(1);
        house.at("2026-11-21T09:00:00Z");
        house.shifts(sian, "Sat 09:00-13:00");
        house.room().reminders().remind();
        assertThat(house.sentTo(SIAN)).hasSize(1);
    }

    @Test
    void aVolunteerWhoCannotBeRemindedKeepsNobodyElseFromIt() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00");
        house.volunteer("Siân Rees", SIAN, "cy", "Sat 09:00-12:00");
        speaks("no language");
        house.at("2026-11-20T09:00:00Z");

        house.room().reminders().remind();
        assertThat(house.sentTo(SIAN)).hasSize(1);
        assertThat(house.sentTo(SAM)).isEmpty();

        speaks("en");
        house.room().reminders().remind();
        assertThat(house.sentTo(SIAN)).hasSize(1);
        assertThat(house.sentTo(SAM)).hasSize(1);
    }

    /** Sam, from now on. */
    private void speaks(String language) {
        house.test()
                .database()
                .run(tx -> tx.sql()
                        .update(VOLUNTEER)
                        .set(VOLUNTEER.LANGUAGES, new String[] {language})
                        .where(VOLUNTEER.PERSON_ID.eq(sam))
                        .execute());
    }

    @Test
    void dutyThatNeverEndsIsNotRemindedOf() {
        sam = house.volunteer("Sam Rees", SAM, "en", "daily 00:00-24:00");

        assertThat(reminded("2026-11-20T00:00:00Z", "2026-11-22T00:00:00Z")).isEmpty();
    }

    @Test
    void okAnswersBothRemindersOfAShift() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00");
        reminded("2026-11-20T08:00:00Z", "2026-11-21T08:30:00Z");

        assertThat(house.texts(SAM, "OK")).containsExactly("Thank you. You are on the rota: Sat 21 Nov 09:00-12:00.");
        assertThat(house.texts(SAM, "OK")).first().asString().startsWith("Thank you. Nothing was waiting");
    }

    @Test
    void cantAnswersTheNewestReminderEvenWhenTheShiftHasBegun() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00; Sun 08:00-09:00");
        reminded("2026-11-20T08:00:00Z", "2026-11-21T09:30:00Z");
        house.at("2026-11-21T09:31:00Z");

        // The reminder of Sunday's came at eight, the last one of Saturday's with it.
        assertThat(house.texts(SAM, "CANT")).first().asString().contains("Sat 21 Nov 09:00-12:00");
        assertThat(house.isOnDuty(sam)).isFalse();
        house.at("2026-11-21T09:42:00Z");
        assertThat(house.texts(SAM, "CANT")).first().asString().contains("Sun 22 Nov 08:00-09:00");
    }

    @Test
    void aShiftGivenUpIsNotRemindedOfAndOneTakenOverOnlyAnHourBefore() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00");
        house.volunteer("Siân Rees", SIAN, "cy", "");
        house.at("2026-11-20T12:00:00Z");
        house.texts(SAM, "CANT");
        house.texts(SIAN, "LLENWI 11");
        int before = house.sentTo(SIAN).size();

        assertThat(reminded("2026-11-20T12:00:00Z", "2026-11-21T09:00:00Z")).isEmpty();
        assertThat(house.sentTo(SIAN)).hasSize(before + 1);
    }

    @Test
    void aReminderOfAShiftThatIsNoMoreWaitsForNoAnswer() {
        sam = house.volunteer("Sam Rees", SAM, "en", "Sat 09:00-12:00");
        house.at("2026-11-20T09:00:00Z");
        house.room().reminders().remind();
        house.shifts(sam, "");

        assertThat(house.texts(SAM, "OK")).first().asString().startsWith("Thank you. Nothing was waiting");
        assertThat(house.texts(SAM, "CANT"))
                .first()
                .asString()
                .startsWith("No shift of yours begins in the next 48 hours");
    }

    /** Looks every ten minutes between these two; when Sam got a reminder. */
    private List<String> reminded(String from, String to) {
        var moments = new ArrayList<String>();
        Instant end = Instant.parse(to);
        for (Instant at = Instant.parse(from); at.isBefore(end); at = at.plus(Duration.ofMinutes(10))) {
            house.at(at.toString());
            int before = house.sentTo(SAM).size();
            house.room().reminders().remind();
            if (house.sentTo(SAM).size() > before) {
                moments.add(at.toString());
            }
        }
        return moments;
    }
}
