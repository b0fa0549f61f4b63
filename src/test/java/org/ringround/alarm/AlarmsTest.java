package org.ringround.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ALARM;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.outbox.Result;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Words;

/** From raising an alarm to the messages in the outbox, with a clock that the test moves. */
class AlarmsTest {

    private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-23T23:00:00Z");

    private final AlarmTown town = new AlarmTown();
    private final Alarms alarms = new Alarms();
    private final Acknowledgements acknowledgements = new Acknowledgements(List.of());
    private Instant now = MONDAY_TEN;
    private final long jo = town.coordinator("+447700900301", "en", "jo@example.org", "Llanrwst");
    private final AlarmDesk desk = desk(false);

    private AlarmDesk desk(boolean mailIsSet) {
        var rules = new AlarmRules(
                "Ringround", Language.ENGLISH, ZoneId.of("Europe/London"), new PhoneNumber("+441632960000"), mailIsSet);
        return new AlarmDesk(
                town.database(),
                new Outbox(new Bell(), UUID::randomUUID),
                () -> now,
                UUID::randomUUID,
                rules,
                Words.load());
    }

    @AfterEach
    void close() {
        town.close();
    }

    private void raise(AlarmKind kind, String matter, String area) {
        Long where = area == null ? null : town.area(area);
        town.database().run(tx -> alarms.raise(tx, kind, matter, where, Map.of("reference", matter), now));
    }

    private void after(Duration time) {
        now = now.plus(time);
        desk.keep();
    }

    @Test
    void aMatterRaisedTwiceIsOneTextToEachCoordinatorOfTheArea() {
        town.coordinator("+447700900302", "cy", null, "Llanrwst");
        town.coordinator("+447700900303", "en", null, "Conwy");
        raise(AlarmKind.TASK_UNCLAIMED, "214", "Llanrwst");
        raise(AlarmKind.TASK_UNCLAIMED, "214", "Llanrwst");

        desk.keep();
        desk.keep();

        assertThat(town.texts())
                .containsExactlyInAnyOrder(
                        "+447700900301 Ringround 1: nobody has taken task 214. When you have it in hand, text OK 1.",
                        "+447700900302 Ringround 1: does neb wedi cymryd tasg 214. Os ydych chi'n gofalu am hyn,"
                                + " tecstiwch IAWN 1.");
    }

    @Test
    void aCoordinatorWhoseRowCannotBeReadKeepsNobodyElseFromBeingTold() {
        town.coordinator("+447700900302", "English", null, "Llanrwst");
        raise(AlarmKind.FLOOD, "a", "Llanrwst");

        desk.keep();

        assertThat(town.texts()).hasSize(1).allSatisfy(text -> assertThat(text).startsWith("+447700900301 "));
    }

    @Test
    void withoutAnAreaOrAnybodyThereAllCoordinatorsAreTold() {
        town.coordinator("+447700900303", "en", null, "Conwy");
        raise(AlarmKind.FLOOD, "a", null);
        desk.keep();
        assertThat(town.texts()).hasSize(2);

        raise(AlarmKind.FLOOD, "b", "Betws");
        desk.keep();
        assertThat(town.texts()).hasSize(4);
    }

    @Test
    void itComesAgainUntilSomebodyHasItInHand() {
        raise(AlarmKind.FLOOD, "a", null);
        desk.keep();
        after(Duration.ofMinutes(29));
        assertThat(town.texts()).hasSize(1);
        town.sent();
        after(Duration.ofMinutes(1));
        assertThat(town.texts()).hasSize(2);

        assertThat(town.database()
                        .<Boolean>transact(tx -> acknowledgements
                                .acknowledge(tx, jo, null, now, now)
                                .isPresent()))
                .isTrue();

        town.sent();
        after(Duration.ofDays(2));
        assertThat(town.texts()).hasSize(2);
    }

    @Test
    void aTextThatStillWaitsForTheNetworkIsNotFollowedByAnother() {
        raise(AlarmKind.URGENT, "214", null);
        desk.keep();
        after(Duration.ofMinutes(5));
        assertThat(town.texts()).hasSize(1);
    }

    @Test
    void atNightOnlyWhatCannotWaitIsTold() {
        now = MONDAY_NIGHT;
        raise(AlarmKind.TASK_UNCLAIMED, "214", null);
        raise(AlarmKind.URGENT, "215", null);

        desk.keep();
        assertThat(town.texts()).hasSize(1).first().asString().contains("215");
        after(Duration.ofHours(8).plusMinutes(59));
        assertThat(town.texts()).noneMatch(text -> text.contains("214"));
        after(Duration.ofMinutes(1));

        assertThat(town.texts()).anyMatch(text -> text.contains("214"));
    }

