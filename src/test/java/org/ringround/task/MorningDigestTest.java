package org.ringround.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.people.Need;
import org.ringround.request.Matter;
import org.ringround.telephony.Language;

/** What comes up at night is one text in the morning. It is a Monday, ten in the evening. */
class MorningDigestTest {

    private final TaskTown town = new TaskTown("2026-11-23T22:00:00Z");
    private final long nia = town.resident();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void nobodyIsTextedAtNightAndEverybodyOnceInTheMorning() {
        town.volunteer(town.llanrwst);
        town.volunteer("Chats", town.llanrwst, row -> row.setHelpsWith(new String[] {"chat"}));
        town.missed(nia);
        town.missed(chat(town.llanrwst));
        town.until("2026-11-24T08:59:59Z");
        assertThat(town.texts()).isEmpty();

        town.until("2026-11-24T09:00:00Z");
        assertThat(town.texts())
                .containsExactly(
                        "101: Ringround, open tasks: 2 (101, 102). To take one, text TAKE and its number.",
                        "102: Ringround 102: a chat, Llanrwst, English, as soon as you can. To take it, text TAKE 102.");
    }

    @Test
    void aVolunteerOfTwoAreasGetsOneText() {
        long sam = town.volunteer(town.llanrwst);
        town.test().database().run(tx -> town.livesIn(tx, sam, town.betws));
        town.missed(chat(town.llanrwst));
        town.missed(chat(town.betws));
        town.until("2026-11-24T09:00:00Z");

        assertThat(town.texts()).hasSize(1).first().asString().contains("2 (101, 102)");
    }

    @Test
    void itCountsAsTheFirstRound() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.until("2026-11-24T09:29:59Z");
        assertThat(town.texts()).hasSize(1);

        town.until("2026-11-24T09:59:59Z");
        assertThat(town.texts()).hasSize(1).first().asString().contains("still open");
        town.until("2026-11-24T10:00:00Z");
        assertThat(town.alarms()).containsExactly("task_unclaimed 101");
    }

    @Test
    void aRepeatTextsNobodyTwice() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.until("2026-11-24T09:00:00Z");
        assertThat(town.texts()).hasSize(1);

        new MorningDigest(town.parts()).ask();
        assertThat(town.texts()).isEmpty();
    }

    @Test
    void whatSomebodyHasByThenIsNotInIt() {
        long sam = town.volunteer(town.llanrwst);
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.missed(chat(town.llanrwst));
        town.until("2026-11-24T07:00:00Z");
        assertThat(town.take(sam, 101)).isInstanceOf(TaskAnswer.Yours.class);
        town.until("2026-11-24T09:00:00Z");

        assertThat(town.texts()).hasSize(2).allSatisfy(text -> assertThat(text).contains("Ringround 102: a chat"));
    }

    @Test
    void aRequestThatCannotBeAskedForKeepsNoOtherBackAndIsTriedAgain() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.missed(chat(town.llanrwst));
        town.until("2026-11-24T08:00:00Z");
        sql("alter table task_asked add constraint broken check (reference <> 101)");
        town.until("2026-11-24T09:00:00Z");
        assertThat(town.texts()).hasSize(1).first().asString().contains("Ringround 102");

        sql("alter table task_asked drop constraint broken");
        town.until("2026-11-24T09:10:00Z");
        assertThat(town.texts()).hasSize(1).first().asString().contains("Ringround 101");
    }

    private void sql(String statement) {
        town.test().database().run(tx -> tx.sql().execute(statement));
    }

    @Test
    void whatIsStillOpenIsInTheNextMorningsToo() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.until("2026-11-25T08:59:59Z");
        assertThat(town.texts()).hasSize(2);

        town.until("2026-11-25T09:00:00Z");
        assertThat(town.texts()).hasSize(1);
        town.until("2026-11-25T23:00:00Z");
        assertThat(town.texts()).isEmpty();
        assertThat(town.alarms()).hasSize(1);
    }

    @Test
    void afterAWeekItStops() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.until("2026-11-30T23:00:00Z");
        assertThat(town.texts()).hasSize(8);

        town.until("2026-12-07T23:00:00Z");
        assertThat(town.texts()).isEmpty();
    }

    @Test
    void serversThatWereDownInTheMorningTextWhenTheyAreBack() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.work();
        town.nobodyWorksUntil("2026-11-24T11:00:00Z");
        town.work();

        assertThat(town.texts()).hasSize(1);
    }

    @Test
    void serversThatWereDownAllDayTextOnTheNextMorning() {
        town.volunteer(town.llanrwst);
        town.missed(nia);
        town.work();
        town.nobodyWorksUntil("2026-11-24T21:00:00Z");
        town.work();
        assertThat(town.texts()).isEmpty();

        town.until("2026-11-25T09:00:00Z");
        assertThat(town.texts()).hasSize(1);
    }

    @Test
    void theMorningIsTheOneOnTheWallWhenTheClocksChange() {
        try (var spring = new TaskTown("2027-03-27T22:00:00Z")) {
            spring.volunteer(spring.llanrwst);
            spring.missed(spring.resident());
            spring.until("2027-03-28T07:59:59Z");
            assertThat(spring.texts()).isEmpty();

            spring.until("2027-03-28T08:00:00Z");
            assertThat(spring.texts()).hasSize(1);
        }
    }

    @Test
    void takenAtNightTheOthersAreToldInTheMorning() {
        try (var evening = new TaskTown("2026-11-23T19:00:00Z")) {
            long sam = evening.volunteer(evening.llanrwst);
            evening.volunteer(evening.llanrwst);
            evening.missed(evening.resident());
            evening.until("2026-11-23T22:00:00Z");
            evening.texts();
            evening.take(sam, 101);
            evening.until("2026-11-24T08:59:59Z");
            assertThat(evening.texts()).isEmpty();

            evening.until("2026-11-24T09:00:00Z");
            assertThat(evening.texts()).containsExactly("102: Ringround 101: taken by Sam. Thank you.");
        }
    }

    @Test
    void itComesWhenCallingHoursBeginAndAgainWhileTheyLast() {
        assertThat(next("2026-11-23T22:00:00Z")).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(next("2026-11-24T08:59:59.999Z")).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(next("2026-11-24T09:00:00Z")).isEqualTo("2026-11-24T09:10:00Z");
        assertThat(next("2026-11-24T19:49:59Z")).isEqualTo("2026-11-24T19:50:00Z");
        assertThat(next("2026-11-24T19:50:00Z")).isEqualTo("2026-11-25T09:00:00Z");
    }

    private Instant next(String after) {
        return new MorningDigest(town.parts()).next(Instant.parse(after));
    }

    private Matter chat(long area) {
        return new Matter(nia, TaskTown.CALLER, area, Need.CHAT, Language.ENGLISH);
    }
}
