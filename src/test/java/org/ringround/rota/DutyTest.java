package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.DUTY_EVENT;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;

/** Sam's shifts are Saturday 9 to 12 and 11 to 13, and Sunday 9 to 12; it is Saturday, 21 November 2026. */
class DutyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestDatabase test = TestDatabase.create();
    private long sam;

    @BeforeEach
    void sam() {
        sam = test.database().transact(tx -> {
            long id = tx.sql()
                    .insertInto(PERSON)
                    .set(PERSON.NAME, "Sam")
                    .set(PERSON.PHONE, "+447700900101")
                    .returning()
                    .fetchSingle()
                    .getId();
            tx.sql()
                    .insertInto(VOLUNTEER)
                    .set(VOLUNTEER.PERSON_ID, id)
                    .set(VOLUNTEER.PHONE, "+447700900101")
                    .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                    .set(VOLUNTEER.CONFIRMED_AT, at("08:00"))
                    .execute();
            new ShiftStore(tx)
                    .replace(Map.of(id, WeeklyPattern.parse("Sat 09:00-12:00; Sat 11:00-13:00; Sun 09:00-12:00")));
            return id;
        });
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aShiftIsDutyAndOverlappingShiftsAreOne() {
        assertThat(onDutyUntil("10:00")).contains(at("13:00"));
        assertThat(onDutyUntil("13:00")).isEmpty();
    }

    @Test
    void onOutsideAShiftLastsTwoHours() {
        Instant until = duty(duty -> duty.switchOn(sam, at("15:00"), Channel.TEXT, "Sam"));

        assertThat(until).isEqualTo(at("17:00"));
        assertThat(onDutyUntil("16:59")).contains(at("17:00"));
        assertThat(onDutyUntil("17:00")).isEmpty();
    }

    @Test
    void onInAShiftLastsUntilItsEndAndEndsOffAndPause() {
        change(duty -> duty.switchOff(sam, at("09:30"), Channel.PHONE, "Sam"));
        change(duty -> duty.pause(sam, at("11:30"), at("09:40"), Channel.TEXT, "Sam"));

        Instant until = duty(duty -> duty.switchOn(sam, at("10:00"), Channel.PHONE, "Sam"));

        assertThat(until).isEqualTo(at("13:00"));
        assertThat(onDutyUntil("10:00")).contains(at("13:00"));
    }

    @Test
    void offLastsUntilTheEndOfTheShiftAndTheNextStartsByItself() {
        change(duty -> duty.switchOff(sam, at("10:00"), Channel.PHONE, "Sam"));

        assertThat(onDutyUntil("12:59")).isEmpty();
        assertThat(onDutyUntil(Instant.parse("2026-11-22T09:00:00Z"))).contains(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void offEndsOn() {
        change(duty -> duty.switchOn(sam, at("15:00"), Channel.TEXT, "Sam"));
        change(duty -> duty.switchOff(sam, at("15:30"), Channel.TEXT, "Sam"));

        assertThat(onDutyUntil("15:30")).isEmpty();
    }

    @Test
    void aPauseEndsByItselfOrByBackAndLeavesTheSpans() {
        change(duty -> duty.rewrite(sam, at("10:00")));
        change(duty -> duty.pause(sam, at("11:00"), at("10:00"), Channel.OFFER, "system"));
        assertThat(onDutyUntil("10:30")).isEmpty();
        assertThat(onDutyUntil("11:00")).contains(at("13:00"));
        assertThat(spans()).hasSize(4);

        change(duty -> duty.back(sam, at("10:30"), Channel.TEXT, "Sam"));
        assertThat(onDutyUntil("10:30")).contains(at("13:00"));
    }

    @Test
    void everyChangeIsKeptWithItsChannelAndActor() {
        change(duty -> duty.switchOn(sam, at("15:00"), Channel.TEXT, "Sam"));
        change(duty -> duty.back(sam, at("15:10"), Channel.CONSOLE, "Ann"));

        List<String> events = test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(DUTY_EVENT)
                        .orderBy(DUTY_EVENT.ID)
                        .fetch(row -> row.getChange() + " " + row.getChannel() + " " + row.getActor() + " "
                                + row.getUntil()));

        assertThat(events).containsExactly("on text Sam 2026-11-21T17:00:00Z", "back console Ann null");
    }

    @Test
    void spansAreWrittenWithEachChangeForEightDays() {
        change(duty -> duty.switchOff(sam, at("10:00"), Channel.PHONE, "Sam"));

        assertThat(spans())
                .containsExactly(
                        span("2026-11-22T09:00:00Z", "2026-11-22T12:00:00Z"),
                        span("2026-11-28T09:00:00Z", "2026-11-28T13:00:00Z"),
                        span("2026-11-29T09:00:00Z", "2026-11-29T12:00:00Z"));
    }

    @Test
    void writingAllAgainChangesNothing() {
        change(DutyTest::rewriteAll);
        List<Span> once = spans();
        change(DutyTest::rewriteAll);

        assertThat(spans()).isEqualTo(once).hasSize(4);
    }

    @Test
    void theHorizonIsSevenDays() {
        assertThat(isWritten(at("10:00"))).isFalse();
        change(DutyTest::rewriteAll);

        assertThat(isWritten(Instant.parse("2026-11-22T10:00:00Z"))).isTrue();
        assertThat(isWritten(Instant.parse("2026-11-22T10:00:01Z"))).isFalse();
    }

    private static void rewriteAll(Duty duty) {
        duty.rewrite(duty.listVolunteers(), at("10:00"));
        duty.written(at("10:00"));
    }

    private Optional<Instant> onDutyUntil(String time) {
        return onDutyUntil(at(time));
    }

    private Optional<Instant> onDutyUntil(Instant at) {
        return duty(duty -> duty.onDutyUntil(sam, at));
    }

    private boolean isWritten(Instant at) {
        return duty(duty -> duty.isWritten(at));
    }

    private <T> T duty(Function<Duty, T> question) {
        return test.database().transact(tx -> question.apply(new Duty(tx, LONDON)));
    }

    private void change(Consumer<Duty> change) {
        test.database().run(tx -> change.accept(new Duty(tx, LONDON)));
    }

    private List<Span> spans() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(DUTY_SPAN)
                        .orderBy(DUTY_SPAN.STARTS_AT)
                        .fetch(row -> new Span(row.getStartsAt(), row.getEndsAt())));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
