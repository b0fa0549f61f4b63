package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.DUTY_SPAN;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.db.TestDatabase;
import org.ringround.people.Newcomers;

/** Sam's shift is Sunday 9 to 12, Ann's Monday 9 to 12; it is Saturday, 21 November 2026, ten o'clock. */
class RotaTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant NEXT_SATURDAY = Instant.parse("2026-11-28T00:00:00Z");
    private static final Change CHANGE = new Change(NOW, Channel.CONSOLE, "coordinator");
    private static final DatedShift SUNDAY = shift("2026-11-22T09:00", "2026-11-22T12:00");
    private static final DatedShift MONDAY = shift("2026-11-23T09:00", "2026-11-23T12:00");

    private final TestDatabase test = TestDatabase.create();
    private long sam;
    private long ann;

    @BeforeEach
    void people() {
        sam = volunteer("+447700900101", "Sun 09:00-12:00");
        ann = volunteer("+447700900102", "Mon 09:00-12:00");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aShiftGivenUpIsNoDutyFromTheSameTransactionOn() {
        change(rota -> rota.giveUp(sam, SUNDAY, CHANGE));
        change(rota -> rota.giveUp(sam, SUNDAY, CHANGE));

        assertThat(duty(sam)).isEmpty();
    }

    @Test
    void ofAShiftPartOfWhichIsGivenUpTheRestIsDuty() {
        change(rota -> rota.giveUp(sam, shift("2026-11-22T10:00", "2026-11-22T14:00"), CHANGE));

        assertThat(duty(sam)).containsExactly("2026-11-22T09:00:00Z 2026-11-22T10:00:00Z");
    }

    @Test
    void aShiftTakenOverIsDuty() {
        change(rota -> rota.takeOver(ann, SUNDAY, CHANGE));
        change(rota -> rota.takeOver(ann, SUNDAY, CHANGE));

        assertThat(duty(ann))
                .containsExactly(
                        "2026-11-22T09:00:00Z 2026-11-22T12:00:00Z", "2026-11-23T09:00:00Z 2026-11-23T12:00:00Z");
    }

    @Test
    void ofAShiftTakenOverAPartMayBeGivenUpAgain() {
        change(rota -> rota.takeOver(ann, SUNDAY, CHANGE));
        change(rota -> rota.giveUp(ann, shift("2026-11-22T10:00", "2026-11-22T11:00"), CHANGE));

        assertThat(duty(ann))
                .containsExactly(
                        "2026-11-22T09:00:00Z 2026-11-22T10:00:00Z",
                        "2026-11-22T11:00:00Z 2026-11-22T12:00:00Z",
                        "2026-11-23T09:00:00Z 2026-11-23T12:00:00Z");
    }

    @Test
    void aSwapGivesEachTheOthersShift() {
        change(rota -> rota.swap(new Rota.Swap(sam, SUNDAY, ann, MONDAY), CHANGE));

        assertThat(duty(sam)).containsExactly("2026-11-23T09:00:00Z 2026-11-23T12:00:00Z");
        assertThat(duty(ann)).containsExactly("2026-11-22T09:00:00Z 2026-11-22T12:00:00Z");
    }

    @Test
    void onStillCountsWhereAShiftWasGivenUp() {
        Instant nine = Instant.parse("2026-11-22T09:00:00Z");
        change(rota -> rota.giveUp(sam, SUNDAY, CHANGE));
        test.database().run(tx -> new Duty(tx, LONDON).switchOn(sam, nine, Channel.TEXT, "volunteer"));

        assertThat(duty(sam)).containsExactly("2026-11-22T09:00:00Z 2026-11-22T11:00:00Z");
    }

    @Test
    void turnsAreListedByTheirStart() {
        Instant to = Instant.parse("2026-11-22T10:00:00Z");

        assertThat(test.database().<List<Rota.Turn>>transact(tx -> new Rota(tx, LONDON).listBeginning(NOW, to)))
                .containsExactly(new Rota.Turn(sam, SUNDAY.span(LONDON)));
    }

    private void change(Consumer<Rota> change) {
        test.database().run(tx -> change.accept(new Rota(tx, LONDON)));
    }

    /** In the week to come. */
    private List<String> duty(long volunteer) {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(DUTY_SPAN)
                        .where(DUTY_SPAN.VOLUNTEER_ID.eq(volunteer))
                        .and(DUTY_SPAN.STARTS_AT.lt(NEXT_SATURDAY))
                        .orderBy(DUTY_SPAN.STARTS_AT)
                        .fetch(row -> row.getStartsAt() + " " + row.getEndsAt()));
    }

    private long volunteer(String phone, String shifts) {
        return test.database().transact(tx -> {
            long id = Newcomers.volunteer(tx, "Volunteer", phone, "en", NOW);
            new ShiftStore(tx).replace(Map.of(id, WeeklyPattern.parse(shifts)));
            new Duty(tx, LONDON).rewrite(id, NOW);
            return id;
        });
    }

    private static DatedShift shift(String from, String to) {
        return new DatedShift(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }
}