    @Test
    void aMatterThatIsGoneIsNotToldAgainAndMayComeBack() {
        raise(AlarmKind.MESSAGE_LOST, "RE1", null);
        desk.keep();
        town.database().run(tx -> alarms.settle(tx, AlarmKind.MESSAGE_LOST, "RE1", now));
        town.sent();
        after(Duration.ofDays(1));
        assertThat(town.texts()).hasSize(1);

        raise(AlarmKind.MESSAGE_LOST, "RE1", null);
        desk.keep();
        assertThat(town.texts()).hasSize(2);
    }

    @Test
    void whatIsGatheredIsOneAlarmThatSaysTheLastUntilSomebodyHasItInHand() {
        gathers("1");
        gathers("2");
        desk.keep();
        assertThat(town.texts()).hasSize(1).first().asString().contains("differ: 2, the oldest of 23/11 09:00");

        town.database().run(tx -> acknowledgements.acknowledge(tx, jo, 1L, now, now));
        gathers("1");
        town.sent();
        desk.keep();
        assertThat(town.texts()).hasSize(2);
    }

    private void gathers(String count) {
        town.database().run(tx -> {
            long alarm = alarms.gather(tx, AlarmKind.CALLS_DIFFER, "calls", null, now);
            alarms.say(tx, alarm, Map.of("count", count, "oldest", "23/11 09:00"));
        });
    }

    @Test
    void twoServersWriteEachReminderOnce() {
        for (int matter = 0; matter < 20; matter++) {
            raise(AlarmKind.TASK_UNCLAIMED, String.valueOf(300 + matter), null);
        }
        AlarmDesk other = desk(false);

        CompletableFuture.allOf(CompletableFuture.runAsync(desk::keep), CompletableFuture.runAsync(other::keep))
                .join();

        assertThat(town.texts()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void anAlarmThatCannotBeToldKeepsNoOtherBackAndIsTriedAgain() {
        raise(AlarmKind.TASK_UNCLAIMED, "214", null);
        raise(AlarmKind.TASK_UNCLAIMED, "215", null);
        saysOfTheFirst("[]");
        desk.keep();
        assertThat(town.texts()).hasSize(1).first().asString().contains("215");

        saysOfTheFirst("{\"reference\": \"214\"}");
        after(Duration.ofSeconds(59));
        assertThat(town.texts()).hasSize(1);
        after(Duration.ofSeconds(1));
        assertThat(town.texts()).hasSize(2).anyMatch(text -> text.contains("214"));
    }

    private void saysOfTheFirst(String particulars) {
        town.database()
                .run(tx -> tx.sql()
                        .update(ALARM)
                        .set(ALARM.PARTICULARS, JSONB.jsonb(particulars))
                        .where(ALARM.NUMBER.eq(1L))
                        .execute());
    }

    @Test
    void aMailGoesBesideTheTextWhereAServerIsSet() {
        town.coordinator("+441632960555", "en", "sam@example.org", "Llanrwst");
        raise(AlarmKind.URGENT, "214", null);

        desk(true).keep();

        assertThat(town.texts()).hasSize(1).first().asString().startsWith("+447700900301");
        assertThat(town.mails()).containsExactlyInAnyOrder("jo@example.org", "sam@example.org");
    }

    @Test
    void aLandlineIsReachedByMailOnly() {
        town.forget(jo);
        town.coordinator("+441632960555", "en", "sam@example.org", "Llanrwst");

        town.database().run(tx -> {
            assertThat(alarms.problem(tx, false)).contains("no active coordinator has a mobile number");
            assertThat(alarms.problem(tx, true)).isEmpty();
        });
    }

    @Test
    void anAlarmThatReachesNobodyStaysAndIsToldWhenSomebodyIsThere() {
        town.forget(jo);
        raise(AlarmKind.URGENT, "214", null);
        desk.keep();
        assertThat(town.texts()).isEmpty();

        town.coordinator("+447700900304", "en", null, "Conwy");
        after(Duration.ofMinutes(5));

        assertThat(town.texts()).hasSize(1);
    }

    @Test
    void aTextThatDidNotArriveLeavesTheAlarmOpen() {
        raise(AlarmKind.URGENT, "214", null);
        desk.keep();
        desk.told(new UUID(1, jo), new Errand.SendText("+447700900301", "x"), new Result.Refused("no"));
        town.sent();
        after(Duration.ofMinutes(5));

        assertThat(town.texts()).hasSize(2);
    }
}
